using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>A copy of the site opened from a disk: the artifact of a pull request, a USB key.</summary>
[Collection(SharedSite.Name)]
public class OfflineTests(BuiltSite site)
{
    [Fact]
    public async Task A_copy_on_a_disk_looks_like_the_site()
    {
        var home = await OpenHomeFromDiskAsync([]);
        var served = await site.Browser.NewPageAsync();
        await served.GotoAsync(site.AddressOf(""));

        Assert.Equal(await served.EvaluateAsync<string>(Look.Script), await home.EvaluateAsync<string>(Look.Script));
    }

    [Fact]
    public async Task A_copy_on_a_disk_loads_without_complaint()
    {
        var complaints = new List<string>();

        var home = await OpenHomeFromDiskAsync(complaints);

        Assert.False(string.IsNullOrWhiteSpace(await home.TitleAsync()));
        Findings.AssertNone(complaints);
    }

    [Fact]
    public async Task Every_link_of_the_home_page_opens_a_page_of_the_copy()
    {
        var home = await OpenHomeFromDiskAsync([]);
        var links = await home.EvaluateAsync<string[]>("() => [...document.links].map(link => link.href).filter(link => link.startsWith('file:'))");

        var missing = links.Distinct().Where(link => !File.Exists(new Uri(link).LocalPath)).ToArray();

        Assert.NotEmpty(links);
        Findings.AssertNone(missing);
    }

    [Fact]
    public async Task A_reader_can_click_from_the_home_page_to_an_action_and_back()
    {
        var page = await OpenHomeFromDiskAsync([]);
        var home = page.Url;

        await page.Locator("a[href*='actions/']").First.ClickAsync();
        await page.Locator("main a[href*='actions/']").First.ClickAsync();
        var heading = await page.Locator("h1").InnerTextAsync();
        await page.Locator("header a").First.ClickAsync();

        Assert.NotEqual("", heading);
        Assert.Equal(home, page.Url.Split('#')[0]);
    }

    [Fact]
    public async Task Every_link_of_each_kind_of_page_opens_a_file_of_the_copy()
    {
        var folder = await site.OfflineCopyAsync();

        var findings = await site.CheckAsync(site.OnePageOfEachKind, new(), async (page, path) =>
        {
            await page.GotoAsync(FileAddress(folder, path));
            var links = await page.EvaluateAsync<string[]>("() => [...document.links].map(link => link.href).filter(link => link.startsWith('file:'))");
            return links.Distinct().Where(link => !File.Exists(new Uri(link).LocalPath)).Select(link => $"{link} is not there");
        });

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task The_form_to_propose_an_action_looks_and_works_on_a_disk_as_on_the_site()
    {
        var complaints = new List<string>();
        var folder = await site.OfflineCopyAsync();

        var served = await FilledFormAsync(site.AddressOf("proposer/"), site.Address, complaints);
        var opened = await FilledFormAsync(FileAddress(folder, "proposer/"), new Uri(folder), complaints);

        Assert.Equal(served, opened);
        Assert.Contains("titre: \"Un \\\"titre\\\" : le nôtre\"", opened, StringComparison.Ordinal);
        Findings.AssertNone(complaints);
    }

    /// <summary>The look of the form, and the record it wrote.</summary>
    private async Task<string> FilledFormAsync(string address, Uri home, List<string> complaints)
    {
        const string look = """
            () => ['#titre', '#structure', '.box input', '.box', '#copier', '#fiche'].map(selector => {
              const { width, minHeight, padding, borderColor, backgroundColor, fontFamily } = getComputedStyle(document.querySelector(selector));
              return [selector, width, minHeight, padding, borderColor, backgroundColor, fontFamily].join(' ');
            }).join('\n')
            """;
        var page = await site.Browser.NewPageAsync();
        using var ears = new PageEars(page, home, complaints);
        await page.GotoAsync(address);
        await page.FillAsync("#titre", "Un \"titre\" : le nôtre");
        await page.FillAsync("#descriptif", "Un texte.");
        var result = $"{await page.EvaluateAsync<string>(look)}\n{await page.Locator("#fiche").InputValueAsync()}";
        await page.CloseAsync();
        return result;
    }

    private static string FileAddress(string folder, string path) =>
        new Uri(Path.Combine(folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path)).AbsoluteUri;

    /// <param name="complaints">Where to put what the page complains about while it loads.</param>
    private async Task<IPage> OpenHomeFromDiskAsync(List<string> complaints)
    {
        var folder = await site.OfflineCopyAsync();
        var page = await site.Browser.NewPageAsync();
        using var ears = new PageEars(page, new Uri(folder), complaints);
        await page.GotoAsync(new Uri(Path.Combine(folder, "index.html")).AbsoluteUri);
        return page;
    }
}
