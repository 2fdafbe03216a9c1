using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Bilan.Model;

namespace Bilan.Tests.Feeds;

/// <summary>The feeds and the sitemap against their specifications.</summary>
public sealed class FeedTests(PublishedRealSite real) : IClassFixture<PublishedRealSite>
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] s_once = ["id", "title", "updated"];

    private readonly TestSite _real = real.Site;

    [Fact]
    public void Every_feed_is_Atom_as_RFC_4287_has_it()
    {
        var feeds = _real.Published().Keys.Where(file => file.EndsWith("flux.xml", StringComparison.Ordinal)).ToList();

        Assert.Empty(RealRecords.Publication.Structures.Select(structure => structure.Beside.Feed).Append(SitePaths.Feed).Select(feed => feed.OutputFile).Except(feeds));
        Assert.All(feeds, file => Assert.Empty(Violations(_real.Page(file), "atom.xsd")));
        Assert.All(feeds, file => AssertComplete(XDocument.Parse(_real.Page(file)).Root!, "/" + file));
    }

    [Fact]
    public void The_sitemap_follows_its_protocol()
    {
        var sitemap = _real.Page("sitemap.xml");

        Assert.Empty(Violations(sitemap, "sitemap.xsd"));
        Assert.Contains($"<loc>{RealRecords.Publication.Site.Address}donnees/</loc>", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schemas_can_fail()
    {
        Assert.NotEmpty(Violations(_real.Page("flux.xml").Replace("T00:00:00Z", "", StringComparison.Ordinal), "atom.xsd"));
        Assert.NotEmpty(Violations(_real.Page("sitemap.xml").Replace("loc>", "lieu>", StringComparison.Ordinal), "sitemap.xsd"));
    }

    [Fact]
    public void The_feed_of_a_structure_holds_its_actions_and_the_site_holds_all()
    {
        const int most = 100;
        var report = RealRecords.Publication;
        var all = report.Editions.Select(edition => edition.Path).Concat(report.Actions.Select(FirstAddress)).Take(most);

        Assert.Equal(all.Select(Absolute), Ids("flux.xml"));
        Assert.All(report.Structures, structure =>
            Assert.Equal(report.CarriedBy(structure).Select(FirstAddress).Select(Absolute), Ids(structure.Beside.Feed.OutputFile)));
    }

    [Fact]
    public void Links_in_an_entry_work_outside_the_site()
    {
        using var site = TestSite.Valbourg().Replacing("content/2024/actions/velo.md", "Réparer", "[Sigles](/sigles/). Réparer");
        site.Build();

        var content = XDocument.Parse(site.Page("flux.xml")).Descendants(s_atom + "content").Select(element => element.Value);

        Assert.Contains(content, text => text.Contains("href=\"https://actions.exemple/sigles/\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_announce_their_feeds()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Club vélo\" href=\"flux.xml\">", site.Page("structures/club-velo/index.html"), StringComparison.Ordinal);
        Assert.Contains("type=\"application/atom+xml\" title=\"Les actions du Val\" href=\"../../../flux.xml\">", site.Page("2024/actions/velo/index.html"), StringComparison.Ordinal);
    }

    private static PagePath FirstAddress(ContractAction action) => action.FormerAddresses.Select(former => former.Path).FirstOrDefault(action.Path);

    private static string Absolute(PagePath page) => page.AbsoluteOn(RealRecords.Publication.Site.Address);

    private List<string> Ids(string file) =>
        [.. XDocument.Parse(_real.Page(file)).Root!.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "id")!.Value)];

    /// <summary>What must stand once, which a schema without an order cannot say.</summary>
    private static void AssertComplete(XElement feed, string file)
    {
        Assert.All(feed.Elements(s_atom + "entry").Prepend(feed), part => Assert.All(
            s_once, name => Assert.Single(part.Elements(s_atom + name))));
        Assert.Single(feed.Elements(s_atom + "author"));
        var self = Assert.Single(feed.Elements(s_atom + "link"), link => link.Attribute("rel")!.Value == "self");
        Assert.EndsWith(file, self.Attribute("href")!.Value, StringComparison.Ordinal);
        var ids = feed.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "id")!.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    private static List<string> Violations(string xml, string schema)
    {
        var found = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, DtdProcessing = DtdProcessing.Prohibit };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.Schemas.Add(null, Repository.At($"tests/fixtures/schemas/{schema}"));
        settings.ValidationEventHandler += (_, violation) => found.Add(violation.Message);
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }

        return found;
    }
}
