using Bilan.Planning;
using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>The index and what leads to it, without JavaScript: all there is to read.</summary>
[Collection(SharedSite.Name)]
public sealed class IndexWithoutScriptTests(BuiltSite site, GrandvalSite grandval) : IAsyncLifetime
{
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        _page = await _context.NewPageAsync();
    }

    public Task DisposeAsync() => _context.CloseAsync();

    [Theory]
    [InlineData("actions/")]
    [InlineData("actions/?q=velo&theme=sante")]
    public async Task The_index_is_the_whole_list_under_its_themes(string address)
    {
        await _page.GotoAsync(site.AddressOf(address));

        var first = IndexPages.Of(RealRecords.Publication)[0].Entries;
        Assert.Equal(first.Length, await _page.Locator(".action-card:visible").CountAsync());
        Assert.Equal(
            first.Select(entry => entry.Action.Themes.FirstOrDefault()?.Id).Distinct().Count(), await _page.Locator(".index-list h2:visible").CountAsync());
    }

    [Fact]
    public async Task The_index_links_to_every_theme_audience_and_structure()
    {
        await _page.GotoAsync(site.AddressOf("actions/"));
        await _page.Locator(".filters summary").ClickAsync();

        var links = await _page.Locator(".filters a:visible").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        var pages = site.Pages.Where(path => PageKind.Of(path) is "themes/<id>/" or "publics/<id>/" or "structures/<id>/").Select(site.AddressOf);
        Assert.Equal(pages.Order(StringComparer.Ordinal), links.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_annex_of_a_selection_is_the_whole_annex()
    {
        var edition = RealRecords.Publication.Editions[^1];
        await _page.GotoAsync(site.AddressOf($"{edition.Year}/annexe/?theme=sante#imprimer={edition.Actions[0].Id}"));

        Assert.Equal(edition.Actions.Select(action => action.Id.Value), await _page.Locator("main tbody tr:visible").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)"));
    }

    [Fact]
    public async Task The_charts_of_an_edition_are_tables_with_their_numbers()
    {
        await _page.GotoAsync(grandval.AddressOf("2024/"));

        Assert.Equal(["Les actions par thème", "Les actions par public", "Les actions par structure", "Où en sont les actions"],
            await _page.Locator(".chart caption").AllInnerTextsAsync());
        Assert.Equal("4", (await _page.GetByRole(AriaRole.Row, new() { Name = "Sport et loisirs" }).Locator("td").InnerTextAsync()).Trim());
    }
}
