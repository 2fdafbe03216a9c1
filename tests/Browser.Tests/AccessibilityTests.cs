using Bilan.Tests.Browser.Harness;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>What axe can tell of WCAG 2.2, levels A and AA, on every page. It finds a third of the barriers; people find the rest.</summary>
[Collection(SharedSite.Name)]
public class AccessibilityTests(BuiltSite site)
{
    private static readonly AxeRunOptions s_rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        },
        // Both are off by default, as experimental or not yet asked for everywhere.
        Rules = new Dictionary<string, RuleOptions>
        {
            ["td-has-header"] = new() { Enabled = true },
            ["target-size"] = new() { Enabled = true },
        },
        ResultTypes = [ResultType.Violations],
    };

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

    private async Task<IEnumerable<string>> RunAxeAsync(IPage page, string path)
    {
        await page.GotoAsync(site.AddressOf(path));
        var result = await page.RunAxe(s_rules);
        return result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"));
    }
}
