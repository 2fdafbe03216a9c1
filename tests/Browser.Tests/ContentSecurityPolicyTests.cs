using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>The policy that each page carries keeps foreign and inline code out, and lets the site's own style in.</summary>
[Collection(SharedSite.Name)]
public class ContentSecurityPolicyTests(BuiltSite site)
{
    [Fact]
    public async Task Every_page_carries_a_policy_that_allows_nothing_inline_before_it_loads_anything()
    {
        var findings = await site.CheckAsync(site.Pages, new(), async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            var policy = await page.EvaluateAsync<string>("""
                () => {
                  const policy = document.querySelector('head meta[http-equiv="Content-Security-Policy" i]');
                  const first = document.querySelector('head :is(link, script, style)');
                  if (!policy) return '';
                  return first && first.compareDocumentPosition(policy) & Node.DOCUMENT_POSITION_FOLLOWING ? 'late' : policy.content;
                }
                """);
            return !policy.Contains("default-src", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal)
                ? [$"its policy is “{policy}”"]
                : [];
        });

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task A_script_slipped_into_a_page_does_not_run()
    {
        var page = await site.Browser.NewPageAsync();
        await page.RouteAsync("**/bilan/", async route =>
        {
            var response = await route.FetchAsync();
            var body = await response.TextAsync();
            await route.FulfillAsync(new()
            {
                Response = response,
                Body = body.Replace("</main>", "<script>document.title = 'slipped'</script></main>", StringComparison.Ordinal),
            });
        });

        await page.GotoAsync(site.AddressOf(""));

        Assert.Contains("slipped", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.NotEqual("slipped", await page.TitleAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_policy_lets_the_style_sheet_in()
    {
        var styled = await LookOfHomeAsync(withStyle: true);
        var bare = await LookOfHomeAsync(withStyle: false);

        Assert.NotEqual(bare, styled);
    }

    private async Task<string> LookOfHomeAsync(bool withStyle)
    {
        var page = await site.Browser.NewPageAsync();
        if (!withStyle)
            await page.RouteAsync("**/*.css", route => route.AbortAsync());
        await page.GotoAsync(site.AddressOf(""));
        var look = await page.EvaluateAsync<string>(Look.Script);
        await page.CloseAsync();
        return look;
    }
}
