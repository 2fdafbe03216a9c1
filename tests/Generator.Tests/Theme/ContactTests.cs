using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bilan.Tests.Theme;

/// <summary>How to reach a structure, wherever people meet its actions. The numbers are those that ARCEP keeps for fiction.</summary>
public class ContactTests
{
    private const string Structures = "data/structures.csv";

    private static readonly string[] s_pages =
        ["structures/maison-du-val/index.html", "structures/maison-du-val/affiche/index.html", "2024/actions/permanence/index.html", "2024/actions/permanence/affiche/index.html"];

    [Theory]
    [InlineData("0353010000", "03 53 01 00 00", "tel:+33353010000")]
    [InlineData("03.53.01.00.00", "03 53 01 00 00", "tel:+33353010000")]
    [InlineData("+33 (0)3 53 01 00 00", "03 53 01 00 00", "tel:+33353010000")]
    [InlineData("0033 3 53 01 00 00", "03 53 01 00 00", "tel:+33353010000")]
    [InlineData("39 19", "3919", "tel:3919")]
    public void A_number_is_shown_in_pairs_and_dialled_however_it_was_typed(string typed, string shown, string link)
    {
        using var site = WithContact($"{typed};;;;");
        Assert.Empty(site.Build());

        Assert.All(s_pages, page => Assert.Equal(shown, Parse(site, page).QuerySelector($"main a[href='{link}']")!.TextContent.Replace('\u00A0', ' ')));
        Assert.Contains($",{shown},", site.Page("donnees/structures.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_known_is_on_the_pages_of_the_structure_and_of_its_actions_and_on_their_posters()
    {
        using var site = WithContact("0353010000;contact@maison.exemple;1 rue du Val, Valbourg;le lundi, de 9 h à 12 h;2024-11-30");
        Assert.Empty(site.Build());

        string[] said = ["contact@maison.exemple", "1 rue du Val, Valbourg", "le lundi, de 9 h à 12 h", "Vérifié le 30\u00A0novembre 2024"];
        Assert.All(s_pages, page => Assert.All(said, words => Assert.Contains(words, Parse(site, page).QuerySelector("main")!.TextContent, StringComparison.Ordinal)));
        Assert.NotNull(Parse(site, s_pages[0]).QuerySelector("main a[href='mailto:contact@maison.exemple']"));
    }

    [Fact]
    public void Cards_for_other_sites_say_how_to_reach_the_structure()
    {
        using var site = WithContact("0353010000;contact@maison.exemple;1 rue du Val;le lundi;");
        site.Build();

        Assert.All(["structures/maison-du-val/carte/index.html", "2024/actions/permanence/carte/index.html"], page =>
        {
            Assert.Contains("href=\"tel:&#x2B;33353010000\"", site.Page(page), StringComparison.Ordinal);
            Assert.Contains("<a href=\"mailto:contact@maison.exemple\" target=\"_top\">", site.Page(page), StringComparison.Ordinal);
            Assert.Contains("<p>1 rue du Val</p>", site.Page(page), StringComparison.Ordinal);
            Assert.Contains("<p>le lundi</p>", site.Page(page), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Machines_read_the_same()
    {
        using var site = WithContact("0353010000;contact@maison.exemple;1 rue du Val;le lundi;2024-11-30");
        site.Build();

        using var record = JsonDocument.Parse(site.Page("2024/actions/permanence/donnees.json"));
        using var linked = JsonDocument.Parse(Parse(site, "2024/actions/permanence/index.html").QuerySelector("script[type='application/ld+json']")!.TextContent);

        var structure = record.RootElement.GetProperty("structure").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString());
        Assert.Equal(("03 53 01 00 00", "contact@maison.exemple", "1 rue du Val"), (structure["telephone"], structure["courriel"], structure["adresse_postale"]));
        Assert.Equal(("le lundi", "2024-11-30"), (structure["horaires"], structure["verifie_le"]));
        var organization = linked.RootElement.GetProperty("@graph")[0].GetProperty("parentOrganization");
        Assert.Equal("03 53 01 00 00", organization.GetProperty("telephone").GetString());
        Assert.Equal("le lundi", organization.GetProperty("contactPoint").GetProperty("hoursAvailable").GetProperty("description").GetString());
    }

    [Fact]
    public void The_number_and_the_mail_of_a_person_are_refused()
    {
        using var site = WithContact("06 39 98 00 00;jeanne.dupont@maison.exemple;;;");

        var said = site.Build();

        Assert.Contains(said, line => line.StartsWith($"{Structures}(3,", StringComparison.Ordinal) && line.Contains("erreur DPE001", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith($"{Structures}(3,", StringComparison.Ordinal) && line.Contains("erreur DPE002", StringComparison.Ordinal));
    }

    private static TestSite WithContact(string cells) => TestSite.Valbourg().Writing(
        Structures, $"id;nom;telephone;courriel;adresse_postale;horaires;verifie_le\nclub-velo;Club vélo;;;;;\nmaison-du-val;Maison du Val;{cells}\n");

    private static IDocument Parse(TestSite site, string page) => new HtmlParser().ParseDocument(site.Page(page));
}
