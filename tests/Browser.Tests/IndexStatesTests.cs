using Bilan.Model;
using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Each state of the index, and of the pages with urgent help, for axe and for readers who enlarge the text.</summary>
[Collection(SharedSite.Name)]
public class IndexStatesTests(BuiltSite site)
{
    private const string OpenFilters = "() => document.querySelectorAll('.filters').forEach(filters => { filters.open = true; })";

    /// <summary>An action that can be chosen by a theme and an audience.</summary>
    private static readonly ContractAction s_action =
        RealRecords.Publication.Actions.First(action => !action.Themes.IsEmpty && !action.Audiences.IsEmpty);

    private static readonly string[] s_urgentPages = ["", "affiche/", "affiche/#languettes"];

    private static readonly string s_choice = $"theme={s_action.Themes[0].Id}&q={Uri.EscapeDataString(s_action.Title)}";

    private static readonly string[] s_states =
    [
        "actions/", $"actions/?{s_choice}&public={s_action.Audiences[0].Id}", $"actions/?q=zzz&theme={s_action.Themes[0].Id}",
        $"{s_action.Year}/annexe/?{s_choice}#selection={s_action.Id}", $"{s_action.Year}/",
        $"actions/?q={Uri.EscapeDataString(Misspelt(s_action.Title))}", .. UrgentStates(),
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
            await OpenAsync(page, path);
            await page.EvaluateAsync(OpenFilters);
            return [.. await page.EvaluateAsync<string[]>(AccessibilityTests.RunButContrast), .. await site.Contrast.JudgeAsync(page)];
        }, AccessibilityTests.Axe);

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task Text_at_200_percent_on_the_narrowest_phone_loses_nothing()
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = ReflowTests.NarrowestPhone, Height = 640 } };

        var figures = RealRecords.Publication.Actions.OrderByDescending(action => action.KeyFigures.Sum(figure => figure.Breakdowns.Length))
            .Take(2).Select(action => action.Path.Value[1..]);

        var findings = await site.CheckAsync([.. s_states, "", .. figures], options, async (page, path) =>
        {
            await OpenAsync(page, path);
            await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
            await page.EvaluateAsync(OpenFilters);
            return await page.EvaluateAsync<string[]>(ReflowTests.Script);
        });

        Findings.AssertNone(findings);
    }

    /// <summary>Waits for what is asked, which comes after the page.</summary>
    private async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(site.AddressOf(path));
        if (path.Contains("actions/?", StringComparison.Ordinal))
            await page.Locator(".answer:not([hidden])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>A title written by ear.</summary>
    private static string Misspelt(string title) => title.Replace("s", "ss", StringComparison.Ordinal);

    /// <summary>A search that shows numbers for who needs help at once, the page and the poster of an action that shows them, with its strips to tear off.</summary>
    private static IEnumerable<string> UrgentStates()
    {
        var publication = RealRecords.Publication;

        return
        [
            .. publication.UrgentHelp.SelectMany(help => help.Words).Take(1).Select(word => $"actions/?q={Uri.EscapeDataString(word)}"),
            .. publication.Actions.Where(action => !publication.UrgentHelpOn(action).IsEmpty).Take(1)
                .SelectMany(action => s_urgentPages.Select(page => action.Path.Value[1..] + page)),
        ];
    }
}
