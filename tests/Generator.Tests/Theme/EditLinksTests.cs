using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Tests.Theme;

/// <summary>The links from a page to the place where its words are written, and to those who look after the site.</summary>
public class EditLinksTests
{
    private const string Depot = "https://depot.exemple/actions";

    [Theory]
    [InlineData("2024/actions/velo", "Modifier cette fiche", "/edit/main/content/2024/actions/velo.md")]
    [InlineData("2024/actions/velo", "Modifier sa ligne du tableau", "/edit/main/data/2024/actions.csv#L2")]
    [InlineData("2024/actions/permanence", "Modifier cette fiche", "/edit/main/data/2024/actions.csv#L3")]
    [InlineData("structures/maison-du-val", "Modifier cette fiche", "/edit/main/data/structures.csv#L3")]
    [InlineData("themes/droits", "Modifier ce thème", "/edit/main/data/themes.csv#L3")]
    public void Opens_the_editor_on_the_file_and_on_the_line_of_a_table(string page, string words, string address)
    {
        using var site = TestSite.Valbourg();
        site.Build();

        Assert.Equal(Depot + address, Links(site, page).Single(link => link.Words == words && link.Parent == "main").Address);
    }

    [Fact]
    public void Does_not_offer_the_table_for_an_action_that_stands_in_it_alone()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        Assert.DoesNotContain(Links(site, "2024/actions/permanence"), link => link.Words == "Modifier sa ligne du tableau");
    }

    [Fact]
    public void Opens_the_branch_that_the_publisher_names()
    {
        using var site = TestSite.Valbourg().Replacing("content/site.yml", "contact:", "branche: site/été\ncontact:");
        site.Build();

        Assert.Contains(Links(site, "2024/actions/velo"), link => link.Address == $"{Depot}/edit/site/%C3%A9t%C3%A9/content/2024/actions/velo.md");
    }

    [Theory]
    [InlineData("https://depot.exemple/actions/")]
    [InlineData("https://depot.exemple/actions.git")]
    public void Takes_the_address_of_the_repository_as_people_copy_it(string copied)
    {
        using var site = TestSite.Valbourg().Replacing("content/site.yml", $"depot: {Depot}", $"depot: {copied}");
        site.Build();

        Assert.Contains(Links(site, "2024/actions/velo"), link => link.Address == $"{Depot}/edit/main/content/2024/actions/velo.md");
    }

    [Fact]
    public void Fills_in_the_form_that_reports_an_error()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        var link = Links(site, "2024/actions/velo").First(link => link.Words == "Signaler une erreur");

        Assert.StartsWith($"{Depot}/issues/new?template={SourceLinks.ErrorForm}&", link.Address, StringComparison.Ordinal);
        Assert.Equal("Erreur : Chantier vélo, Club vélo, 2024", Query(link.Address)["title"]);
        Assert.Equal("https://actions.exemple/2024/actions/velo/", Query(link.Address)[SourceLinks.ErrorPageField]);
    }

    [Fact]
    public void Fills_in_the_mail_that_reports_an_error()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        var link = Links(site, "2024/actions/velo").First(link => link.Words == "Signaler une erreur par courriel");

        Assert.StartsWith("mailto:accueil@actions.exemple?", link.Address, StringComparison.Ordinal);
        Assert.Equal("Erreur : Chantier vélo, Club vélo, 2024", Query(link.Address)["subject"]);
        Assert.StartsWith("Page : https://actions.exemple/2024/actions/velo/\r\n", Query(link.Address)["body"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_says_how_to_report_an_error()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        // A card in the frame of another site has no foot.
        var pages = site.Published().Keys
            .Where(file => file.EndsWith("index.html", StringComparison.Ordinal) && !file.EndsWith("carte/index.html", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, file => Assert.Contains(
            Links(site, file[..^"index.html".Length]), link => link is { Words: "Signaler une erreur", Parent: "footer" }));
    }

    [Fact]
    public void With_a_contact_alone_the_mail_is_the_way_to_report_an_error()
    {
        using var site = TestSite.Valbourg().Replacing("content/site.yml", $"depot: {Depot}", "depot:");
        site.Build();

        var links = Links(site, "2024/actions/velo");

        Assert.DoesNotContain(links, link => link.Words.StartsWith("Modifier", StringComparison.Ordinal));
        Assert.All(links.Where(link => link.Words.StartsWith("Signaler", StringComparison.Ordinal)),
            link => Assert.StartsWith("mailto:", link.Address, StringComparison.Ordinal));
        Assert.Contains(links, link => link.Words == "Signaler une erreur");
    }

    [Fact]
    public void Without_repository_and_contact_nothing_is_offered()
    {
        using var site = TestSite.Valbourg()
            .Replacing("content/site.yml", $"depot: {Depot}", "depot:")
            .Replacing("content/site.yml", "contact: accueil@actions.exemple", "contact:");
        site.Build();

        Assert.Empty(Parse(site, "2024/actions/velo").QuerySelectorAll(".edit-links"));
        Assert.Empty(Parse(site, "proposer").QuerySelectorAll("#ouvrir"));
    }

    [Fact]
    public void Asks_what_people_know_of_a_structure_and_says_where_it_is_written()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        var section = Parse(site, "proposer").QuerySelector("section[aria-labelledby=coordonnees]")!;
        var asked = section.QuerySelector("pre")!.TextContent;
        var addresses = section.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(
            ["Structure", "Site web", "Téléphone", "Courriel", "Adresse postale", "Horaires", "Vérifié le (jour/mois/année)", "Ce qu'elle fait, en une phrase"],
            asked.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf(" :", StringComparison.Ordinal)]));
        Assert.StartsWith("mailto:accueil@actions.exemple?", addresses[0], StringComparison.Ordinal);
        Assert.Equal(asked, Query(addresses[0])["body"]!.ReplaceLineEndings("\n"));
        Assert.Equal($"{Depot}/edit/main/data/structures.csv", addresses[1]);
    }

    [Fact]
    public void Escapes_what_an_address_cannot_hold()
    {
        var links = new SourceLinks(new Uri("https://depot.exemple/actions"), "main");

        var address = links.NewFile("content/2024/actions/été.md", "titre: \"a & b\"\n#");

        Assert.Equal(
            "https://depot.exemple/actions/new/main?filename=content%2F2024%2Factions%2F%C3%A9t%C3%A9.md&value=titre%3A%20%22a%20%26%20b%22%0A%23",
            address);
        Assert.Equal("https://depot.exemple/actions/edit/main/a%23b.csv#L4", links.Edit(new SourceLocation("a#b.csv", 4, 1)));
    }

    private static List<(string Words, string Address, string Parent)> Links(TestSite site, string page) =>
        [.. Parse(site, page).QuerySelectorAll(".edit-links a")
            .Select(link => (link.TextContent, link.GetAttribute("href")!, link.Closest("main, footer")!.LocalName))];

    private static IDocument Parse(TestSite site, string page) =>
        new HtmlParser().ParseDocument(site.Page(Path.Combine(page, "index.html")));

    private static Dictionary<string, string> Query(string address) =>
        address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&')
            .Select(part => part.Split('='))
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
}
