using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Harness;

/// <summary>What a reader can read in the main part of an open page.</summary>
internal static class MainText
{
    public static async Task<string> OfAsync(IPage page)
    {
        var text = await page.Locator("main").InnerTextAsync();
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
