using System.Globalization;
using Bilan.Model;
using CsCheck;

namespace Bilan.Tests.Publishing;

/// <summary>A build over a site that stands is the full build, only faster: whatever happened before, it gives the same bytes.</summary>
public class IncrementalBuildTests
{
    private const string Actions = "data/2024/actions.csv";
    private const string Structures = "data/structures.csv";
    private const string Text = "content/2024/actions/velo.md";

    /// <summary>What people and machines do between two builds. Some of it has mistakes, and then nothing may be published.</summary>
    private static readonly (string Name, Action<TestSite, int> Do)[] s_changes =
    [
        ("another text", (site, n) => Rewrite(site, Text, text => $"{text.TrimEnd()} Encore {n} mots.\n")),
        ("another summary", (site, n) => Rewrite(site, Text, text => text.Replace("resume:", $"resume: Numéro {n}. #", StringComparison.Ordinal))),
        ("another title", (site, n) => Rewrite(site, Actions, text => text.Replace("Permanence", $"Permanence {n}", StringComparison.Ordinal))),
        ("a row moves", (site, _) => Rewrite(site, Actions, MoveLastRowUp)),
        ("a row more", (site, n) => Rewrite(site, Actions, text => text.TrimEnd() + $"\nnouvelle-{n};Nouvelle {n};club-velo;;sport;jeunes;;;;Un texte.;\n")),
        ("a row less", (site, _) => Rewrite(site, Actions, WithoutLastRow)),
        ("an id changes", (site, n) => Rewrite(site, Actions, text => text.Replace("permanence;", $"permanence-{n};", StringComparison.Ordinal))),
        ("a structure is renamed", (site, n) => Rewrite(site, Structures, text => text.Replace("Club vélo", $"Club vélo {n}", StringComparison.Ordinal))),
        ("a structure says more", (site, n) => site.Writing(Structures, $"id;nom;site_web;presentation\nclub-velo;Club vélo;https://velo-{n}.exemple/;On roule {n} fois.\nmaison-du-val;Maison du Val;;\n")),
        ("a theme is renamed", (site, n) => Rewrite(site, "data/themes.csv", text => text.Replace(";", $" ;", StringComparison.Ordinal).Replace("Sport", $"Sport {n}", StringComparison.Ordinal))),
        ("an acronym is explained", (site, n) => site.Writing("data/sigles.csv", $"sigle;signification\nDVS;Deux vélos, saison {n}\n")),
        ("another name of the site", (site, n) => Rewrite(site, "content/site.yml", text => text.Replace("Les actions du Val", $"Les actions du Val {n}", StringComparison.Ordinal))),
        ("another edition", (site, n) => Rewrite(site, "content/2024/edition.md", text => text.Replace("titre:", $"titre: Bilan {n} #", StringComparison.Ordinal))),
        ("a second year", (site, n) => site.Writing("content/2025/edition.md", $"---\ntitre: Bilan 2025\ncontrat: Contrat\ntableau: Tableau\nmise_a_jour: 2025-01-0{(n % 9) + 1}\n---\n")),
        ("actions go on in a second year", (site, n) => WithSecondYear(site, n, "permanence", "")),
        ("an action goes on under another id", (site, n) => WithSecondYear(site, n, "accueil", "2024/permanence")),
        ("the year goes", (site, _) => site.Removing("content/2025").Removing("data/2025")),
        ("a correction", (site, n) => site.Writing("data/2024/corrections.csv", $"action;texte_source;texte_publie;motif\nvelo;Reparer;Réparer;Accent {n}\n")),
        ("a mistake", (site, _) => Rewrite(site, Actions, text => text.Replace(";club-velo;", ";club-velos;", StringComparison.Ordinal))),
        ("the mistake mended", (site, _) => Rewrite(site, Actions, text => text.Replace(";club-velos;", ";club-velo;", StringComparison.Ordinal))),
        ("a page is touched", (site, _) => Damage(site, "index.html", file => File.WriteAllText(file, "abîmé"))),
        ("a page is lost", (site, _) => Damage(site, "2024/index.html", File.Delete)),
        ("the manifest is cut", (site, _) => Damage(site, ".bilan", file => File.WriteAllBytes(file, File.ReadAllBytes(file)[..^7]))),
        ("the manifest is mad", (site, n) => Damage(site, ".bilan", file => File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Select(b => (byte)(b ^ n))]))),
        ("the manifest is lost", (site, _) => Damage(site, ".bilan", File.Delete)),
        ("the manifest is of another form", (site, _) => Damage(site, ".bilan", file => File.WriteAllText(file, "bilan 0"))),
    ];

    private static readonly Gen<(int Change, int Number, bool Offline)[]> s_histories =
        Gen.Select(Gen.Int[0, s_changes.Length - 1], Gen.Int[1, 99], Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true)))).Array[1, 5];

    [Fact]
    public void After_any_history_the_bytes_are_those_of_a_full_build() =>
        s_histories.Sample(
            history =>
            {
                using var site = TestSite.Valbourg();
                site.Build();
                foreach (var (change, number, offline) in history)
                {
                    s_changes[change].Do(site, number);
                    var said = site.Build(offline);
                    var (full, saidInFull) = site.BuildElsewhere(offline);

                    Assert.Equal(saidInFull, said);
                    if (full.Count > 0)
                        Assert.Equal(full.Select(Line), site.Published().Select(Line));
                }
            },
            iter: 25,
            threads: 2,
            print: history => string.Join(", ", history.Select(step => $"{s_changes[step.Change].Name} ({step.Number}{(step.Offline ? ", offline" : "")})")));

    [Fact]
    public void A_build_in_which_nothing_changed_makes_nothing()
    {
        using var site = TestSite.Grandval();
        site.Build();

        site.Build();

        Assert.Empty(site.Made);
    }

    [Fact]
    public void A_changed_text_makes_the_pages_that_show_it_and_no_other()
    {
        using var site = TestSite.Grandval();
        site.Build();
        var before = site.Published().Keys;

        Rewrite(site, Text, text => text.TrimEnd() + " Et encore un mot.\n");
        site.Build();

        Assert.Equal(
            [
                "/2024/actions/velo/",
                "/2024/annexe/", "/2024/annexe/structures/club-velo/", "/2024/annexe/themes/deplacements/", "/2024/annexe/themes/sport/",
                // The index is searched by the words of the text.
                "/actions/",
            ],
            PagesOf(site));
        Assert.Equal(before, site.Published().Keys);
    }

    [Fact]
    public void A_changed_title_makes_the_lists_that_show_it_and_no_page_of_an_action_that_does_not()
    {
        using var site = TestSite.Grandval();
        site.Build();

        Rewrite(site, Actions, text => text.Replace("Chantier vélo", "Chantier cyclable", StringComparison.Ordinal));
        site.Build();

        var made = PagesOf(site).ToHashSet();
        Assert.Superset(
            new HashSet<string> { "/2024/actions/velo/", "/2024/actions/velo/affiche/", "/2024/actions/velo/carte/", "/themes/sport/", "/publics/jeunes/", "/structures/club-velo/", "/2024/", "/plan-du-site/" },
            made);
        Assert.DoesNotContain("/", made);
        Assert.DoesNotContain("/a-propos/", made);
        AssertShows("Chantier cyclable", made, site);
    }

    [Fact]
    public void A_renamed_structure_makes_the_pages_that_name_it_and_no_other()
    {
        using var site = TestSite.Grandval();
        site.Build();

        Rewrite(site, Structures, text => text.Replace("Club vélo", "Club cycliste", StringComparison.Ordinal));
        site.Build();

        var made = PagesOf(site).ToHashSet();
        Assert.Contains("/", made);
        Assert.DoesNotContain("/a-propos/", made);
        AssertShows("Club cycliste", made, site);
    }

    [Fact]
    public void A_page_that_is_written_twice_is_the_same_twice()
    {
        using var site = TestSite.Valbourg();
        site.Writing("data/sigles.csv", "sigle;signification\nDVS;Deux vélos\n");
        Rewrite(site, Text, text => text + "\nLe DVS.\n");
        site.Build();
        var (again, _) = site.BuildElsewhere(offline: false);

        Assert.Contains("Deux vélos", site.Page("2024/actions/velo/index.html"), StringComparison.Ordinal);
        Assert.Equal(again.Select(Line), site.Published().Select(Line));
    }

    private static void WithSecondYear(TestSite site, int number, string id, string continues) => site
        .Writing("content/2025/edition.md", "---\ntitre: Bilan 2025\ncontrat: Contrat\ntableau: Tableau\nmise_a_jour: 2025-12-31\n---\n")
        .Writing("data/2025/actions.csv", $"id;titre;structure;themes;descriptif;suite_de\nvelo;Chantier vélo;club-velo;sport;Réparer {number} vélos.;\n{id};Accueil {number};maison-du-val;droits;Répondre.;{continues}\n");

    /// <summary>Every page that says the words was made, and at most a few that say them in none of their words (a link that leads on).</summary>
    private static void AssertShows(string words, HashSet<string> made, TestSite site)
    {
        var showing = site.Published()
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && site.Page(file.Key).Contains(words, StringComparison.Ordinal))
            .Select(file => "/" + file.Key[..^"index.html".Length]);

        Assert.Equal(showing.Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> PagesOf(TestSite site) =>
        site.Made.Where(path => path.IsFolder || path == SitePaths.NotFound).Select(path => path.Value).Order(StringComparer.Ordinal);

    private static string Line(KeyValuePair<string, byte[]> file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Key} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Value))}");

    private static void Rewrite(TestSite site, string file, Func<string, string> change) =>
        site.Writing(file, change(File.ReadAllText(Path.Combine(site.Sources, file))));

    private static void Damage(TestSite site, string file, Action<string> damage)
    {
        var path = Path.Combine(site.Output, file);
        if (!File.Exists(path))
            return;

        damage(path);
        // A change in the same instant as the build could not be told from it by its date.
        if (File.Exists(path) && file != ".bilan")
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddSeconds(2));
    }

    private static string MoveLastRowUp(string table)
    {
        var rows = table.TrimEnd().Split('\n');
        return string.Join('\n', rows.Take(1).Append(rows[^1]).Concat(rows.Skip(1).SkipLast(1))) + "\n";
    }

    private static string WithoutLastRow(string table)
    {
        var rows = table.TrimEnd().Split('\n');
        return rows.Length > 2 ? string.Join('\n', rows.SkipLast(1)) + "\n" : table;
    }
}
