using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Without JavaScript everything is there to read; scripts only make it quicker to find.</summary>
[Collection(SharedSite.Name)]
public class NoScriptTests(BuiltSite site)
{
    /// <summary>How many of what only a script could serve can be seen.</summary>
    internal const string Controls = """
        () => [...document.querySelectorAll('input, button, select, textarea, [role=button]')].filter(control => {
          const { width, height } = control.getBoundingClientRect();
          return width > 0 && height > 0 && control.checkVisibility({ visibilityProperty: true });
        }).length
        """;

    [Fact]
    public async Task Every_page_reads_the_same_without_JavaScript()
    {
        var withScripts = (await site.VisitsAsync()).ToDictionary(visit => visit.Path, visit => visit.MainText);

        // The form to propose an action has its own twin: ProposeTests.
        var findings = (await site.PlainVisitsAsync())
            .Where(visit => visit.Path != "proposer/" && (visit.MainText.Length == 0 || visit.MainText != withScripts[visit.Path]))
            .Select(visit => $"/{visit.Path}: {FirstDifference(withScripts[visit.Path], visit.MainText)}");

        Findings.AssertNone([.. findings]);
    }

    [Fact]
    public async Task No_page_shows_a_control_that_does_nothing()
    {
        var findings = (await site.PlainVisitsAsync())
            .Where(visit => visit.Controls > 0)
            .Select(visit => $"/{visit.Path}: {visit.Controls} controls are shown");

        Findings.AssertNone([.. findings]);
    }

    [Fact]
    public async Task No_page_shows_a_button_that_only_a_script_could_serve()
    {
        var findings = await site.CheckAsync(site.OnePageOfEachKind, new() { JavaScriptEnabled = false }, async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            foreach (var details in await page.Locator("summary").AllAsync())
                await details.ClickAsync();
            var buttons = await page.Locator("button[type=button]:visible").AllInnerTextsAsync();
            return buttons.Select(button => $"“{button}” is shown");
        });

        Findings.AssertNone(findings);
    }

    private static string FirstDifference(string with, string without)
    {
        var same = with.Zip(without).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"with scripts “{From(with, same)}”, without “{From(without, same)}”";
    }

    private static string From(string text, int start) => text.Substring(start, Math.Min(100, text.Length - start));
}
