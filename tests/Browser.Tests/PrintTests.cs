using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Paper has no links to follow and costs ink: black on white, without menus, nothing cut at the edge.</summary>
[Collection(SharedSite.Name)]
public class PrintTests(BuiltSite site)
{
    /// <summary>A4 less two margins of 15 mm, at 96 px an inch.</summary>
    private const int PaperWidth = 680;

    private const string PaperProblems = """
        () => {
          const problems = [];
          const shown = element => element.checkVisibility() && element.getBoundingClientRect().height > 0;
          for (const nav of document.querySelectorAll('nav'))
            if (shown(nav)) problems.push(`the navigation “${nav.getAttribute('aria-label')}” is printed`);
          const light = color => { const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number); return a === 0 || r + g + b > 720; };
          const dark = color => { const [r, g, b] = color.match(/[\d.]+/g).map(Number); return r + g + b < 120; };
          const body = getComputedStyle(document.body);
          const main = getComputedStyle(document.querySelector('main'));
          if (!light(body.backgroundColor) || !light(main.backgroundColor)) problems.push(`the paper is ${body.backgroundColor}`);
          if (!dark(main.color)) problems.push(`the ink is ${main.color}`);
          if (document.documentElement.scrollWidth > innerWidth) problems.push(`the page is ${document.documentElement.scrollWidth} px wide on paper`);
          return problems;
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_kind_of_page_prints_black_on_white_without_menus(ColorScheme scheme)
    {
        var options = new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new() { Width = PaperWidth, Height = 960 } };

        var findings = await site.CheckAsync(site.OnePageOfEachKind, options, async (page, path) =>
        {
            await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = scheme });
            await page.GotoAsync(site.AddressOf(path));
            return await page.EvaluateAsync<string[]>(PaperProblems);
        });

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task The_annex_repeats_the_heads_of_its_table_on_each_sheet()
    {
        var annexes = site.Pages.Where(path => PageKind.Of(path) == "<year>/annexe/").ToArray();
        Assert.NotEmpty(annexes);

        var findings = await site.CheckAsync(annexes, new(), async (page, path) =>
        {
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.GotoAsync(site.AddressOf(path));
            var display = await page.Locator("main table thead").First.EvaluateAsync<string>("head => getComputedStyle(head).display");
            return display == "table-header-group" ? [] : [$"the head of the table is a {display}"];
        });

        Findings.AssertNone(findings);
    }
}
