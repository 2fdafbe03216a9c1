using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Bilan.Tests.Rendering;

/// <summary>What pages say to machines: in the words of schema.org, and nothing that a reader does not see.</summary>
public sealed class LinkedDataTests(PublishedRealSite real) : IClassFixture<PublishedRealSite>
{
    private const string Block = "script[type='application/ld+json']";

    private static readonly Dictionary<string, string[]> s_vocabulary =
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Repository.At("tests/fixtures/schemas/schema-org.json")))!;

    private readonly TestSite _real = real.Site;

    [Fact]
    public void Every_page_speaks_schema_org()
    {
        var unknown = Pages().SelectMany(page => Things(page.Document).SelectMany(UnknownWords).Select(word => $"{page.File}: {word}"));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Says_only_what_the_page_shows()
    {
        var hidden = Pages().SelectMany(page => Things(page.Document)
            .SelectMany(thing => thing.EnumerateObject())
            .Where(property => property.Name is "name" or "alternateName" or "description" or "dateModified")
            .Select(property => property.Value.GetString()!)
            .Where(text => !Shown(page.Document).Contains(text, StringComparison.Ordinal))
            .Select(text => $"{page.File}: {text}"));

        Assert.Empty(hidden);
    }

    [Theory]
    [InlineData("structures/club-velo/index.html", "Organization")]
    [InlineData("2024/actions/velo/index.html", "Project")]
    [InlineData("donnees/index.html", "Dataset")]
    [InlineData("index.html", "WebSite")]
    [InlineData("2024/annexe/index.html", "BreadcrumbList")]
    public void Gives_each_kind_of_page_its_type(string file, string type)
    {
        using var site = TestSite.Valbourg();
        site.Build();

        Assert.Contains(type, Things(Parse(site.Page(file))).Select(thing => thing.GetProperty("@type").GetString()));
    }

    [Fact]
    public void A_title_cannot_end_the_block()
    {
        const string title = "</script><script>alert(1)</script> <!-- & 'un'";
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";Permanence;", $";{title};");
        Assert.Empty(site.Build());

        var page = Parse(site.Page("2024/actions/permanence/index.html"));

        var script = Assert.Single(page.Scripts, script => script.Source is null);
        Assert.Equal("application/ld+json", script.Type);
        Assert.StartsWith("</script><script>alert(1)</script> <!-- & ", Things(page).First().GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_action_is_no_project()
    {
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";realisee;", ";annulee;");
        site.Build();

        Assert.DoesNotContain("Project", site.Page("2024/actions/velo/index.html"), StringComparison.Ordinal);
    }

    private IEnumerable<(string File, IHtmlDocument Document)> Pages() =>
        _real.Published().Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Select(file => (file, Parse(_real.Page(file))));

    /// <summary>The things of the block and those inside them.</summary>
    private static IEnumerable<JsonElement> Things(IHtmlDocument page)
    {
        foreach (var block in page.QuerySelectorAll(Block))
        {
            var root = JsonDocument.Parse(block.TextContent).RootElement;
            Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
            foreach (var thing in root.GetProperty("@graph").EnumerateArray().SelectMany(Nested))
                yield return thing;
        }
    }

    private static IEnumerable<JsonElement> Nested(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Nested(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Nested),
        _ => [],
    };

    private static IEnumerable<string> UnknownWords(JsonElement thing)
    {
        var type = thing.GetProperty("@type").GetString()!;
        return s_vocabulary.TryGetValue(type, out var properties)
            ? thing.EnumerateObject().Select(property => property.Name).Where(name => name != "@type").Except(properties).Select(name => $"{type}.{name}")
            : [type];
    }

    private static string Shown(IHtmlDocument page) => string.Join(
        '\n',
        page.Body!.TextContent,
        page.Title,
        page.QuerySelector("meta[name=description]")?.GetAttribute("content"),
        string.Join('\n', page.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime"))));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
