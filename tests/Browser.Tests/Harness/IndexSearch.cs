using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Harness;

/// <summary>Opens an index as a reader does who starts to search: its words come when the field is entered.</summary>
internal static class IndexSearch
{
    public static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("#q").FillAsync("qsdfgh");
        await Assertions.Expect(page.Locator("#resultats")).ToHaveTextAsync("Aucune action trouvée");
        await page.Locator("#q").FillAsync("");
    }

    /// <summary>Waits until the last card of an answer stands: they come a screen at a time.</summary>
    public static Task AnsweredAsync(IPage page) =>
        page.Locator(".cards[aria-busy]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
}
