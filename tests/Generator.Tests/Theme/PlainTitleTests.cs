using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bilan.Tests.Theme;

/// <summary>The plain title under a title that an outsider cannot read: the site's own, wherever the title stands.</summary>
public class PlainTitleTests
{
    private const string Words = "Réparer son vélo soi-même";

    [Theory]
    [InlineData("2024/actions/velo/index.html", "article h1 + .plain-title")]
    [InlineData("2024/actions/velo/affiche/index.html", ".poster h1 + .poster-plain")]
    [InlineData("2024/actions/velo/carte/index.html", "h1 + p")]
    [InlineData("actions/index.html", ".action-card h3 + .plain-title")]
    [InlineData("themes/sport/index.html", ".action-card h3 + .plain-title")]
    public void Stands_under_the_title(string page, string place)
    {
        using var site = WithPlainTitle();
        Assert.Empty(site.Build());

        Assert.Equal(Words, Parse(site, page).QuerySelector(place)!.TextContent);
    }

    [Fact]
    public void Is_in_what_people_share()
    {
        using var site = WithPlainTitle();
        site.Build();
        var page = Parse(site, "2024/actions/velo/index.html");

        Assert.Contains($"» ({Words}), une action", page.QuerySelector("#partager-phrase")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"<br>{Words}<br>", page.QuerySelector("#partager-html")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Chantier vélo\u00A0: {Words}", Parse(site, "structures/club-velo/affiche/index.html").QuerySelector(".poster-actions li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_said_to_be_the_sites_own_and_only_where_there_is_one()
    {
        using var site = WithPlainTitle();
        site.Build();

        Assert.StartsWith("Le titre en clair, sous le titre, le résumé et le classement sont ceux du site", Aside(site, "velo"), StringComparison.Ordinal);
        Assert.StartsWith("Le résumé et le classement sont ceux du site", Aside(site, "permanence"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_official_table_does_not_have_it()
    {
        using var site = WithPlainTitle();
        site.Build();

        Assert.DoesNotContain(Words, site.Page("2024/annexe/index.html"), StringComparison.Ordinal);
    }

    private static string Aside(TestSite site, string action) => Parse(site, $"2024/actions/{action}/index.html").QuerySelector("aside p")!.TextContent;

    private static TestSite WithPlainTitle() => TestSite.Valbourg().Replacing("content/2024/actions/velo.md", "resume:", $"en_clair: {Words}\nresume:");

    private static IDocument Parse(TestSite site, string page) => new HtmlParser().ParseDocument(site.Page(page));
}
