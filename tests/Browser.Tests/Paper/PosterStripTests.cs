using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Paper;

/// <summary>The strips of a poster say all of what they carry, however long an address the site has.</summary>
[Collection(SharedSite.Name)]
public class PosterStripTests(BuiltSite site)
{
    /// <summary>Ninety signs, in parts as the poster writes them.</summary>
    private const string LongAddress = "mesnils-pasteur.action.dole.exemple<wbr>/2024<wbr>/actions<wbr>/violences-faites-aux-femmes-et-aux-filles";

    private const string Clipped = """
        () => [...document.querySelectorAll('.poster-strips li')]
          .filter(strip => strip.scrollWidth > strip.clientWidth || strip.scrollHeight > strip.clientHeight)
          .map(strip => `“${strip.textContent.trim().replace(/\s+/g, ' ')}” is clipped: ${strip.scrollWidth} of ${strip.clientWidth} px, ${strip.scrollHeight} of ${strip.clientHeight}`)
        """;

    [Theory]
    [InlineData(Media.Screen)]
    [InlineData(Media.Print)]
    public async Task No_strip_is_clipped(Media media)
    {
        const int widthOfPaper = 703;
        var posters = site.Pages.Where(path => PageKind.Of(path).EndsWith("/affiche/", StringComparison.Ordinal) && path.Contains("/actions/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(posters);

        var findings = await site.CheckAsync(posters, new() { ViewportSize = new() { Width = widthOfPaper, Height = 1000 } }, async (page, path) =>
        {
            await page.EmulateMediaAsync(new() { Media = media });
            await page.GotoAsync(site.AddressOf(path + "#languettes"));
            var now = await page.EvaluateAsync<string[]>(Clipped);
            await page.EvaluateAsync(
                "address => document.querySelectorAll('.poster-strips li:has(wbr)').forEach(strip => { strip.innerHTML = strip.querySelector('strong').outerHTML + ' ' + address; })",
                LongAddress);
            return now.Concat(await page.EvaluateAsync<string[]>(Clipped));
        });

        Findings.AssertNone(findings);
    }
}
