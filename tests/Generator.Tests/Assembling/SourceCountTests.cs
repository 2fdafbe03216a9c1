using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Views;
using Bilan.Model;

namespace Bilan.Tests.Assembling;

/// <summary>What stands on the disk, held against what the site and the messages know of it.</summary>
public class SourceCountTests
{
    [Fact]
    public void Every_file_and_row_is_counted_where_it_went()
    {
        using var site = TestSite.Valbourg()
            .Writing("content/2025/edition.md", "---\ntitre: Bilan 2025\ncontrat: Contrat\ntableau: Tableau\nmise_a_jour: 2026-01-31\nbrouillon: oui\n---\n")
            .Writing("content/2025/actions/foot.md", "---\ntitre: Foot\nstructure: club-velo\n---\n\nJouer.\n")
            .Writing("data/2025/chiffres.csv", "action;libelle;valeur;unite;partie_de\nfoot;Joueurs;12;personnes;\n")
            .Writing("data/README.md", "Une note.")
            .Writing("data/~$structures.csv", "Excel")
            .Writing("data/notes/plan.txt", "Une note que personne ne lit.")
            .Writing("data/sigles.csv", "sigle;signification\n\"CCAS\";\"Centre communal\nd'action sociale\"\n;;\n");
        File.AppendAllText(Path.Combine(site.Sources, "data/2024/actions.csv"), "ancienne;Ancienne;club-velo;;;;;;;Elle n'a plus lieu.;\n");
        File.AppendAllText(Path.Combine(site.Sources, "data/2024/chiffres.csv"), "ancienne;Personnes;3;;;\n");
        site.Writing("content/2024/actions/ancienne.md", "---\nretiree: Le texte était celui d'une autre ville.\n---\n");

        var (count, said) = Counted(site);

        Assert.DoesNotContain(said, line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Equal(FilesOn(site), count.Found.Files);
        Assert.Equal(new Quantity(3, 1), count[Fate.Draft]);
        Assert.Equal(new Quantity(2, 1), count[Fate.SetAside]);
        Assert.Equal(new Quantity(1, 0), count[Fate.Named]);
        Assert.Equal(count.Found.Files - 6, count[Fate.Published].Files);
        Assert.Equal(count.Found.Rows - 2, count[Fate.Published].Rows);
    }

    /// <summary>As the program would lose it: it stands on the disk, and was neither made nor named.</summary>
    [Theory]
    [InlineData("data/sigles.csv", "XYZ;Un sigle")]
    [InlineData("data/2024/actions.csv", "perdue;Perdue;club-velo;;;;;;;Un texte.;")]
    [InlineData("data/2024/chiffres.csv", "velo;Perdus;3;;;")]
    [InlineData("content/2024/actions/perdue.md", "Un texte.")]
    public void What_neither_the_site_nor_a_message_knows_is_an_error_at_its_line(string file, string text)
    {
        using var site = TestSite.Valbourg();
        var (folder, bag) = (new SourceFolder(site.Sources), new DiagnosticBag());
        var raw = Loader.Load(folder, bag);
        var publication = Assembler.Assemble(raw, new(), Pictograms.Names, bag);
        var path = Path.Combine(site.Sources, file);
        var place = new SourceLocation(file, File.Exists(path) ? File.ReadAllLines(path).Length + 1 : 0, File.Exists(path) ? 1 : 0);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, text + "\n");

        var count = SourceCount.Of([.. SourceInventory.Of(folder)], raw, publication, bag);

        var finding = Assert.Single(bag.Sorted());
        Assert.Equal(("REC017", place), (finding.Code, finding.Location));
        Assert.Equal(1, count[Fate.Lost].Files + count[Fate.Lost].Rows);
    }

    [Fact]
    public void With_errors_the_rows_to_mend_are_counted_and_none_is_lost()
    {
        using var site = TestSite.Valbourg()
            .Replacing("data/2024/actions.csv", ";droits;habitants;;", ";droits;habitants;finie;")
            .Writing("data/sigles.csv", "sigle;signification\nCAF;\"Caisse \"d'allocations\" familiales\"\nCCAS;Centre;de trop\nPMI;\n");

        var (count, _) = Counted(site);

        Assert.Equal(new Quantity(2, 3), count[Fate.Named]);
        Assert.Equal(default, count[Fate.Lost]);
    }

    [Theory]
    [InlineData("content/2024/actions/.cachees/fete.md")]
    [InlineData("content/2024/actions/~fete.md")]
    [InlineData("content/2024/actions/.Fete.MD")]
    [InlineData("data/.2024/actions.csv")]
    public void A_record_in_a_hidden_place_is_read_or_named(string file)
    {
        using var site = TestSite.Valbourg().Writing(file, "Une fête.");

        var (count, said) = Counted(site);

        Assert.Contains(said, line => line.StartsWith($"{file}", StringComparison.Ordinal));
        Assert.Equal(1, count[Fate.Named].Files);
    }

    [Theory]
    [InlineData("data/._structures.csv")]
    [InlineData("content/2024/actions/._velo.md")]
    [InlineData("data/.~lock.structures.csv#")]
    [InlineData("content/.obsidian/workspace.json")]
    public void What_programs_leave_behind_is_set_aside_without_a_word(string file)
    {
        using var site = TestSite.Valbourg().Writing(file, "\0\u0001");

        var (count, said) = Counted(site);

        Assert.Empty(said);
        Assert.Equal(new Quantity(1, 0), count[Fate.SetAside]);
    }

    private static int FilesOn(TestSite site) =>
        "content data".Split(' ').Sum(tree => Directory.GetFiles(Path.Combine(site.Sources, tree), "*", SearchOption.AllDirectories).Length);

    private static (SourceCount Count, List<string> Said) Counted(TestSite site)
    {
        var bag = new DiagnosticBag();
        SourceCount? count = null;
        BuildPipeline.Plan(new BuildRequest(new SourceFolder(site.Sources), Pictures: false) { Drafts = true }, bag, counted: counted => count = counted);
        return (count!, [.. bag.Sorted().Select(TextPrinter.Line)]);
    }
}
