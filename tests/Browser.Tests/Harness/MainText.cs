using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Harness;

/// <summary>What a reader can read in the main part of an open page, but for the buttons that a script adds to do it quicker.</summary>
internal static class MainText
{
    public static async Task<string> OfAsync(IPage page)
    {
        var text = await page.Locator("main").EvaluateAsync<string>("""
            main => {
              const enhanced = [...main.querySelectorAll('.share button')].filter(part => !part.hidden);
              enhanced.forEach(part => part.hidden = true);
              const text = main.innerText;
              enhanced.forEach(part => part.hidden = false);
              return text;
            }
            """);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
