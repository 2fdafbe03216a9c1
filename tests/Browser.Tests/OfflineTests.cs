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
