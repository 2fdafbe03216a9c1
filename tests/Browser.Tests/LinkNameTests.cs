using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>Links as one hears them, one after the other and without what stands around them.</summary>
[Collection(SharedSite.Name)]
public class LinkNameTests(BuiltSite site)
{
    internal const string Script = """
        () => {
          const targets = new Map();
          for (const link of document.querySelectorAll('a[href]')) {
            const name = (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim();
            targets.set(name, (targets.get(name) ?? new Set()).add(link.href));
          }
          return [...targets].filter(([, addresses]) => addresses.size > 1)
            .map(([name, addresses]) => `“${name}” leads to ${[...addresses].join(' and ')}`);
        }
        """;

    [Fact]
    public async Task Links_of_the_same_name_lead_to_the_same_page()
    {
        var findings = await site.JudgeAsync(visit => visit.AmbiguousLinks);

        Findings.AssertNone(findings);
    }
}
