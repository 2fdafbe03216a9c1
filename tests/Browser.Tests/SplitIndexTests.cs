using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Planning;
using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>An index past the size of one page, with a year before it: pages to read, and a file to search.</summary>
[Collection(SharedSite.Name)]
public sealed class SplitIndexTests(BuiltSite site, SplitIndexTests.SplitSite split) : IClassFixture<SplitIndexTests.SplitSite>, IAsyncLifetime
{
    private const int Actions = IndexPages.MostOnOnePage + 1;

    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _context = await site.Browser.NewContextAsync();
        _page = await _context.NewPageAsync();
    }

    public Task DisposeAsync() => _context.CloseAsync();

    [Fact]
    public async Task Every_action_is_on_one_of_the_pages_which_lead_to_each_other()
    {
        var titles = new List<string>();
        await using var plain = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await plain.NewPageAsync();
        await page.GotoAsync(split.Address + "actions/");
        while (true)
        {
            titles.AddRange(await page.Locator(".action-card h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"));
            if (await page.Locator("a[rel=next]").CountAsync() == 0)
                break;
            // The click comes back before the next page has arrived whole.
            await page.GotoAsync(await page.Locator("a[rel=next]").EvaluateAsync<string>("link => link.href"));
        }

        Assert.Equal(Actions, titles.Distinct().Count());
    }

    [Fact]
    public async Task A_search_finds_actions_of_all_pages_and_shows_them_a_few_at_a_time()
    {
        var complaints = new List<string>();
        using var ears = new PageEars(_page, split.Address, complaints);
        var asked = new List<string>();
        _page.Request += (_, request) => asked.Add(request.Url);
        await _page.GotoAsync(split.Address + "actions/");
        Assert.DoesNotContain(asked, url => url.EndsWith("recherche.js", StringComparison.Ordinal));

        await _page.Locator("#q").FillAsync(SyntheticSource.Mark());
        await _page.Locator($"input[name=theme][value={RealRecords.Publication.Themes.MaxBy(theme => RealRecords.Publication.On(theme).Length)!.Id}]").CheckAsync();
        // The file of all pages is on its way until the number of what was found is said.
        await Assertions.Expect(_page.Locator("#resultats")).ToContainTextAsync("trouvées sur");
        var status = await _page.Locator("#resultats").InnerTextAsync();
        await IndexSearch.AnsweredAsync(_page);
        var shown = await _page.Locator(".action-card:visible").CountAsync();
        await _page.Locator(".action-card:visible a").First.ClickAsync();

        Assert.EndsWith($"sur {FrenchFormat.Number(Actions)}", status, StringComparison.Ordinal);
        Assert.InRange(shown, 20, 60);
        Assert.Contains(SyntheticSource.Mark(), await _page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Findings.AssertNone(complaints);
    }

    [Fact]
    public async Task A_search_on_the_first_page_finds_an_action_of_the_last()
    {
        await _page.GotoAsync(split.Address + $"actions/page-{(Actions + IndexPages.OnEachPage - 1) / IndexPages.OnEachPage}/");
        var title = await _page.Locator(".action-card h3").Last.InnerTextAsync();
        await _page.GotoAsync(split.Address + "actions/");
        Assert.DoesNotContain(title, await _page.Locator(".action-card h3").AllInnerTextsAsync());

        await _page.Locator("#q").FillAsync(title);

        await Assertions.Expect(_page.Locator(".action-card:visible h3").First).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task An_address_with_a_choice_shows_it_and_clearing_it_brings_the_page_back()
    {
        await _page.GotoAsync(split.Address + "actions/page-2/?annee=2000");
        await Assertions.Expect(_page.Locator(".action-card:visible").First).ToBeVisibleAsync();
        var found = await _page.Locator("#resultats").CountAsync();

        await _page.GetByRole(AriaRole.Button, new() { Name = "Tout effacer" }).ClickAsync();

        Assert.Equal(1, found);
        Assert.Equal(IndexPages.OnEachPage, await _page.Locator(".action-card:visible").CountAsync());
    }

    [Fact]
    public async Task The_year_before_is_one_choice_away_and_an_action_that_goes_on_is_one()
    {
        await _page.GotoAsync(split.Address + "actions/");

        await _page.GetByRole(AriaRole.Button, new() { Name = "Enlever : 2001" }).ClickAsync();

        await Assertions.Expect(_page.Locator("#resultats")).ToHaveTextAsync("1 021 actions trouvées sur 1 021");
    }

    [Fact]
    public async Task From_a_disk_all_pages_are_searched_as_well()
    {
        var last = $"actions/page-{(Actions + IndexPages.OnEachPage - 1) / IndexPages.OnEachPage}/index.html";
        await _page.GotoAsync(new Uri(Path.Combine(split.Folder, last)).AbsoluteUri);
        var title = await _page.Locator(".action-card h3").Last.InnerTextAsync();
        await _page.GotoAsync(new Uri(Path.Combine(split.Folder, "actions/index.html")).AbsoluteUri);

        await _page.Locator("#q").FillAsync(title);

        await Assertions.Expect(_page.Locator(".action-card:visible h3").First).ToHaveTextAsync(title);
    }

    public sealed class SplitSite : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-split-");
        private StaticServer _server = null!;

        public string Folder => Path.Combine(_folder.FullName, "site");

        public Uri Address => _server.Address;

        public async Task InitializeAsync()
        {
            var sources = Path.Combine(_folder.FullName, "sources");
            SyntheticSource.WriteTwoYears(sources, Actions);
            await SiteGenerator.BuildFromAsync(sources, Folder, "--no-pictures");
            _server = await StaticServer.StartAsync(Folder);
        }

        public async Task DisposeAsync()
        {
            await _server.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
