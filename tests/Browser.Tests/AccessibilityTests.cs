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

    /// <summary>The two rules named are off by default: one as experimental, one as not yet asked for everywhere.</summary>
    internal static readonly string Run = ScriptFor("""
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        rules: { 'td-has-header': { enabled: true }, 'target-size': { enabled: true } },
        """);

    /// <summary>The one rule whose answer depends on the records: each theme has its colour. The others depend on the template.</summary>
    internal static readonly string Contrast = ScriptFor("""
        runOnly: { type: 'rule', values: ['color-contrast'] },
        preload: false,
        reporter: 'no-passes',
        """);

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
    public async Task Pale_words_would_be_found()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<!doctype html><html lang=\"fr\"><title>Essai</title><main><h1>Essai</h1><p style=\"color:#bbb;background:#fff\">Pâle</p></main>");
        await page.EvaluateAsync(Axe);

        var found = await page.EvaluateAsync<string[]>(Contrast);

        Assert.Contains("Pâle", Assert.Single(found), StringComparison.Ordinal);
    }

    private static string ScriptFor(string rules) => $$"""
        async () => {
          const { violations } = await axe.run(document, {
            {{rules}}
            resultTypes: ['violations'],
            selectors: false,
          });
          return violations.flatMap(({ id, nodes }) => nodes.map(node =>
            `${id}: ${node.html} ${[...node.any, ...node.all, ...node.none].map(check => check.message).join(' ')}`));
        }
        """;
}
