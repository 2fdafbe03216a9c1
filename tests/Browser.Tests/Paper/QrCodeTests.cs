using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Paper;

/// <summary>The QR codes as they come out of a printer lead exactly where the page says.</summary>
[Collection(SharedSite.Name)]
public class QrCodeTests(BuiltSite site)
{
    private const string Pixels = """
        async picture => {
          const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,' + picture)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d');
          context.drawImage(bitmap, 0, 0);
          const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
          const rows = [];
          for (let y = 0; y < bitmap.height; y++) {
            let row = '';
            for (let x = 0; x < bitmap.width; x++) {
              const at = 4 * (y * bitmap.width + x);
              row += data[at] + data[at + 1] + data[at + 2] < 384 ? '#' : '.';
            }
            rows.push(row);
          }
          return rows;
        }
        """;

    [Fact]
    public async Task Every_code_on_paper_decodes_to_the_address_of_its_page()
    {
        // A page under the site's own policy may not read a picture back.
        var reader = await site.Browser.NewPageAsync();
        var paper = site.Pages.Where(path => PageKind.Of(path) is
            "<year>/annexe/" or "<year>/annexe/structures/<id>/" or "<year>/annexe/themes/<id>/" or "<year>/actions/<id>/"
            or "<year>/actions/<id>/affiche/" or "structures/<id>/" or "structures/<id>/affiche/").ToList();

        var findings = await site.CheckAsync(paper, new() { ColorScheme = ColorScheme.Dark }, async (page, path) =>
        {
            await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
            await page.GotoAsync(site.AddressOf(path));
            var picture = await page.Locator(".qr").ScreenshotAsync();
            var rows = await reader.EvaluateAsync<string[]>(Pixels, Convert.ToBase64String(picture));
            return Judge(rows, site.AddressOf(path.Replace("affiche/", "", StringComparison.Ordinal)));
        });

        Assert.NotEmpty(paper);
        Findings.AssertNone(findings);
        await reader.CloseAsync();
    }

    private static IEnumerable<string> Judge(string[] rows, string address)
    {
        try
        {
            var read = QrReader.Read([.. rows.Select(row => row.Select(pixel => pixel == '#').ToArray())]);
            return read == address ? [] : [$"its code leads to {read}"];
        }
        catch (FormatException exception)
        {
            return [$"its code cannot be read: {exception.Message}"];
        }
    }
}
