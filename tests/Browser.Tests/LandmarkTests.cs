using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>The frame that a screen reader's user moves by: the same on every page.</summary>
[Collection(SharedSite.Name)]
public class LandmarkTests(BuiltSite site)
{
    internal const string Script = """
        () => {
          const problems = [];
          const count = (selector, wanted) => {
            const found = document.querySelectorAll(selector).length;
            if (found !== wanted) problems.push(`${found} × ${selector} instead of ${wanted}`);
          };
          count('h1', 1);
          count('main', 1);
          count('main h1', 1);
          const isCard = document.querySelector('main > .frame-card') !== null;
          count('body > header', isCard ? 0 : 1);
          count('body > footer', isCard ? 0 : 1);
          if (document.documentElement.lang !== 'fr') problems.push('its language is not fr');
          const names = [...document.querySelectorAll('nav')].map(nav =>
            nav.getAttribute('aria-label') ?? document.getElementById(nav.getAttribute('aria-labelledby'))?.textContent ?? '');
          if (isCard && names.length > 0) problems.push('it is a card and has navigation');
          if (!isCard && names.length === 0) problems.push('it has no navigation');
          if (names.some(name => name.trim() === '')) problems.push('a navigation has no name');
          if (new Set(names).size !== names.length) problems.push(`two navigations share a name: ${names.join(', ')}`);
          return problems;
        }
        """;

    [Fact]
    public async Task Every_page_has_one_main_heading_and_named_landmarks()
    {
        var findings = await site.JudgeAsync(visit => visit.FrameProblems);

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task Every_page_has_a_title_of_its_own()
    {
        var visits = await site.VisitsAsync();

        var shared = visits.GroupBy(visit => visit.Title).Where(title => title.Count() > 1);
        Findings.AssertNone([.. shared.Select(title => $"“{title.Key}” is the title of {string.Join(", ", title.Select(visit => visit.Path))}")]);
    }
}
