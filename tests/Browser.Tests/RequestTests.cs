using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>What a page asks for, and what it complains about, while it loads.</summary>
[Collection(SharedSite.Name)]
public class RequestTests(BuiltSite site)
{
    internal const string Stored = "() => document.cookie.length + localStorage.length + sessionStorage.length";

    [Fact]
    public async Task No_page_complains_fails_a_request_or_asks_another_host()
    {
        var findings = await site.JudgeAsync(visit => visit.Complaints);

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task No_page_sets_a_cookie_or_stores_anything_unasked()
    {
        var findings = await site.JudgeAsync(visit => visit.Stored == 0 ? [] : ["something is stored"]);

        Findings.AssertNone(findings);
    }
}
