using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Paper;

/// <summary>The strips of a poster say all of what they carry, however long an address the site has.</summary>
[Collection(SharedSite.Name)]
public class PosterStripTests(BuiltSite site)
{
    /// <summary>Ninety signs, in parts as the poster writes them.</summary>
    internal const string LongAddress = "mesnils-pasteur.action.dole.exemple<wbr>/2024<wbr>/actions<wbr>/violences-faites-aux-femmes-et-aux-filles";

    /// <summary>The strips that are clipped as they are, and with another address, which is taken back.</summary>
    internal const string Clipped = """
        address => {
          const clipped = () => [...document.querySelectorAll('.poster-strips li')]
            .filter(strip => strip.scrollWidth > strip.clientWidth || strip.scrollHeight > strip.clientHeight)
            .map(strip => `“${strip.textContent.trim().replace(/\s+/g, ' ')}” is clipped: ${strip.scrollWidth} of ${strip.clientWidth} px, ${strip.scrollHeight} of ${strip.clientHeight}`);
          if (!document.querySelector('.poster-strips li')?.checkVisibility()) return ['no strip is shown'];
          const now = clipped();
          const strips = [...document.querySelectorAll('.poster-strips li:has(wbr)')].map(strip => [strip, strip.innerHTML]);
          for (const [strip] of strips) strip.innerHTML = `${strip.querySelector('strong').outerHTML} ${address}`;
          const long = clipped();
          for (const [strip, before] of strips) strip.innerHTML = before;
          return now.concat(long);
        }
        """;

    [Theory]
    [InlineData(Media.Screen)]
    [InlineData(Media.Print)]
    public async Task No_strip_is_clipped(Media media)
    {
        var posters = (await site.PaperVisitsAsync()).Where(visit => visit.Poster is not null).ToList();

        Assert.NotEmpty(posters);
        Findings.AssertNone([.. posters.SelectMany(visit =>
            (media == Media.Screen ? visit.Poster!.ClippedOnScreen : visit.Poster!.ClippedOnPaper).Select(problem => $"/{visit.Path}: {problem}"))]);
    }
}
