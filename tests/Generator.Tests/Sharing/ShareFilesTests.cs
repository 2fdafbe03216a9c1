using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Tests.Sharing;

/// <summary>What stands beside a page, and in it, for those who pass it on; titles are taken for the worst.</summary>
public sealed class ShareFilesTests : IDisposable
{
    private const string Hostile = "Vélo </textarea><script>alert(1)</script> & co";
    private const string Action = "2024/actions/velo";

    private readonly TestSite _site = TestSite.Valbourg().Replacing("data/2024/actions.csv", "Chantier vélo", Hostile);

    public ShareFilesTests() => Assert.DoesNotContain(_site.Build(pictures: true), line => line.Contains("erreur", StringComparison.Ordinal));

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(Action)]
    [InlineData("structures/club-velo")]
    public void The_QR_codes_lead_to_the_public_address(string page)
    {
        var address = Parse($"{page}/index.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;

        var drawing = QrReading.ModulesOfSvg(_site.Page($"{page}/qr.svg"));
        var picture = _site.Published()[$"{page}/qr.png"];

        Assert.StartsWith("https://", address, StringComparison.Ordinal);
        Assert.Equal(address, QrReading.Read(picture).Text);
        Assert.Equal(drawing, QrReading.ModulesOfPng(picture, drawing.Length));
    }

    [Fact]
    public void The_oEmbed_file_says_all_that_the_specification_requires()
    {
        var json = JsonDocument.Parse(_site.Page($"{Action}/oembed.json")).RootElement;

        Assert.Equal("1.0", json.GetProperty("version").GetString());
        Assert.Equal("rich", json.GetProperty("type").GetString());
        Assert.Equal(Hostile, json.GetProperty("title").GetString());
        Assert.InRange(json.GetProperty("width").GetInt32(), 240, 600);
        Assert.InRange(json.GetProperty("height").GetInt32(), 240, 600);
        AssertIsFrame(json.GetProperty("html").GetString()!);
        Assert.EndsWith($"{Action}/partage.png", json.GetProperty("thumbnail_url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_oEmbed_file_holds_no_tag_that_a_careless_reader_could_run() =>
        Assert.DoesNotContain("<", _site.Page($"{Action}/oembed.json"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Action)]
    [InlineData("structures/club-velo")]
    public void The_page_announces_its_oEmbed_file(string page)
    {
        var link = Parse($"{page}/index.html").QuerySelector("link[type='application/json+oembed']")!;

        Assert.Equal("alternate", link.GetAttribute("rel"));
        Assert.EndsWith($"/{page}/oembed.json", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains($"{page}/oembed.json", _site.Published().Keys);
    }

    [Fact]
    public void The_code_of_the_frame_survives_being_shown_and_pasted()
    {
        var page = Parse($"{Action}/index.html");

        AssertIsFrame(page.QuerySelector("#partager-cadre")!.TextContent);
        Assert.DoesNotContain(
            page.Scripts, script => script.Type != "application/ld+json" && script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_mark_does_not_end_the_title_of_the_frame()
    {
        const string name = "Le \"5\" <b> & l'autre";
        Assert.True(PagePath.TryParse("/structures/cinq/", out var page));

        var code = new SharedCard(name, new BesidePaths(page), new Uri("https://ville.example/"), "", 240).Frame;

        Assert.Equal(name, new HtmlParser().ParseDocument(code).QuerySelector("iframe")!.GetAttribute("title"));
    }

    [Fact]
    public void The_code_without_a_frame_survives_being_shown_and_pasted()
    {
        var pasted = new HtmlParser().ParseDocument(Parse($"{Action}/index.html").QuerySelector("#partager-html")!.TextContent);

        Assert.Equal(Hostile, pasted.QuerySelector("a strong")!.TextContent);
        Assert.EndsWith($"/{Action}/", pasted.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(pasted.QuerySelectorAll("script, iframe, style"));
    }

    [Fact]
    public void A_card_opens_the_page_in_the_window_around_it_and_is_kept_from_search_engines()
    {
        var card = Parse($"{Action}/carte/index.html");

        Assert.All(card.QuerySelectorAll("a"), link => Assert.Equal("_top", link.GetAttribute("target")));
        Assert.Equal("../", card.QuerySelector("h1 a")!.GetAttribute("href"));
        Assert.Equal("noindex", card.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("carte/", _site.Page("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains($"/{Action}/carte/", _site.Page("adresses.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_tells_other_sites_its_title_its_address_and_a_picture()
    {
        var files = _site.Published();
        foreach (var file in files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && !file.EndsWith("carte/index.html", StringComparison.Ordinal)))
        {
            var page = Parse(file);
            var root = new Uri(Property(page, "og:url"));
            var picture = new Uri(Property(page, "og:image"));

            Assert.NotEqual("", Property(page, "og:title"));
            Assert.NotEqual("", Property(page, "og:description"));
            Assert.Equal("https", root.Scheme);
            Assert.Contains(picture.AbsolutePath[1..], files.Keys);
            Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        }

        Assert.EndsWith($"/{Action}/partage.png", Property(Parse($"{Action}/index.html"), "og:image"), StringComparison.Ordinal);
    }

    private static void AssertIsFrame(string code)
    {
        var body = new HtmlParser().ParseDocument(code).Body!;
        var frame = Assert.Single(body.Children);

        Assert.Equal("iframe", frame.LocalName);
        Assert.EndsWith($"/{Action}/carte/", frame.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal($"{Hostile}, par Club vélo", frame.GetAttribute("title"));
        Assert.Equal("", body.TextContent.Trim());
    }

    private static string Property(IDocument page, string name) =>
        page.QuerySelector($"meta[property='{name}']")!.GetAttribute("content")!;

    private IDocument Parse(string file) => new HtmlParser().ParseDocument(_site.Page(file));
}
