using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>The policy that each page carries keeps foreign and inline code out, and lets the site's own style in.</summary>
[Collection(SharedSite.Name)]
public class ContentSecurityPolicyTests(BuiltSite site)
{
    /// <summary>The policy of the page, or why it does not count.</summary>
    internal const string Script = """
        () => {
          const policy = document.querySelector('head meta[http-equiv="Content-Security-Policy" i]');
          if (!policy) return 'missing';
          const first = document.querySelector('head :is(link, script, style)');
          const late = first && first.compareDocumentPosition(policy) & Node.DOCUMENT_POSITION_FOLLOWING;
          return late ? 'too late: something is loaded before it' : policy.content;
        }
        """;

    [Fact]
    public async Task Every_page_carries_a_policy_that_allows_nothing_inline_before_it_loads_anything()
    {
        var findings = await site.JudgeAsync(visit =>
            visit.Policy.Contains("default-src", StringComparison.Ordinal) && !visit.Policy.Contains("unsafe", StringComparison.Ordinal)
                ? []
                : [$"its policy is “{visit.Policy}”"]);

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
            await page.RouteAsync("**/*.css*", route => route.AbortAsync());
        await page.GotoAsync(site.AddressOf(""));
        var look = await page.EvaluateAsync<string>(Look.Script);
        await page.CloseAsync();
        return look;
    }
}
