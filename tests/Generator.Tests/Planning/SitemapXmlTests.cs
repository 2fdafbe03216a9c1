using System.Text;
using Bilan.Model;
using Bilan.Planning;
using Bilan.Rendering;

namespace Bilan.Tests.Planning;

public class SitemapXmlTests
{
    private static readonly ImmutableArray<PagePath> s_pages = [SitePaths.Home, SitePaths.Acronyms, SitePaths.About];

    [Fact]
    public void A_short_list_is_one_file() =>
        Assert.Equal((SitePaths.SitemapXml, s_pages, false), Assert.Single(SitemapXml.Split(s_pages, most: 3)));

    [Fact]
    public void A_long_list_is_in_parts_that_an_index_names_and_loses_no_page()
    {
        var files = SitemapXml.Split(s_pages, most: 2).ToList();

        Assert.Equal(["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap.xml"], files.Select(file => file.Path.Value));
        Assert.Equal(s_pages, files.Where(file => !file.IsIndex).SelectMany(file => file.Addresses));
        Assert.Equal(files.Take(2).Select(file => file.Path), files.Single(file => file.IsIndex).Addresses);
    }

    [Fact]
    public void The_index_follows_the_protocol()
    {
        var output = new PageBuffer();

        SitemapXml.WriteIndex(output, new Uri("https://ville.exemple/"), [SitePaths.SitemapPart(1)]);

        Assert.EndsWith(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap>
                <loc>https://ville.exemple/sitemap-1.xml</loc>
              </sitemap>
            </sitemapindex>
            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(output.Written.Span),
            StringComparison.Ordinal);
    }
}
