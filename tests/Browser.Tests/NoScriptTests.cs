using System.Collections.Concurrent;
using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>Without JavaScript everything is there to read; scripts only make it quicker to find.</summary>
[Collection(SharedSite.Name)]
public class NoScriptTests(BuiltSite site)
{
    [Fact]
    public async Task Every_page_reads_the_same_without_JavaScript()
    {
        var withScripts = await ReadEveryPageAsync(javaScript: true);
        var without = await ReadEveryPageAsync(javaScript: false);

        Assert.DoesNotContain("", without.Values);
        Findings.AssertNone([.. site.Pages
            .Where(path => withScripts[path] != without[path])
            .Select(path => $"/{path}: {FirstDifference(withScripts[path], without[path])}")]);
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadEveryPageAsync(bool javaScript)
    {
        var texts = new ConcurrentDictionary<string, string>();
        await site.CheckAsync(site.Pages, new() { JavaScriptEnabled = javaScript }, async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            var text = await page.Locator("main").InnerTextAsync();
            texts[path] = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return [];
        });
        return texts;
    }

    private static string FirstDifference(string with, string without)
    {
        var same = with.Zip(without).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"with scripts “{From(with, same)}”, without “{From(without, same)}”";
    }

    private static string From(string text, int start) => text.Substring(start, Math.Min(100, text.Length - start));
}
