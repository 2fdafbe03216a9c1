using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Bilan.Tests.Assembling;

/// <summary>What the tables of other towns have or lack: no text, several carriers, dates.</summary>
public class RealTableTests
{
    private const string Heading = "id;titre;structure;themes;publics;resume;descriptif;debut;fin\n";

    [Fact]
    public void An_action_without_a_text_is_published_and_its_page_says_so()
    {
        using var site = WithRows("permanence;Permanence;maison-du-val;droits;habitants;On répond.;;;\n");

        var said = site.Build();

        Assert.Contains("conseil ACT013", Assert.Single(said), StringComparison.Ordinal);
        Assert.Contains("Le bilan ne donne pas de texte pour cette action.", site.Page("2024/actions/permanence/index.html"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(site.Page("2024/actions/permanence/donnees.json"));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("descriptif").GetProperty("texte").ValueKind);
    }

    [Fact]
    public void An_action_of_several_structures_is_on_the_page_of_each_and_filed_under_the_first()
    {
        using var site = WithRows("permanence;Permanence;\"maison-du-val,club-velo\";droits;habitants;On répond.;Répondre.;;\n");
        Assert.Empty(site.Build());

        var page = new HtmlParser().ParseDocument(site.Page("2024/actions/permanence/index.html"));

        Assert.Equal("par Maison du Val et Club vélo", page.QuerySelector(".byline")!.TextContent);
        Assert.All("maison-du-val club-velo".Split(' '), id => Assert.Contains("actions/permanence/", site.Page($"structures/{id}/index.html"), StringComparison.Ordinal));
        Assert.Contains("<td>Maison du Val, Club vélo</td>", site.Page("2024/annexe/index.html"), StringComparison.Ordinal);
        Assert.Contains("data-structure=\"maison-du-val club-velo\"", site.Page("actions/index.html"), StringComparison.Ordinal);
        Assert.Contains("2024,permanence,2,club-velo", site.Page("donnees/actions-structures.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-03-01", "2024-06-03", "Du 1er\u00A0mars 2024 au 3\u00A0juin 2024")]
    [InlineData("2024-03-01", "", "À partir du 1er\u00A0mars 2024")]
    [InlineData("", "2024-06-03", "Jusqu’au 3\u00A0juin 2024")]
    [InlineData("2024-06-03", "2024-06-03", "Le 3\u00A0juin 2024")]
    public void Dates_are_said_in_words_and_are_no_longer_called_unknown(string start, string end, string words)
    {
        using var site = WithRows($"permanence;Permanence;maison-du-val;droits;habitants;On répond.;Répondre.;{start};{end}\n");
        Assert.Empty(site.Build());

        var page = new HtmlParser().ParseDocument(site.Page("2024/actions/permanence/index.html"));

        Assert.Contains(words, page.QuerySelectorAll(".brief dd").Select(fact => fact.TextContent));
        Assert.DoesNotContain("les dates", page.QuerySelector("[aria-labelledby=participer] .brief-note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(words, new HtmlParser().ParseDocument(site.Page("2024/actions/permanence/affiche/index.html")).QuerySelectorAll("dd").Select(fact => fact.TextContent));
    }

    [Fact]
    public void A_town_of_several_neighbourhoods_has_a_page_for_each()
    {
        using var site = TestSite.Valbourg()
            .Writing("data/quartiers.csv", "id;nom;code\nle-val;Le Val;QP000001\nles-pres;Les Prés;\n")
            .Replacing("content/2024/actions/velo.md", "resume:", "quartiers: [le-val, les-pres]\nresume:");
        Assert.Empty(site.Build());

        Assert.Contains("2024/actions/velo/", site.Page("quartiers/les-pres/index.html"), StringComparison.Ordinal);
        Assert.Contains("../../../quartiers/le-val/", site.Page("2024/actions/velo/index.html"), StringComparison.Ordinal);
        Assert.Contains("quartiers/le-val/", site.Page("plan-du-site/index.html"), StringComparison.Ordinal);
        Assert.Contains("data-facet=\"quartier\"", site.Page("actions/index.html"), StringComparison.Ordinal);
        Assert.Contains("data-quartier=\"le-val les-pres\"", site.Page("actions/index.html"), StringComparison.Ordinal);
        Assert.Contains("le-val,Le Val,QP000001,", site.Page("donnees/quartiers.csv"), StringComparison.Ordinal);
        Assert.Contains("2024,velo,2,les-pres", site.Page("donnees/actions-quartiers.csv"), StringComparison.Ordinal);
    }

    private static TestSite WithRows(string rows) => TestSite.Valbourg()
        .Removing("content/2024/actions").Removing("data/2024/chiffres.csv").Writing("data/2024/actions.csv", Heading + rows);
}
