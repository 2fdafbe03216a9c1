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
          const box = focused.getBoundingClientRect();
          const onScreen = box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0;
          // A card draws the outline of its link around the whole of itself, with a pseudo-element.
          const outlined = [null, '::before', '::after'].some(part => {
            const { outlineStyle, outlineWidth } = getComputedStyle(focused, part);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          });
          return onScreen && outlined;
        }
        """;

    /// <summary>Whether the keys have left the page, or come back to where they started.</summary>
    private const string RoundIsOver = """
        () => {
          const stops = window.stopsSeen ??= new Set();
          const over = document.activeElement === document.body || stops.has(document.activeElement);
          stops.add(document.activeElement);
          return over;
        }
        """;

    /// <summary>Nothing slides: a page that scrolls to the focus smoothly needs frames, which a busy machine is slow to paint.</summary>
    private static readonly BrowserNewContextOptions s_still = new() { ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_content()
    {
        // A card has nothing to skip.
        var pages = site.OnePageOfEachKind.Where(path => !PageKind.IsCard(path));
        var findings = await site.CheckAsync(pages, s_still, async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("() => document.activeElement.matches('a[href^=\"#\"]')"))
                return ["the first stop is not a link into the page"];
            if (!await ShowsFocusAsync(page))
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
        var findings = await site.CheckAsync(site.OnePageOfEachKind, s_still, async (page, path) =>
        {
            const int most = 25;
            await page.GotoAsync(site.AddressOf(path));
            var problems = new List<string>();
            for (var stop = 0; stop < most; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<bool>(RoundIsOver))
                    break;
                if (!await ShowsFocusAsync(page))
                    problems.Add("no focus to be seen on " + await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 100)"));
            }

            return problems;
        });

        Findings.AssertNone(findings);
    }

    /// <summary>Scrolling to the focus takes a moment.</summary>
    private static async Task<bool> ShowsFocusAsync(IPage page)
    {
        try
        {
            await page.WaitForFunctionAsync(FocusIsVisible, null, new() { Timeout = TestBrowser.PatienceInMilliseconds, PollingInterval = 50 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
