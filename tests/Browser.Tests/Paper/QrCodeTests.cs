using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser.Paper;

/// <summary>The QR codes as they come out of a printer lead exactly where the page says.</summary>
[Collection(SharedSite.Name)]
public class QrCodeTests(BuiltSite site)
{
    /// <summary>The rows of a picture, a sign a pixel: <c>#</c> for ink.</summary>
    internal const string Pixels = """
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
        var paper = await site.PaperVisitsAsync();

        Assert.NotEmpty(paper);
        Findings.AssertNone([.. paper.SelectMany(visit =>
            Judge(visit.Code, site.AddressOf(visit.Path.Replace("affiche/", "", StringComparison.Ordinal))).Select(problem => $"/{visit.Path}: {problem}"))]);
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
