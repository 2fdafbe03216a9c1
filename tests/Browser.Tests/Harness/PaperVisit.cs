using Bilan.Tests.Browser.Paper;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// What is seen of a page on paper at one visit, because opening a page is what costs; the subjects that judge it are the test classes
/// of <c>Paper/</c>.
/// </summary>
/// <param name="Path">The address of the page, relative to the site.</param>
/// <param name="Code">Found by <see cref="QrCodeTests.Pixels"/> in its QR code as it is printed from a dark screen.</param>
/// <param name="Sheets">How many sheets it takes; nothing of an annex, of which there is a PDF file.</param>
/// <param name="Poster">What more there is to see of the poster of an action.</param>
internal sealed record PaperVisit(string Path, string[] Code, int? Sheets, PosterVisit? Poster)
{
    /// <summary>Whether a page is made to be printed.</summary>
    public static bool IsMadeFor(string path) => PageKind.Of(path) is
        "<year>/annexe/" or "<year>/annexe/structures/<id>/" or "<year>/annexe/themes/<id>/" or "<year>/actions/<id>/"
        or "<year>/actions/<id>/affiche/" or "structures/<id>/" or "structures/<id>/affiche/";

    public static bool IsPoster(string path) => path.EndsWith("/affiche/", StringComparison.Ordinal);

    /// <param name="reader">A page without a policy: under that of the site none may read a picture back.</param>
    public static async Task<PaperVisit> OfAsync(IPage page, IPage reader, string path, string address)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Null, ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1280, 720);
        await page.GotoAsync(address);
        int? sheets = path.Contains("/annexe/", StringComparison.Ordinal) ? null : await SheetsAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        var picture = await PictureAsync(page, ".qr");
        var code = await reader.EvaluateAsync<string[]>(QrCodeTests.Pixels, Convert.ToBase64String(picture));
        return new(path, code, sheets, IsPoster(path) && path.Contains("/actions/", StringComparison.Ordinal) ? await LookAtPosterAsync(page) : null);
    }

    /// <summary>Its strips are there where its address names them; what changes the page comes last. A medium that is named would be that of the PDF too.</summary>
    private static async Task<PosterVisit> LookAtPosterAsync(IPage page)
    {
        const int widthOfPaper = 703;
        await page.EvaluateAsync("() => { location.hash = 'languettes'; }");
        await page.SetViewportSizeAsync(widthOfPaper, 1000);
        var onPaper = await page.EvaluateAsync<string[]>(PosterStripTests.Clipped, PosterStripTests.LongAddress);
        await page.EmulateMediaAsync(new() { Media = Media.Null, ColorScheme = ColorScheme.Light });
        var onScreen = await page.EvaluateAsync<string[]>(PosterStripTests.Clipped, PosterStripTests.LongAddress);
        var withStrips = await SheetsAsync(page);
        await page.EvaluateAsync(SheetCountTests.SaysAll);
        var fullWithStrips = await SheetsAsync(page);
        await page.EvaluateAsync("() => { location.hash = ''; }");
        return new(withStrips, await SheetsAsync(page), fullWithStrips, onScreen, onPaper);
    }

    /// <summary>Without a locator, for which Playwright brings a script of its own to each page.</summary>
    private static async Task<byte[]> PictureAsync(IPage page, string selector)
    {
        var box = await page.EvaluateAsync<float[]>("""
            selector => {
              const element = document.querySelector(selector);
              element.scrollIntoView({ block: 'center', behavior: 'instant' });
              const { x, y, width, height } = element.getBoundingClientRect();
              return [x, y, width, height];
            }
            """, selector);
        return await page.ScreenshotAsync(new() { Clip = new() { X = box[0], Y = box[1], Width = box[2], Height = box[3] } });
    }

    private static async Task<int> SheetsAsync(IPage page)
    {
        using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        return pdf.NumberOfPages;
    }
}

/// <summary>The poster of an action with its strips, and once it says everything: how many sheets each takes, and which strips are clipped.</summary>
internal sealed record PosterVisit(int WithStrips, int Full, int FullWithStrips, string[] ClippedOnScreen, string[] ClippedOnPaper);
