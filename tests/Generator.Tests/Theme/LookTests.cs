using Bilan.Markup.Bundling;
using Bilan.Markup.Views;

namespace Bilan.Tests.Theme;

/// <summary>The publisher's own colours and sign.</summary>
public sealed class LookTests
{
    [Theory]
    [InlineData("0b4a63")]
    [InlineData("800000")]
    [InlineData("222222")]
    [InlineData("4b0082")]
    public void Every_colour_that_is_accepted_is_read_in_light_in_the_dark_and_on_paper(string colour)
    {
        using var site = TestSite.Valbourg();
        File.AppendAllText(Path.Combine(site.Sources, "content/site.yml"), $"couleur: {colour}\ncouleur_accent: {colour}\n");
        Assert.Empty(site.Build());

        var sheet = site.Page("assets/couleurs.css").Split("prefers-color-scheme: dark");

        Assert.Contains("couleurs.css?v=", site.Page("index.html"), StringComparison.Ordinal);
        Assert.Contains("couleurs.css?v=", site.Page("2024/actions/velo/carte/index.html"), StringComparison.Ordinal);
        Assert.All("blue blue-deep brick".Split(' '), name =>
        {
            Assert.All("paper card tint".Split(' '), paper => AssertReadable(Colour(sheet[0], name), Palette.Of(paper)));
            Assert.All("paper card tint".Split(' '), paper => AssertReadable(Colour(sheet[1], name), Palette.InTheDark(paper)));
            AssertReadable(Colour(sheet[0], name), "#fff");
        });
        Assert.All("on-band on-blue".Split(' '), words => AssertReadable(Colour(sheet[0], "band"), Palette.Of(words)));
        AssertReadable(Colour(sheet[1], "band"), Palette.InTheDark("on-band"));
        AssertReadable(Colour(sheet[1], "blue"), Palette.InTheDark("on-blue"));
    }

    [Fact]
    public void A_site_that_sets_nothing_has_the_files_of_the_theme_alone()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        Assert.DoesNotContain("couleurs.css", site.Page("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("assets/couleurs.css", site.Published().Keys);
        Assert.Equal(ThemeAssets.Favicon.Bytes.ToArray(), site.Published()["assets/favicon.svg"]);
    }

    [Fact]
    public void A_logo_stands_at_the_head_of_each_page_with_its_words()
    {
        const string drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
        using var site = TestSite.Valbourg().Writing("content/logo.svg", drawing);
        File.AppendAllText(Path.Combine(site.Sources, "content/site.yml"), "logo_texte: Ville de Valbourg\n");
        Assert.Empty(site.Build());

        Assert.Equal(drawing, site.Page("assets/logo.svg"));
        Assert.Contains("<img class=\"logo\" src=\"../../../assets/logo.svg\" alt=\"Ville de Valbourg\">", site.Page("2024/actions/velo/index.html"), StringComparison.Ordinal);
    }

    private static string Colour(string sheet, string name) => sheet.Split($"--{name}: ")[1].Split(';')[0];

    private static void AssertReadable(string ink, string paper) =>
        Assert.InRange(Bilan.Model.Colour.Parse(ink)!.Value.ContrastWith(Bilan.Model.Colour.Parse(paper)!.Value), Bilan.Model.Colour.EnoughForText, 21);
}
