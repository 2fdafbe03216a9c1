using System.Globalization;
using AngleSharp.Html.Parser;
using Bilan.Tests.Harness;

namespace Bilan.Tests.Planning;

/// <summary>A site of several years: what counts now, what stands apart, and what is not there yet.</summary>
public sealed class YearsTests : IDisposable
{
    private const string Velo = "velo;Chantier vélo;club-velo;sport;jeunes;Réparer des vélos.\n";
    private const string Bal = "bal;Bal du Val;club-velo;sport;habitants;Danser.\n";

    private readonly TestSite _site = TestSite.Valbourg();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_latest_year_is_counted_and_the_others_stand_apart_with_their_own_numbers()
    {
        AddYear(2025, Velo + Bal);

        Build();

        Assert.Contains("2 actions 1 structure 1 thème", Text("index.html", ".numbers"), StringComparison.Ordinal);
        Assert.Equal("Sport et loisirs 2 actions", Text("index.html", ".tiles"));
        Assert.Contains("Avant Bilan 2024 2 actions, 2 structures", Text("index.html", "[aria-labelledby=bilan]"), StringComparison.Ordinal);
        Assert.Contains("Bilan 2025", Text("index.html", ".site-nav"), StringComparison.Ordinal);
        Assert.Contains("Avant : Bilan 2024.", Text("index.html", ".site-footer"), StringComparison.Ordinal);
        Assert.Equal("2 actions en 2025", Text("themes/sport/index.html", "#actions"));
        Assert.Equal("Avant Bilan 2024 1 action Chantier vélo", Text("themes/sport/index.html", "[aria-labelledby=avant]"));
        Assert.Equal("1 action en 2025", Text("publics/jeunes/index.html", "#actions"));
    }

