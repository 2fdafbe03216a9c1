using System.Text;
using Bilan.Importing;

namespace Bilan.Tests.Importing;

/// <summary>A second table for a year that has its records: what changed is shown, and written only where it is asked and nobody edited.</summary>
public class SecondImportTests
{
    private const string First = "Action\tStructure\tDescriptif\nVélo\tClub\tRouler.\nJardin\tClub\tPlanter.\nChorale\tLa Voix\tChanter.\n";
    private const string Second = "Action\tStructure\tDescriptif\nVélo\tClub\tRouler loin.\nAtelier\tClub\tCoudre.\nJardin\tClub\tPlanter des arbres.\n";
    private const string Garden = "content/2024/actions/jardin.md";

    [Fact]
    public void Shows_the_differences_row_by_row_and_writes_nothing()
    {
        using var site = Town();
        var before = Imported.Files(site);

        var (outcome, said) = Imported.Into(site, Bytes(Second));

        Assert.Empty(said);
        Assert.Equal(
            [
                "ligne 2, case C : « Vélo », texte : « Rouler. » devient « Rouler loin. ».",
                "ligne 3 : « Atelier » : nouvelle ligne, la fiche « atelier » est à créer.",
                "ligne 4, case C : « Jardin », texte : « Planter. » devient « Planter des arbres. ».",
                " : « Chorale » n'est plus dans le tableau. Sa fiche « chorale » reste : si l'action est retirée, donnez la raison dans le champ « retiree ».",
            ],
            Imported.Notes(outcome, NoteKind.Difference));
        Assert.Equal(before, Imported.Files(site));
    }

    [Fact]
    public void Writes_with_update_only_what_nobody_edited_by_hand()
    {
        using var site = Town();
        site.Replacing(Garden, "Planter.", "Planter ensemble.");

        var (outcome, said) = Imported.Into(site, Bytes(Second), isUpdate: true);

        Assert.Empty(said);
        Assert.Contains("Rouler loin.", Read(site, "content/2024/actions/velo.md"), StringComparison.Ordinal);
        Assert.Contains("Coudre.", Read(site, "content/2024/actions/atelier.md"), StringComparison.Ordinal);
        Assert.Contains("Planter ensemble.", Read(site, Garden), StringComparison.Ordinal);
        Assert.Contains("Chanter.", Read(site, "content/2024/actions/chorale.md"), StringComparison.Ordinal);
        Assert.Equal(["id", "velo", "atelier", "jardin", "chorale"], Read(site, "data/2024/actions.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(';')[0]));
        Assert.Contains(Imported.Notes(outcome, NoteKind.Difference), note => note.Contains("« Jardin »", StringComparison.Ordinal) && note.Contains("modifiée à la main", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_what_people_added_beside_the_text()
    {
        using var site = Town();
        site.Replacing("content/2024/actions/velo.md", "resume:", "resume: On roule.");
        site.Replacing("data/2024/actions.csv", "velo;Vélo;club;;;;", "velo;Vélo;club;;sport;jeunes;");

        Imported.Into(site, Bytes(Second), isUpdate: true);

        Assert.Contains("resume: On roule.", Read(site, "content/2024/actions/velo.md"), StringComparison.Ordinal);
        Assert.Contains("Rouler loin.", Read(site, "content/2024/actions/velo.md"), StringComparison.Ordinal);
        Assert.Contains("velo;Vélo;club;;sport;jeunes;", Read(site, "data/2024/actions.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("velo;Vélo;", "velo;Vélos;")]
    [InlineData("velo;Vélo;club;;", "velo;Vélo;club;la-voix;")]
    public void Leaves_a_row_of_the_table_that_a_person_changed(string written, string edited)
    {
        using var site = Town();
        site.Replacing("data/2024/actions.csv", written, edited);

        Imported.Into(site, Bytes(Second), isUpdate: true);

        Assert.Contains(edited, Read(site, "data/2024/actions.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("Rouler loin.", Read(site, "content/2024/actions/velo.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_changes_keeps_its_address()
    {
        using var site = Town();

        var (outcome, _) = Imported.Into(site, Bytes(First.Replace("Jardin", "Jardin partagé", StringComparison.Ordinal)), isUpdate: true);

        Assert.Equal("ligne 3, case A : « Jardin partagé », titre : « Jardin » devient « Jardin partagé ».", Assert.Single(Imported.Notes(outcome, NoteKind.Difference)));
        Assert.Contains("jardin;Jardin partagé;", Read(site, "data/2024/actions.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_table_changes_nothing()
    {
        using var site = Town();
        var before = Imported.Files(site);

        var (outcome, said) = Imported.Into(site, Bytes(First), isUpdate: true);

        Assert.Empty(said);
        Assert.Empty(Imported.Notes(outcome, NoteKind.Difference));
        Assert.Equal(before, Imported.Files(site));
    }

    [Fact]
    public void A_third_table_is_held_against_the_second()
    {
        using var site = Town();
        Imported.Into(site, Bytes(Second), isUpdate: true);

        var (outcome, _) = Imported.Into(site, Bytes(Second.Replace("Coudre.", "Coudre et broder.", StringComparison.Ordinal)), isUpdate: true);

        Assert.Single(Imported.Notes(outcome, NoteKind.Difference), note => note.StartsWith("ligne 3", StringComparison.Ordinal));
        Assert.Contains("Coudre et broder.", Read(site, "content/2024/actions/atelier.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_file_of_the_same_name_is_kept_beside_the_first()
    {
        using var site = Town();

        Imported.Into(site, Bytes(Second), isUpdate: true);

        Assert.Equal(First, Read(site, "data/2024/source/tableau.txt"));
        Assert.Equal(Second, Read(site, "data/2024/source/tableau-2.txt"));
    }

    [Fact]
    public void Records_that_no_import_wrote_are_compared_and_never_written()
    {
        using var site = TestSite.Valbourg();
        var before = Imported.Files(site);

        var (outcome, _) = Imported.Into(site, Bytes("Action\tStructure\tDescriptif\nChantier vélo\tClub vélo\tRéparer des vélos avec 20 jeunes.\nPermanence\tMaison du Val\tRépondre aux questions.\n"));
        Imported.Into(site, Bytes("Action\tStructure\tDescriptif\nChantier vélo\tClub vélo\tRéparer des vélos avec 20 jeunes.\nPermanence\tMaison du Val\tRépondre aux questions.\n"), isUpdate: true);

        Assert.Contains("Réparer des vélos avec 20 jeunes. »", Assert.Single(Imported.Notes(outcome, NoteKind.Difference)), StringComparison.Ordinal);
        Assert.Equal(before["content/2024/actions/velo.md"], Read(site, "content/2024/actions/velo.md"));
        Assert.Equal(before["data/2024/actions.csv"], Read(site, "data/2024/actions.csv"));
    }

    [Fact]
    public void The_official_tables_say_what_the_records_say()
    {
        foreach (var (edition, table) in RealRecords.OfficialTables)
        {
            using var site = TestSite.Real();

            var (outcome, said) = Imported.Into(site, File.ReadAllBytes(Repository.At(table.File)), $"annexe{Path.GetExtension(table.File)}", edition.Year);

            Assert.Empty(said);
            Assert.Empty(Imported.Notes(outcome, NoteKind.Difference));
        }
    }

    private static TestSite Town()
    {
        var site = Imported.EmptyTown();
        Imported.Into(site, Bytes(First));
        return site;
    }

    private static string Read(TestSite site, string file) => File.ReadAllText(Path.Combine(site.Sources, file));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
