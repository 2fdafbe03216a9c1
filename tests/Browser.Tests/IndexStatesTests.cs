using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Each state of the index, for axe and for readers who enlarge the text.</summary>
[Collection(SharedSite.Name)]
public class IndexStatesTests(BuiltSite site)
{
    private const string OpenFilters = "() => document.querySelectorAll('.filters').forEach(filters => { filters.open = true; })";

    private static readonly string[] s_states =
    [
        "actions/", "actions/?theme=sante&public=enfants&q=sport", "actions/?q=rien&theme=sante",
        "2023/annexe/?theme=sante&q=sport&action=pre%20ma-sante-mon-bien-etre", "2023/",
    ];

    [Theory]
    [InlineData(390, ColorScheme.Light, ForcedColors.None)]
    [InlineData(390, ColorScheme.Dark, ForcedColors.None)]
    [InlineData(1280, ColorScheme.Light, ForcedColors.Active)]
    [InlineData(1280, ColorScheme.Dark, ForcedColors.None)]
    public async Task Axe_finds_no_violation_in_any_state(int width, ColorScheme scheme, ForcedColors forced)
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = width, Height = 844 },
            ColorScheme = scheme,
            ForcedColors = forced,
        };

        var findings = await site.CheckAsync(s_states, options, async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            await page.EvaluateAsync(OpenFilters);
            await page.EvaluateAsync(AccessibilityTests.Axe);
            return await page.EvaluateAsync<string[]>(AccessibilityTests.Run);
        });

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task Text_at_200_percent_on_the_narrowest_phone_loses_nothing()
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = ReflowTests.NarrowestPhone, Height = 640 } };

        var findings = await site.CheckAsync(s_states.Append("").Append("2023/actions/pre/").Append("2023/actions/objectif-emploi/"), options, async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
            await page.EvaluateAsync(OpenFilters);
            return await page.EvaluateAsync<string[]>(ReflowTests.Script);
        });

        Findings.AssertNone(findings);
    }
}
