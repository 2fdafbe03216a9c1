using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Without JavaScript everything is there to read; scripts only make it quicker to find.</summary>
[Collection(SharedSite.Name)]
public class NoScriptTests(BuiltSite site)
{
    [Fact]
    public async Task Every_page_reads_the_same_without_JavaScript()
    {
        await using var withoutScripts = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });

        var findings = await site.CheckAsync(site.Pages, new(), async (page, path) =>
        {
            var bare = await withoutScripts.NewPageAsync();
            var (expected, actual) = (await MainTextAsync(page, path), await MainTextAsync(bare, path));
            await bare.CloseAsync();
            return expected == actual ? [] : [$"with scripts “{Shortened(expected)}”, without “{Shortened(actual)}”"];
        });

        Findings.AssertNone(findings);
    }

    private async Task<string> MainTextAsync(IPage page, string path)
    {
        await page.GotoAsync(site.AddressOf(path));
        var text = await page.Locator("main").InnerTextAsync();
        Assert.NotEqual("", text.Trim());
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Shortened(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
