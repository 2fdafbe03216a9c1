using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;

namespace Bilan.Tests.Theme;

/// <summary>The list of what is missing, with a letter to each structure.</summary>
public class TodoTests
{
    [Fact]
    public void Says_by_structure_what_is_missing()
    {
        using var site = TestSite.Valbourg()
            .Replacing("data/2024/actions.csv", ";droits;habitants;;;On répond aux questions.;", ";;;;;;")
            .Replacing("data/sigles.csv", "CV;Club vélo", "CV;Club vélo\nRSA;")
            .Replacing("data/2024/actions.csv", "Répondre aux questions.", "Répondre aux questions sur le RSA.");
        site.Build();

        var lines = Entry(site, "Maison du Val").QuerySelectorAll(".checklist li").Select(line => line.TextContent);

        Assert.Equal(
            [
                "l’adresse de son site web, si elle en a un",
                "ses coordonnées\u00A0: téléphone, courriel, adresse, horaires",
                "une phrase simple qui dit ce qu’elle fait",
                "un résumé d’une ou deux phrases, avec des mots simples\u00A0: Permanence (2024)",
                "le thème (école, emploi, santé…)\u00A0: Permanence (2024)",
                "les personnes pour qui l’action est faite\u00A0: Permanence (2024)",
                "des chiffres, s’il y en a (personnes, séances, sorties…)\u00A0: Permanence (2024)",
                "ce qu’il faut savoir pour participer\u00A0: Permanence (2024)\u00A0: pour qui, les âges, les dates, le lieu, le prix, comment s’inscrire",
                "ce que veulent dire ces sigles\u00A0: RSA",
            ],
            lines);
    }

    [Fact]
    public void Asks_what_became_of_the_actions_that_the_latest_edition_has_no_more()
    {
        using var site = TestSite.ThreeYears().Replacing("data/2024/actions.csv", "ecrivain;Écrivain public;maison-du-val;;droits;habitants;;", "ecrivain;Écrivain public;maison-du-val;;droits;habitants;annulee;");
        site.Build();

        Assert.Contains(
            "ce que sont devenues ces actions\u00A0: Ateliers d’été des enfants (2024), Ateliers d’été des parents (2024), Jardin partagé (2024)",
            Entry(site, "Centre social du Val").QuerySelectorAll(".checklist li").Select(line => line.TextContent));
        Assert.DoesNotContain("ce que sont devenues", Entry(site, "Maison du Val").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_asks_for_everything_that_is_missing_and_opens_without_a_recipient()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        var entry = Entry(site, "Maison du Val");

        var letter = entry.QuerySelector(".letter")!.TextContent;
        Assert.All(
            ["- l’adresse de votre site web", "- vos coordonnées (celles de la structure, jamais celles d’une personne)\u00A0:\n  téléphone\n  courriel\n", "- une phrase simple qui dit ce que vous faites",
                "- des chiffres, s’il y en a", "- ce qu’il faut savoir pour participer\u00A0:\n  Permanence (2024)\u00A0: les âges, les dates, le lieu, le prix, comment s’inscrire"],
            asked => Assert.Contains(asked, letter, StringComparison.Ordinal));
        Assert.Equal(5, entry.QuerySelectorAll(".checklist li").Length);
        Assert.Contains("https://actions.exemple/structures/maison-du-val/", letter, StringComparison.Ordinal);
        var address = entry.QuerySelector("details a")!.GetAttribute("href")!;
        Assert.StartsWith("mailto:?subject=", address, StringComparison.Ordinal);
        Assert.Equal(letter, Uri.UnescapeDataString(address[(address.IndexOf("&body=", StringComparison.Ordinal) + 6)..]).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_letter_too_long_for_a_link_is_there_to_copy()
    {
        var rows = Enumerable.Range(1, 40).Select(i => $"action-{i};Une action au titre assez long, numéro {i};maison-du-val;;droits;habitants;;;En bref.;Le texte.;");
        using var site = TestSite.Valbourg();
        File.AppendAllLines(Path.Combine(site.Sources, "data/2024/actions.csv"), rows);
        site.Build();

        var entry = Entry(site, "Maison du Val");

        Assert.Contains("numéro 40", entry.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        Assert.Null(entry.QuerySelector("details a"));
        Assert.All(Parse(site).QuerySelectorAll("a[href^='mailto:']"), link => Assert.InRange(link.GetAttribute("href")!.Length, 1, MailLink.MaxLength));
    }

    [Fact]
    public void A_structure_that_lacks_nothing_is_not_there()
    {
        using var site = TestSite.Valbourg()
            .Writing("data/structures.csv", """
                id;nom;site_web;presentation;telephone;courriel;adresse_postale;horaires;verifie_le
                club-velo;Club vélo;https://club.exemple/;On roule.;03 53 01 00 00;contact@club.exemple;1 rue du Vélo;le lundi;2024-03-01
                maison-du-val;Maison du Val;;;;;;;

                """)
            .Replacing("content/2024/actions/velo.md", "resume:", "quand: Le samedi\nou: Au local\ntarif: Gratuit\ninscription: Sur place\nages: de 8 à 16 ans\nresume:");
        site.Build();

        Assert.DoesNotContain(Parse(site).QuerySelectorAll("h3"), heading => heading.TextContent == "Club vélo");
    }

    [Fact]
    public void Asks_whether_contact_details_are_still_right_where_nobody_has_said_when_they_were_verified()
    {
        using var site = TestSite.Valbourg().Writing("data/structures.csv", """
            id;nom;telephone;verifie_le
            club-velo;Club vélo;03 53 01 00 00;2024-03-01
            maison-du-val;Maison du Val;03 53 01 00 01;

            """);
        site.Build();

        Assert.Contains("le jour où ses coordonnées ont été vérifiées", Entry(site, "Maison du Val").QuerySelectorAll(".checklist li").Select(line => line.TextContent));
        Assert.Contains("- si vos coordonnées sont toujours justes sur le site", Entry(site, "Maison du Val").QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("toujours justes", Entry(site, "Club vélo").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_elides_before_a_vowel()
    {
        using var site = TestSite.Valbourg().Replacing("data/structures.csv", "maison-du-val;Maison du Val", "maison-du-val;ARCHIPEL");
        site.Build();

        Assert.Contains("présente les actions d’ARCHIPEL\u00A0:", Entry(site, "ARCHIPEL").QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_the_facts_that_the_publisher_has_not_given()
    {
        using var site = TestSite.Valbourg()
            .Replacing("content/site.yml", "directeur_publication: La maire de Valbourg", "directeur_publication:")
            .Replacing("content/site.yml", "licence_donnees: Licence Ouverte 2.0", "licence_donnees:");
        site.Build();

        var facts = Parse(site).QuerySelectorAll("[aria-labelledby=editeur] li").Select(fact => fact.TextContent);

        Assert.Equal(["Directeur ou directrice de la publication", "Licence des données"], facts);
    }

    [Fact]
    public void No_page_leads_there_and_search_engines_are_told_to_pass()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        Assert.Equal("noindex", Parse(site).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("a-faire", site.Page("sitemap.xml"), StringComparison.Ordinal);
        var pages = site.Published().Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && file != "a-faire/index.html");
        Assert.All(pages, file => Assert.DoesNotContain("a-faire/", site.Page(file), StringComparison.Ordinal));
    }

    private static IElement Entry(TestSite site, string structure) =>
        Parse(site).QuerySelectorAll(".todo").Single(entry => entry.QuerySelector("h3")!.TextContent == structure);

    private static IDocument Parse(TestSite site) => new HtmlParser().ParseDocument(site.Page("a-faire/index.html"));
}
