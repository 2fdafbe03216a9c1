using Bilan.Auditing;
using Bilan.Diagnostics;
using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>The site's own audit, on the real site.</summary>
[Collection(SharedSite.Name)]
public class AuditTests(BuiltSite site)
{
    [Fact]
    public void The_audit_finds_nothing_to_say_of_the_site()
    {
        var bag = new DiagnosticBag();

        var pages = SiteAudit.Run(site.Folder, bag);

        Assert.Equal(site.Pages.Length + site.Redirects.Length, pages);
        Findings.AssertNone([.. bag.Sorted().Select(TextPrinter.Line)]);
    }

    [Fact]
    public async Task The_audit_finds_nothing_to_say_of_a_copy_on_a_disk()
    {
        var bag = new DiagnosticBag();

        SiteAudit.Run(await site.OfflineCopyAsync(), bag);

        Findings.AssertNone([.. bag.Sorted().Select(TextPrinter.Line)]);
    }
}
