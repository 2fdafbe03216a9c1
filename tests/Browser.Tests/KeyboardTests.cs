using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Moving through pages with the keys alone.</summary>
[Collection(SharedSite.Name)]
public class KeyboardTests(BuiltSite site)
{
    private const string FocusIsVisible = """
        () => {
          const focused = document.activeElement;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
          const box = focused.getBoundingClientRect();
          const onScreen = box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0;
          return onScreen && ((outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none');
        }
        """;

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_content()
    {
        var findings = await site.CheckAsync(site.OnePageOfEachKind, new(), async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("() => document.activeElement.matches('a[href^=\"#\"]')"))
                return ["the first stop is not a link into the page"];
            if (!await page.EvaluateAsync<bool>(FocusIsVisible))
                return ["the skip link cannot be seen when it has the focus"];

            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");
            return await page.EvaluateAsync<bool>("() => document.activeElement === document.body || !!document.activeElement.closest('main, footer')")
                ? []
                : ["after the skip link, the next stop is not in the content"];
        });

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task Every_stop_shows_where_the_focus_is()
    {
        var findings = await site.CheckAsync(site.OnePageOfEachKind, new(), async (page, path) =>
        {
            const int stops = 25;
            await page.GotoAsync(site.AddressOf(path));
            var problems = new List<string>();
            for (var stop = 0; stop < stops; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<bool>("() => document.activeElement === document.body"))
                    break;
                if (!await page.EvaluateAsync<bool>(FocusIsVisible))
                    problems.Add("no focus to be seen on " + await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 100)"));
            }

            return problems;
        });

        Findings.AssertNone(findings);
    }
}
