using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Views;
using Bilan.Model;
using CsCheck;

namespace Bilan.Tests.Properties;

/// <summary>No record is lost: each row of a table is an action of the site, or a message names its line.</summary>
public class CountedRecordsTests
{
    private const string Table = "data/2024/actions.csv";

    /// <summary>What is wrong with a row, first nothing: its cells in the order of the heading.</summary>
    private static readonly Func<string[], string>[] s_faults =
    [
        cells => string.Join(';', cells),
        cells => With(cells, 1, ""),
        cells => With(cells, 2, "club-inconnu"),
        cells => With(cells, 2, ""),
        cells => With(cells, 3, "theme-inconnu"),
        cells => With(cells, 4, "public-inconnu"),
        cells => With(cells, 5, "finie"),
        cells => With(cells, 0, "Été !"),
        cells => With(cells, 0, "doublon"),
        cells => string.Join(';', cells) + ";de trop",
        cells => string.Join(';', cells[..^1]),
        cells => With(cells, 6, "Le \"vélo\" bleu"),
        cells => With(cells, 6, "\"Le \"vélo\" bleu\""),
    ];

    private static readonly Gen<(int Fault, string Text)[]> s_rows =
        Gen.Select(Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, s_faults.Length - 1])), AtRandom.Word).Array[1, 8];

    [Fact]
    public void Every_row_is_published_or_named()
    {
        using var site = TestSite.Valbourg().Removing("content/2024/actions/velo.md").Removing("data/2024/chiffres.csv");
        var others = "structures themes publics sigles".Split(' ').Sum(table => File.ReadLines(Path.Combine(site.Sources, $"data/{table}.csv")).Count() - 1);
        s_rows.Sample(
            rows =>
            {
                site.Writing(Table, "id;titre;structure;themes;publics;statut;descriptif\ndoublon;La première;club-velo;sport;jeunes;;Un texte.\n" + string.Concat(rows.Select(Row)));
                var bag = new DiagnosticBag();

                var raw = Loader.Load(new SourceFolder(site.Sources), bag);
                Publication? publication = null;
                if (bag.HasErrors)
                    Consequences.FindTheRest(raw, new(), Pictograms.Names, bag);
                else
                    publication = Assembler.Assemble(raw, new(), Pictograms.Names, bag);

                var errors = bag.Sorted().Where(finding => finding.Severity == Severity.Error).ToList();
                for (var i = 0; i < rows.Length; i++)
                    Assert.Equal(rows[i].Fault != 0, errors.Exists(finding => Names(finding, line: i + 3)));
                if (errors.Count == 0)
                    Assert.Equal(rows.Length + 1, publication!.Actions.Length);
                var count = SourceCount.Of([.. SourceInventory.Of(new SourceFolder(site.Sources))], raw, publication, bag);
                Assert.Equal(rows.Length + 1 + others, count.Found.Rows);
                Assert.Equal(rows.Count(row => row.Fault != 0), count[Fate.Named].Rows);
                Assert.Equal(default, count[Fate.Lost]);
            },
            iter: AtRandom.Cases,
            threads: 1,
            print: rows => string.Concat(rows.Select(Row)));
    }

    /// <summary>Files of every kind, known and unknown, in places read, passed over and unheard of, and rows of every table.</summary>
    [Fact]
    public void Every_file_and_row_on_the_disk_went_somewhere() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Select(Gen.Int[0, s_folders.Length - 1], Gen.Int[0, s_names.Length - 1]).Array[0, 6]).Sample(
            made =>
            {
                var (isDraft, withdrawn, figures, acronyms, files) = made;
                using var site = TestSite.Valbourg().Removing("content/2024/actions/velo.md").Removing("data/2024/chiffres.csv");
                foreach (var (folder, name) in files)
                    site.Writing($"{s_folders[folder]}/{s_names[name]}", "Une note.\n");
                site.Replacing("content/2024/edition.md", "\n---\n", $"\nbrouillon: {(isDraft ? "oui" : "non")}\n---\n")
                    .Writing(Table, "id;titre;structure;themes;publics;retiree;descriptif\nreste;Reste;club-velo;sport;jeunes;;Un texte.\n" + Rows(withdrawn, i => $"r{i};Retirée {i};club-velo;;;Deux fois là.;Un texte."))
                    .Writing("data/2024/chiffres.csv", "action;libelle;valeur\n" + Rows(figures, i => $"reste;Habitants {i};{i + 1}") + Rows(withdrawn, i => $"r{i};Habitants;{i + 1}"))
                    .Writing("data/sigles.csv", "sigle;signification\n" + Rows(acronyms, i => $"S{i};\"Sur deux\nlignes\""));
                var bag = new DiagnosticBag();
                SourceCount? count = null;

                BuildPipeline.Plan(new BuildRequest(new SourceFolder(site.Sources), Pictures: false) { Drafts = true }, bag, counted: counted => count = counted);

                var onDisk = "content data".Split(' ').Sum(tree => Directory.GetFiles(Path.Combine(site.Sources, tree), "*", SearchOption.AllDirectories).Length);
                Assert.Equal(onDisk, count!.Found.Files);
                Assert.Equal(onDisk, Enum.GetValues<Fate>().Sum(fate => count[fate].Files));
                Assert.Equal(default, count[Fate.Lost]);
                if (bag.HasErrors)
                    return;
                Assert.Equal(withdrawn, count[Fate.SetAside].Rows);
                Assert.Equal(isDraft ? 1 + withdrawn + figures : 0, count[Fate.Draft].Rows);
                Assert.Equal(count.Found.Rows - withdrawn, count[Fate.Published].Rows + count[Fate.Draft].Rows);
            },
            iter: AtRandom.CasesOf(10),
            threads: 1);

    private static readonly string[] s_folders =
        ["content", "data", "content/2024", "data/2024", "content/2024/actions", "data/2024/source", "content/pages", "content/2024/actions/plus", "data/.garde", "content/2023x"];

    private static readonly string[] s_names =
        ["README.md", "readme.MD", "note.txt", "autre.md", "Autre.MD", "plus.csv", "~$actions.csv", "._velo.md", ".DS_Store", ".cache.csv", "~reste.md", "import.yml", "photo.jpg", "actions.CSV", "con.md"];

    private static string Rows(int count, Func<int, string> row) => string.Concat(Enumerable.Range(0, count).Select(i => row(i) + "\n"));

    private static string Row((int Fault, string Text) row, int number) =>
        s_faults[row.Fault]([$"a{number}", $"Action {number}", "club-velo", "sport", "jeunes", "", AtRandom.Cell($"Un {row.Text}")]) + "\n";

    private static string With(string[] cells, int column, string cell) => string.Join(';', cells.Select((other, i) => i == column ? cell : other));

    /// <summary>At its place, among the rows that miss one of another table, or in the list of those to which the same happened.</summary>
    private static bool Names(Diagnostic finding, int line) =>
        finding.Places.Append(finding.Location).Any(place => place.File == Table && place.Line == line)
        || (finding.Location.File == Table
            && Regex.IsMatch(finding.Message, string.Create(CultureInfo.InvariantCulture, $@"La même chose est arrivée.*(?:à la ligne |\(|, ){line}\b")));
}