    [Fact]
    public void The_index_lists_the_latest_year_with_one_card_for_an_action_that_goes_on_and_leads_to_the_others()
    {
        AddYear(2025, Velo + Bal);

        Build();

        Assert.Equal("2 actions en 2025, rangées par thème", Text("actions/index.html", "#resultats"));
        Assert.Equal(["Club vélo, 2025, aussi en 2024", "Club vélo, 2025"], All("actions/index.html", ".card-by"));
        Assert.Contains("Bilan 2024 2 actions, 2 structures", Text("actions/index.html", "[aria-labelledby=autres-annees]"), StringComparison.Ordinal);
        Assert.Equal(["2025 2", "2024 2"], All("actions/index.html", "[data-facet=annee] a"));
        Assert.Contains("\"Permanence\"", _site.Page("actions/recherche.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("Bal du Val", _site.Page("actions/recherche.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_year_takes_over_neither_menu_nor_foot_nor_home()
    {
        Build();
        var menu = Text("index.html", ".site-nav");
        var source = Text("index.html", ".site-footer");
        AddYear(2025, "");

        Build();

        Assert.Equal(menu, Text("index.html", ".site-nav"));
        Assert.Equal(source, Text("index.html", ".site-footer"));
        Assert.Contains("2 actions 2 structures 2 thèmes", Text("index.html", ".numbers"), StringComparison.Ordinal);
        Assert.Contains("En préparation Bilan 2025 Les actions de cette année ne sont pas encore sur le site.", Text("index.html", "[aria-labelledby=bilan]"), StringComparison.Ordinal);
        Assert.Equal(["Club vélo", "Maison du Val"], All("actions/index.html", ".card-by"));
    }

    [Fact]
    public void A_draft_is_nowhere_in_what_is_published()
    {
        Build();
        var before = _site.Published();
        AddYear(2025, Velo + Bal, "brouillon: oui\n");

        Build();

        Assert.Equal(before.Keys, _site.Published().Keys);
        Assert.All(before, file => Assert.Equal(file.Value, _site.Published()[file.Key]));
    }

    [Fact]
    public void A_draft_changes_no_byte_of_what_is_online()
    {
        using var with = TownOfThreeYears();
        using var without = TownOfThreeYears().Removing("content/2026").Removing("data/2026");

        with.Build();
        without.Build();

        var (seen, expected) = (with.Published(), without.Published());
        Assert.Equal(expected.Keys, seen.Keys);
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(seen[file.Key]), file.Key));
    }

    [Fact]
    public void A_preview_has_the_draft_and_says_on_each_of_its_pages_what_it_is()
    {
        AddYear(2025, Velo + Bal, "brouillon: oui\n");

        Build(drafts: true);

        Assert.StartsWith("Brouillon. Bilan 2025 n’est pas encore publié", Text("2025/actions/bal/index.html", "main"), StringComparison.Ordinal);
        Assert.StartsWith("Brouillon.", Text("2025/annexe/index.html", "main"), StringComparison.Ordinal);
        Assert.Contains("2 actions 2 structures", Text("index.html", ".numbers"), StringComparison.Ordinal);
        Assert.Contains("En préparation Bilan 2025 (brouillon) 2 actions", Text("index.html", "[aria-labelledby=bilan]"), StringComparison.Ordinal);
        Assert.Equal("En préparation Bilan 2025 (brouillon) 2 actions Chantier vélo Bal du Val", Text("themes/sport/index.html", "[aria-labelledby=en-preparation]"));
        Assert.Equal(["2025 (brouillon) 2", "2024 2"], All("actions/index.html", "[data-facet=annee] a"));
    }

    [Fact]
    public void Check_reads_drafts_too_and_a_draft_hides_no_dead_link_of_what_goes_online()
    {
        AddYear(2025, Velo + "bal;Bal;club-inconnu;sport;habitants;Danser.\n", "brouillon: oui\n")
            .Replacing("content/2024/actions/velo.md", "Réparer des vélos", "Voir [la suite](/2025/actions/velo/). Réparer des vélos");

        var (code, said, _) = BilanCommand.Run("check", "--root", _site.Sources);
        _site.Replacing("data/2025/actions.csv", "club-inconnu", "club-velo");
        var (again, saidAgain, _) = BilanCommand.Run("check", "--root", _site.Sources);

        Assert.Equal((1, 1), (code, again));
        Assert.Contains("data/2025/actions.csv(3,9): erreur ACT001", said, StringComparison.Ordinal);
        Assert.Contains("/2025/actions/velo/", saidAgain, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_says_how_many_actions_are_in_a_draft()
    {
        AddYear(2025, Velo + Bal, "brouillon: oui\n");

        var (code, said, _) = BilanCommand.Run("check", "--root", _site.Sources);

        Assert.Equal(0, code);
        Assert.Contains("Tout peut être publié : 4 actions (dont 2 en brouillon), 2 structures,", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_menu_says_of_the_latest_year_alone_that_a_reader_is_there()
    {
        AddYear(2025, Velo);

        Build();

        Assert.Equal(["Bilan 2025"], All("2025/index.html", ".site-nav [aria-current]"));
        Assert.Empty(All("2024/index.html", ".site-nav [aria-current]"));
    }

    [Fact]
    public void A_year_that_is_online_cannot_be_a_draft_again()
    {
        AddYear(2025, Velo);
        Build();
        var list = Path.Combine(_site.Sources, "..", "adresses-en-ligne.txt");
        File.Copy(Path.Combine(_site.Output, "adresses.txt"), list);
        AddYear(2025, Velo, "brouillon: oui\n");

        var said = _site.Build(published: list);

        var only = Assert.Single(said, line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.StartsWith("content/2025/edition.md: erreur ADR011", only, StringComparison.Ordinal);
    }

    [Fact]
    public void A_structure_without_action_now_says_until_when_and_lists_what_it_did()
    {
        AddYear(2025, Velo + Bal);

        Build();

        Assert.Equal(["Club vélo 2 actions"], All("structures/index.html", "main > .rows li"));
        Assert.Equal("Avant Maison du Val jusqu’en 2024", Text("structures/index.html", "[aria-labelledby=avant]"));
        Assert.Equal("Cette structure n’a plus d’action dans le site après le bilan 2024.", Text("structures/maison-du-val/index.html", ".notice"));
        Assert.Equal("Avant Bilan 2024 2 actions Permanence Chantier vélo avec Club vélo", Text("structures/maison-du-val/index.html", "[aria-labelledby=avant]"));
        Assert.Equal("Ses 2 actions en 2025", Text("structures/club-velo/index.html", "#actions"));
    }

    [Fact]
    public void A_theme_reaches_the_actions_of_its_counterparts_in_the_years_in_which_it_has_none()
    {
        AddYear(2025, "velo;Chantier vélo;club-velo;loisirs;jeunes;Réparer des vélos.\n").Writing(
            "data/themes.csv",
            "id;nom;pilier;presentation;pictogramme;periode;correspond_a\nsport;Sport et loisirs;;;velo;2015-2024;\ndroits;Droits;;;bulle;;\nloisirs;Loisirs;;;ballon;2025-2030;sport\n");

        Build();

        Assert.Equal("Avant Bilan 2024 1 action Chantier vélo", Text("themes/loisirs/index.html", "[aria-labelledby=avant]"));
        Assert.Contains("Selon les années, ces actions sont aussi sous Sport et loisirs.", Text("themes/loisirs/index.html", ".page-head"), StringComparison.Ordinal);
        Assert.Equal("1 action en 2025", Text("themes/sport/index.html", "#actions"));
        Assert.Contains("data-theme=\"loisirs sport\"", _site.Page("actions/index.html"), StringComparison.Ordinal);
        Assert.Contains("Sport et loisirs", Text("2024/actions/velo/index.html", ".tags"), StringComparison.Ordinal);
        Assert.DoesNotContain("themes/loisirs", _site.Page("2024/actions/velo/index.html"), StringComparison.Ordinal);
        Assert.Equal("Les thèmes d’avant Sport et loisirs jusqu’en 2024 Droits jusqu’en 2024", Text("themes/index.html", "[aria-labelledby=avant]"));
    }

    [Fact]
    public void A_provisional_year_is_marked_wherever_it_is_named()
    {
        AddYear(2025, Velo, "statut: provisoire\n");

        Build();

        Assert.Contains("Bilan 2025 (provisoire)", Text("index.html", ".edition-card"), StringComparison.Ordinal);
        Assert.Contains("Contrat de ville 2025 (provisoire).", Text("index.html", ".site-footer"), StringComparison.Ordinal);
        Assert.Contains("Bilan 2025 (provisoire)", Text("2025/actions/velo/index.html", ".tags"), StringComparison.Ordinal);
        Assert.Contains("Bilan 2025 (provisoire)", Text("2025/annexe/index.html", ".byline"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_year_takes_no_address_away_and_changes_no_word_of_an_older_text()
    {
        Build();
        var addresses = _site.Page("adresses.txt").Split('\n');
        var text = Text("2024/actions/velo/index.html", ".prose");
        AddYear(2025, Velo + Bal);

        Build();

        Assert.Empty(addresses.Except(_site.Page("adresses.txt").Split('\n')));
        Assert.Equal(text, Text("2024/actions/velo/index.html", ".prose"));
    }

    [Fact]
    public void A_year_added_to_the_real_site_changes_none_of_its_texts_and_takes_no_address_away()
    {
        using var site = TestSite.Real();
        var latest = RealRecords.Publication.Latest!;
        var pages = latest.Actions.Select(action => action.Path.OutputFile).ToList();
        site.Build();
        var texts = pages.ConvertAll(page => All(site, page, "h1, .prose"));
        var addresses = site.Page("adresses.txt").Split('\n');
        var (first, next) = (latest.Actions[0], latest.Year + 1);
        AddYear(site, next, $"{first.Id};Une suite;{first.Structure.Id};;;Une suite.\n");

        site.Build();

        Assert.Contains($"Bilan {next}", All(site, "index.html", ".site-nav")[0], StringComparison.Ordinal);
        Assert.Equal(texts, pages.ConvertAll(page => All(site, page, "h1, .prose")));
        Assert.Empty(addresses.Except(site.Page("adresses.txt").Split('\n')));
    }

    private TestSite AddYear(int year, string rows, string field = "") => AddYear(_site, year, rows, field);

    private static TestSite AddYear(TestSite site, int year, string rows, string field = "")
    {
        var name = year.ToString(CultureInfo.InvariantCulture);
        return site
            .Writing(
                $"content/{name}/edition.md",
                $"---\ntitre: Bilan {name}\ncontrat: Contrat de ville\ntableau: Tableau des actions\nmise_a_jour: {name}-12-31\n{field}---\n\nUne année.\n")
            .Writing($"data/{name}/actions.csv", "id;titre;structure;themes;publics;descriptif\n" + rows);
    }

    /// <summary>With all that a town may have, and a draft.</summary>
    private static TestSite TownOfThreeYears() => TestSite.ThreeYears()
        .Writing("data/quartiers.csv", "id;nom\nle-val;Le Val\nles-pres;Les Prés\n")
        .Writing("data/mots.csv", "mots;vers\nbicyclette;velo\n")
        .Writing("content/2025/actions/fete.md", "---\nquartiers: [le-val, les-pres]\n---\n")
        .Writing("content/2026/actions/cuisine.md", "---\nquartiers: [les-pres]\n---\n");

    private void Build(bool drafts = false) => Assert.DoesNotContain(_site.Build(drafts: drafts), line => line.Contains(": erreur ", StringComparison.Ordinal));

    /// <summary>The text of a part of a page, as one reads it.</summary>
    private string Text(string file, string part) => Assert.Single(All(file, part));

    private List<string> All(string file, string part) => All(_site, file, part);

    private static List<string> All(TestSite site, string file, string part) =>
        [.. new HtmlParser().ParseDocument(site.Page(file)).QuerySelectorAll(part)
            .Select(element => string.Join(' ', element.TextContent.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)))];
}
