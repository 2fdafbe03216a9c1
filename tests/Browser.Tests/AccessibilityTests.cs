using Bilan.Tests.Browser.Harness;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>What axe can tell of WCAG 2.2, levels A and AA, on every page. It finds a third of the barriers; people find the rest.</summary>
[Collection(SharedSite.Name)]
public class AccessibilityTests(BuiltSite site)
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The two rules named are off by default: one as experimental, one as not yet asked for everywhere.</summary>
    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
            rules: { 'td-has-header': { enabled: true }, 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          });
          return violations.flatMap(({ id, nodes }) => nodes.map(node =>
            `${id}: ${node.html} ${[...node.any, ...node.all, ...node.none].map(check => check.message).join(' ')}`));
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Axe_finds_no_violation_on_any_page(ColorScheme scheme, int width)
    {
        var options = new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 844 },
        };

        var findings = await site.CheckAsync(site.Pages, options, RunAxeAsync);

        Findings.AssertNone(findings);
    }

    /// <summary>
    /// Runs axe in the page itself: the wrapper of the Playwright package opens a second page for each result, for the
    /// sake of frames that the site does not have, and takes ten times as long.
    /// </summary>
    private async Task<IEnumerable<string>> RunAxeAsync(IPage page, string path)
    {
        await page.GotoAsync(site.AddressOf(path));
        await page.EvaluateAsync(s_axe);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
