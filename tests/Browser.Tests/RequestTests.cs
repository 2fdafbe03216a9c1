using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>What a page asks for and complains about while it loads.</summary>
[Collection(SharedSite.Name)]
public class RequestTests(BuiltSite site)
{
    [Fact]
    public async Task No_page_says_anything_in_the_console()
    {
        var findings = await WhileLoadingEveryPageAsync((page, said) =>
        {
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                    said($"{message.Type}: {message.Text}");
            };
            page.PageError += (_, error) => said($"uncaught: {error}");
        });

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task No_request_fails()
    {
        var findings = await WhileLoadingEveryPageAsync((page, said) =>
        {
            page.RequestFailed += (_, request) => said($"{request.Url} failed: {request.Failure}");
            page.Response += (_, response) =>
            {
                if (response.Status >= 400)
                    said($"{response.Url} answered {response.Status}");
            };
        });

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task No_request_leaves_the_site()
    {
        var findings = await WhileLoadingEveryPageAsync((page, said) =>
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(site.Address.AbsoluteUri, StringComparison.Ordinal))
                    said($"asks for {request.Url}");
            });

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task No_page_sets_a_cookie_or_stores_anything_unasked()
    {
        var findings = await site.CheckAsync(site.OnePageOfEachKind, new(), async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            return await page.EvaluateAsync<bool>("() => document.cookie === '' && localStorage.length === 0 && sessionStorage.length === 0")
                ? []
                : ["something is stored"];
        });

        Findings.AssertNone(findings);
    }

    /// <summary>A fresh page per address, so that a late message cannot be laid at the next one's door.</summary>
    private Task<IReadOnlyList<string>> WhileLoadingEveryPageAsync(Action<IPage, Action<string>> listen) =>
        site.CheckAsync(site.Pages, new(), async (worker, path) =>
        {
            var heard = new List<string>();
            var page = await worker.Context.NewPageAsync();
            listen(page, heard.Add);
            await page.GotoAsync(site.AddressOf(path), new() { WaitUntil = WaitUntilState.Load });
            await page.CloseAsync();
            return heard;
        });
}
