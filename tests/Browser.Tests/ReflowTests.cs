using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>WCAG 1.4.10: at 320 px nothing asks for scrolling sideways, except inside a box made for it, such as a wide table.</summary>
[Collection(SharedSite.Name)]
public class ReflowTests(BuiltSite site)
{
    internal const int NarrowestPhone = 320;

    /// <summary>Elements that stick out to the right, where no ancestor scrolls or hides on purpose; the page clipping them would be a loss.</summary>
    internal const string Script = """
        () => {
          const width = document.documentElement.clientWidth;
          const contained = element => {
            for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
              if (getComputedStyle(box).overflowX !== 'visible') return true;
            return false;
          };
          const sticking = [...document.body.querySelectorAll('*')]
            .filter(element => element.getBoundingClientRect().right > width + 1 && !contained(element))
            .map(element => `${element.localName}.${element.className} reaches ${Math.round(element.getBoundingClientRect().right)} px`);
          const scroll = document.documentElement.scrollWidth;
          return (scroll > width ? [`the page is ${scroll} px wide`] : []).concat(sticking.slice(0, 3));
        }
        """;

    [Fact]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone()
    {
        var findings = await site.JudgeAsync(visit => visit.SticksOut);

        Findings.AssertNone(findings);
    }
}
