using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Harness;

/// <summary>The form to propose an action, on a small site built to be opened from a disk, in a page of its own.</summary>
internal sealed class ProposalSite : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly PageEars _ears;

    private ProposalSite(TestSite site, string folder, IBrowserContext context, IPage page)
    {
        (Site, _context, Page) = (site, context, page);
        _ears = new PageEars(page, new Uri(folder), Complaints);
    }

    public IPage Page { get; }

    /// <summary>What the page complained about since it was opened.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The sources that the form was made from: the test's own copy, to put records in and to build.</summary>
    public TestSite Site { get; }

    /// <summary>The form of Valbourg, which all tests share.</summary>
    public static async Task<ProposalSite> OpenAsync(BuiltSite shared, BrowserNewContextOptions? options = null) =>
        await OpenAsync(shared, TestSite.Valbourg(), await shared.ValbourgOnADiskAsync(), options);

    /// <summary>The form of a site that only this test has.</summary>
    public static Task<ProposalSite> OpenAsync(BuiltSite shared, TestSite site, BrowserNewContextOptions? options = null)
    {
        Assert.DoesNotContain(site.Build(offline: true), line => line.Contains(": erreur ", StringComparison.Ordinal));
        return OpenAsync(shared, site, site.Output, options);
    }

    private static async Task<ProposalSite> OpenAsync(BuiltSite shared, TestSite site, string folder, BrowserNewContextOptions? options)
    {
        var context = await shared.Browser.NewContextAsync(options ?? new());
        var page = await context.NewPageAsync();
        var opened = new ProposalSite(site, folder, context, page);
        await page.GotoAsync(new Uri(Path.Combine(folder, "proposer", "index.html")).AbsoluteUri);
        return opened;
    }

    /// <summary>The record as the form shows it.</summary>
    public Task<string> RecordAsync() => Page.Locator("#fiche").InputValueAsync();

    /// <summary>The file in which it belongs.</summary>
    public Task<string> FileAsync() => Page.Locator("#chemin").InnerTextAsync();

    public Task TypeAsync(string field, string text) => Page.FillAsync($"#{field}", text);

    /// <summary>Everything that must be filled in.</summary>
    public async Task FillInAsync(string title = "Atelier cuisine", string text = "On cuisine ensemble.", string year = "2024")
    {
        await Page.SelectOptionAsync("#annee", year);
        await TypeAsync("titre", title);
        await Page.SelectOptionAsync("#structure", "maison-du-val");
        await Page.CheckAsync("input[value=droits]");
        await Page.CheckAsync("input[value=habitants]");
        await TypeAsync("descriptif", text);
    }

    public async ValueTask DisposeAsync()
    {
        _ears.Dispose();
        await _context.DisposeAsync();
        Site.Dispose();
    }
}
