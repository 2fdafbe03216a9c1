using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>An address that leads nowhere, at any depth, still gives a page of the site with a way on.</summary>
[Collection(SharedSite.Name)]
public class NotFoundTests(BuiltSite site)
{
    [Theory]
    [InlineData("rien")]
    [InlineData("rien/")]
    [InlineData("2024/actions/rien/du/tout/")]
    public async Task An_unknown_address_gives_the_styled_page_with_a_link_home(string path)
    {
        var page = await site.Browser.NewPageAsync();

        var response = await page.GotoAsync(site.AddressOf(path));
        var look = await page.EvaluateAsync<string>(Look.Script);
        await page.Locator("header a").First.ClickAsync();

        Assert.Equal(404, response!.Status);
        Assert.Equal(await LookOfNotFoundPageAsync(), look);
        Assert.Equal(site.AddressOf(""), page.Url);
        await page.CloseAsync();
    }

    private async Task<string> LookOfNotFoundPageAsync()
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.AddressOf("404.html"));
        var look = await page.EvaluateAsync<string>(Look.Script);
        await page.CloseAsync();
        return look;
    }
}
