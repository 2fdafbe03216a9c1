using System.Xml.Linq;
using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>The lists of addresses that the site publishes, against the site as it is served.</summary>
[Collection(SharedSite.Name)]
public class SitemapTests(BuiltSite site)
{
    [Fact]
    public async Task The_sitemap_lists_every_page_but_posters_cards_actions_taken_back_and_those_for_lost_readers_and_the_team()
    {
        using var http = new HttpClient();

        var sitemap = XDocument.Parse(await http.GetStringAsync(site.AddressOf("sitemap.xml")));

        var listed = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value);
        var expected = site.Pages
            .Where(path => path is not ("404.html" or "a-faire/") && !path.EndsWith("/affiche/", StringComparison.Ordinal) && !PageKind.IsCard(path) && PageKind.Of(path) != PageKind.Withdrawn)
            .Select(site.AddressOf);
        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_published_address_answers()
    {
        using var http = new HttpClient();
        var addresses = await http.GetStringAsync(site.AddressOf("adresses.txt"));

        var findings = new List<string>();
        foreach (var address in addresses.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var response = await http.GetAsync(site.AddressOf(address.TrimStart('/')));
            if (!response.IsSuccessStatusCode)
                findings.Add($"{address} answers {(int)response.StatusCode}");
        }

        Findings.AssertNone(findings);
    }
}
