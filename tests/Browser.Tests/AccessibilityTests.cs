using Bilan.Tests.Browser.Harness;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>What axe can tell of WCAG 2.2, levels A and AA, on every kind of page, and of colours on every page. It finds a third of the barriers; people find the rest.</summary>
[Collection(SharedSite.Name)]
public class AccessibilityTests(BuiltSite site)
{
    /// <summary>
    /// Run in the page itself: the wrapper for Playwright opens a second page for each result, for the sake of frames that
    /// the site does not have, and takes ten times as long.
    /// </summary>
    internal static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Makes <c>axe</c> known to a page that does not know it yet.</summary>
    internal static readonly string LoadAxe = $"if (!window.axe) {{ {Axe} }}";

    /// <summary>All rules.</summary>
    internal static readonly string Run = ScriptFor(Rules(contrast: true));

    /// <summary>All rules but the one that <see cref="ColourContrast"/> judges.</summary>
    internal static readonly string RunButContrast = ScriptFor(Rules(contrast: false));

    [Fact]
    public async Task Axe_finds_no_violation_on_any_kind_of_page_in_light_on_a_phone_or_in_dark_on_a_desk()
    {
        var findings = await site.CheckAsync(site.OnePageOfEachKind, new(), async (page, path) =>
        {
            await page.SetViewportSizeAsync(390, 844);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(site.AddressOf(path));
            var light = await page.EvaluateAsync<string[]>(Run);

            await page.SetViewportSizeAsync(1280, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            var dark = await page.EvaluateAsync<string[]>(Run);

            return light.Select(violation => $"light: {violation}").Concat(dark.Select(violation => $"dark: {violation}"));
        }, Axe);

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task Colours_stand_out_on_every_page_in_light_on_a_phone_and_in_dark_on_a_desk()
    {
        var findings = await site.JudgeAsync(visit =>
            visit.LightContrast.Select(violation => $"light: {violation}").Concat(visit.DarkContrast.Select(violation => $"dark: {violation}")));

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task Pale_words_would_be_found_also_where_a_page_before_them_showed_dark_ones()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var contrast = new ColourContrast();

        var dark = await JudgeAsync("#222");
        var pale = await JudgeAsync("#bbb");

        Assert.Empty(dark);
        Assert.Contains("Pâle", Assert.Single(pale), StringComparison.Ordinal);

        async Task<string[]> JudgeAsync(string colour)
        {
            await page.SetContentAsync($"<!doctype html><html lang=\"fr\"><title>Essai</title><main><h1>Essai</h1><p style=\"color:{colour};background:#fff\">Pâle</p></main>");
            return await contrast.JudgeAsync(page);
        }
    }

    internal static string ScriptFor(string rules) => $$"""
        async part => {
          const { violations } = await axe.run(part ?? document, {
            {{rules}}
            resultTypes: ['violations'],
            selectors: false,
          });
          return violations.flatMap(({ id, nodes }) => nodes.map(node =>
            `${id}: ${node.html} ${[...node.any, ...node.all, ...node.none].map(check => check.message).join(' ')}`));
        }
        """;

    /// <summary>The two that are named are off by default: one as experimental, one as not yet asked for everywhere.</summary>
    private static string Rules(bool contrast) => $$"""
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        rules: { 'td-has-header': { enabled: true }, 'target-size': { enabled: true }, 'color-contrast': { enabled: {{(contrast ? "true" : "false")}} } },
        """;
}
