using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Drafting;
using Bilan.Model;

namespace Bilan.Tests.Exporting;

/// <summary>The tables that a site publishes, given to the generator as sources, give the same site.</summary>
public partial class ReadBackTests
{
    private static readonly (string Source, string Published)[] s_tables =
    [
        ("data/structures.csv", "structures"),
        ("data/themes.csv", "themes"),
        ("data/publics.csv", "publics"),
        ("data/quartiers.csv", "quartiers"),
        ("data/sigles.csv", "sigles"),
        ("data/{0}/actions.csv", "{0}/actions"),
        ("data/{0}/chiffres.csv", "{0}/chiffres"),
        ("data/{0}/corrections.csv", "{0}/corrections"),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("-excel")]
    public void The_tables_of_the_real_site_give_the_real_site(string kind)
    {
        using var site = WithoutRepository(TestSite.Real());
        using var again = WithoutRepository(TestSite.Real());
        site.Build();

        foreach (var edition in RealRecords.Publication.Editions)
        {
            GiveBack(site, again, edition.Year.ToString(CultureInfo.InvariantCulture), kind);
            foreach (var action in edition.Withdrawn)
                again.Writing($"content/{edition.Year}/actions/{action.Id}.md", Sheet(action));
        }

        AssertSame(site, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-excel")]
    public void Tables_with_every_field_filled_give_the_same_site(string kind)
    {
        using var site = WithEveryField();
        using var again = WithEveryField();
        Assert.Empty(site.Build());

        GiveBack(site, again, "2024", kind);

        AssertSame(site, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-excel")]
    public void The_tables_of_three_years_give_the_same_three_years(string kind)
    {
        using var site = WithoutRepository(TestSite.ThreeYears());
        using var again = WithoutRepository(TestSite.ThreeYears());
        site.Build();

        foreach (var year in new[] { "2023", "2024", "2025" })
            GiveBack(site, again, year, kind);

        AssertSame(site, again);
    }

    [Fact]
    public void The_table_of_all_years_is_read_where_there_is_one_year()
    {
        using var site = Valbourg();
        using var again = Valbourg();
        site.Build();

        again.Removing("content/2024/actions").Writing("data/2024/actions.csv", site.Page("donnees/actions.csv"));

        AssertSame(site, again);
    }

    private static TestSite Valbourg() => WithoutRepository(TestSite.Valbourg());

    /// <summary>Links to the sources follow a text that moves from its file to the table.</summary>
    private static TestSite WithoutRepository(TestSite site) => site.Writing(
        "content/site.yml",
        Repository().Replace(File.ReadAllText(Path.Combine(site.Sources, "content/site.yml")), "depot:"));

    /// <summary>The tables leave out what was taken back, so its own file must stay.</summary>
    private static string Sheet(WithdrawnAction action) => $"""
        ---
        titre: {YamlText.Quoted(action.Title)}
        structure: {action.Structure.Id}
        retiree: {YamlText.Quoted(action.Reason)}
        anciennes_adresses: [{string.Join(", ", action.FormerAddresses.Select(former => former.Path))}]
        ---
        """;

    private static TestSite WithEveryField() => Valbourg()
        .Writing("data/structures.csv", """
            id;nom;nom_complet;type;site_web;presentation;anciennes_adresses;telephone;courriel;adresse_postale;horaires;verifie_le
            club-velo;Club vélo;"Club ""vélo""; cycles";Association;https://velo.exemple;- Un club.;"/structures/cycles/,/structures/bicyclettes/";03 53 01 00 00;contact@velo.exemple;"1 rue du Vélo ; au fond";le lundi : de 9 h à 12 h;2024-11-30
            maison-du-val;Maison du Val;;;;;;;;;;

            """)
        .Replacing("content/2024/actions/velo.md", "12 jeunes.", "12,125 jeunes, 5,625 filles et 6,5 garçons.")
        .Writing("data/2024/actions.csv", """
            id;titre;structure;partenaires;themes;publics;statut;reportee_en;resume;descriptif;anciennes_adresses;en_clair;ages;tarif;inscription;debut;fin;quartiers
            velo;=Chantier vélo;club-velo;maison-du-val,Police municipale;sport,droits;jeunes;reportee;2025;;;/2024/actions/cycle/;"Vélo ; ""réparer"" vite";;;;2024-03-01;2024-06-03;"les-pres,le-val"
            permanence;@Permanence;maison-du-val;;droits;habitants;;;"On répond : oui ?";"- Un, deux ;
            - ""trois"" : voir [ici](/sigles/).

            1. *Quatre*, 2 500 visites";;;trois visites;2 500;Voir ici;;;

            """)
        .Writing("data/quartiers.csv", "id;nom;code;anciennes_adresses\nle-val;Le Val;QP000001;/quartiers/val/\nles-pres;Les Prés;;\n")
        .Writing("data/2024/chiffres.csv", """
            action;libelle;valeur;unite;partie_de;repartition
            velo;jeunes;environ 12,125;jeunes;;
            velo;filles;5,625;jeunes;jeunes;par sexe
            velo;garçons;6,5;jeunes;jeunes;par sexe
            permanence;visites;2 500;visites;;

            """);

    private static void GiveBack(TestSite site, TestSite again, string year, string kind)
    {
        again.Removing($"content/{year}/actions");
        Directory.CreateDirectory(Path.Combine(again.Sources, $"data/{year}"));
        var hasNeighbourhoods = File.Exists(Path.Combine(site.Sources, "data/quartiers.csv"));
        foreach (var (source, published) in s_tables.Where(table => hasNeighbourhoods || table.Item2 != "quartiers"))
        {
            var bytes = site.Published()[$"donnees/{published.Replace("{0}", year, StringComparison.Ordinal)}{kind}.csv"];
            File.WriteAllBytes(Path.Combine(again.Sources, source.Replace("{0}", year, StringComparison.Ordinal)), bytes);
        }
    }

    private static void AssertSame(TestSite site, TestSite again)
    {
        Assert.DoesNotContain(again.Build(), line => line.Contains("erreur", StringComparison.Ordinal));
        var published = again.Published();
        Assert.Equal(site.Published().Keys, published.Keys);
        Assert.All(site.Published(), file => Assert.True(file.Value.AsSpan().SequenceEqual(published[file.Key]), file.Key));
    }

    [GeneratedRegex("^depot:.*$", RegexOptions.Multiline)]
    private static partial Regex Repository();
}
