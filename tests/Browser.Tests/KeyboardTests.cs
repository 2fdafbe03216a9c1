using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Moving through pages with the keys alone.</summary>
[Collection(SharedSite.Name)]
public class KeyboardTests(BuiltSite site)
{
    /// <summary>Whether the focus shows, for which it has a while: scrolling to it takes a moment.</summary>
    private static readonly string s_showsFocus = $$"""
        async () => {
          const isVisible = () => {
            const focused = document.activeElement;
            const box = focused.getBoundingClientRect();
            const onScreen = box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0;
            // A card draws the outline of its link around the whole of itself, with a pseudo-element.
            const outlined = [null, '::before', '::after'].some(part => {
              const { outlineStyle, outlineWidth } = getComputedStyle(focused, part);
              return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
            });
            return onScreen && outlined;
          };
          for (const end = performance.now() + {{TestBrowser.PatienceInMilliseconds}}; performance.now() < end; await new Promise(rest => setTimeout(rest, 50)))
            if (isVisible()) return true;
          return false;
        }
        """;

    /// <summary>Nothing where the keys have left the page, or come back to where they started; otherwise what is wrong with the stop, if anything is.</summary>
    private static readonly string s_judgeStop = $$"""
        async () => {
          const stops = window.stopsSeen ??= new Set();
          if (document.activeElement === document.body || stops.has(document.activeElement)) return null;
          stops.add(document.activeElement);
          return await ({{s_showsFocus}})() ? '' : `no focus to be seen on ${document.activeElement.outerHTML.slice(0, 100)}`;
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
            if (!await page.EvaluateAsync<bool>(s_showsFocus))
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
                if (await page.EvaluateAsync<string?>(s_judgeStop) is not { } problem)
                    break;
                if (problem.Length > 0)
                    problems.Add(problem);
            }

            return problems;
        });

        Findings.AssertNone(findings);
    }
}
