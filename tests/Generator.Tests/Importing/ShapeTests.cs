using Bilan.Importing;

namespace Bilan.Tests.Importing;

/// <summary>Tables as offices make them: what is an action, what is not, and what is said of it.</summary>
public class ShapeTests
{
    private const string Headings = "Action\tStructure\tDescriptif\n";

    [Theory]
    [InlineData("formes.xlsx", true)]
    [InlineData("formes.xls", false)]
    [InlineData("formes.ods", true)]
    [InlineData("formes.docx", true)]
    [InlineData("formes.odt", true)]
    public void A_table_with_every_shape_gives_its_five_actions(string file, bool keepsBold)
    {
        var (outcome, said) = Imported.From(File.ReadAllBytes(Repository.At($"tests/fixtures/import/{file}")), file);

        Assert.Empty(said);
        Assert.Equal(
            [
                "Club lecture|Les Amis du Livre|||Objectif : lire ensemble\n\n- une rencontre par mois\n- 12 enfants inscrits",
                @"Boîte à livres|Les Amis du Livre|||Une boîte devant la gare (ex : \<ancienne cabine\>).",
                "Sortie à la mer (reprise de 2023)|Centre Bellevue|les-amis-du-livre||Départ à 8 h.\n\nRetour le soir même.",
                "Club lecture|Centre Bellevue||reportee|Action reportée en 2025",
                "Forum|Centre Bellevue|||- accueil \\* des \\* familles\n- 3 ateliers & 1 goûter #partagé",
            ],
            Imported.Records(outcome).Select(record => record.Replace("**", "", StringComparison.Ordinal)));
        Assert.Equal(keepsBold, outcome!.Actions[0].Text.StartsWith("**Objectif :**", StringComparison.Ordinal));
        Assert.Equal(["club-lecture-les-amis-du-livre", "boite-a-livres", "sortie-a-la-mer-reprise-de", "club-lecture-centre-bellevue", "forum"], outcome.Actions.Select(action => action.Id));
    }

    [Theory]
    [InlineData("Total\t\t\n")]
    [InlineData("Sous-total général\t\t\n")]
    [InlineData("12\t\t\n")]
    [InlineData("Page 3 sur 4\t\t\n")]
    [InlineData("Action\tStructure\tDescriptif\n")]
    [InlineData("Pilier cohésion sociale\t\t\n")]
    public void A_row_that_is_no_action_is_set_aside_and_listed(string row)
    {
        var (outcome, said) = Imported.From($"{Headings}Vélo\tClub\tRouler.\n{row}Jardin\tClub\tPlanter.\n");

        Assert.Empty(said);
        Assert.Equal(["Vélo", "Jardin"], outcome!.Actions.Select(action => action.Title));
        Assert.Contains(outcome.Notes, note => note.Place == "ligne 3" && note.Kind is NoteKind.SetAside or NoteKind.Doubt);
        Assert.Equal(outcome.Table.RowsRead, outcome.Actions.Length + outcome.Table.RowsExplained + outcome.Table.RowsJoined);
    }

    [Theory]
    [InlineData("\t\tLa suite du texte.\n")]
    [InlineData("Vélo (suite)\tClub\tLa suite du texte.\n")]
    [InlineData("Vélo\tClub\tLa suite du texte.\n")]
    public void A_row_that_goes_on_is_joined_and_listed_as_a_doubt(string row)
    {
        var (outcome, said) = Imported.From($"{Headings}Vélo\tClub\tRouler.\n{row}");

        Assert.Empty(said);
        Assert.Equal("Rouler.\n\nLa suite du texte.", Assert.Single(outcome!.Actions).Text);
        Assert.Contains(outcome.Notes, note => note is { Kind: NoteKind.Doubt, Place: "ligne 3" });
    }

    [Theory]
    [InlineData("Intitulé du projet;Porteur de projet;Présentation\n")]
    [InlineData("Nom de l'action;Association;Bilan qualitatif de l'action\n")]
    [InlineData("ACTION;STRUCTURE;DESSCRIPTIF\n")]
    [InlineData("Titre;;\nde l'action;Opérateur;Objectifs\n")]
    public void Columns_are_known_by_the_words_that_offices_use(string headings)
    {
        var (outcome, said) = Imported.From($"{headings}Vélo;Club;Rouler en ville.\nJardin;Club;Planter des arbres.\n");

        Assert.Empty(said);
        Assert.Equal(["Vélo|Club|||Rouler en ville.", "Jardin|Club|||Planter des arbres."], Imported.Records(outcome));
    }

    [Theory]
    [InlineData("Structure / Action")]
    public void Structure_and_project_of_one_cell_are_separated_and_listed(string heading)
    {
        var (outcome, _) = Imported.From($"{heading}\tDescriptif\nClub : Vélo\tRouler.\n");

        Assert.Equal(["Vélo|Club|||Rouler."], Imported.Records(outcome));
        Assert.Contains(outcome!.Notes, note => note.Kind == NoteKind.Doubt);
    }

    [Fact]
    public void A_column_of_sentences_with_an_unknown_name_is_asked_once()
    {
        const string table = "Action\tStructure\tDescriptif\tRemarques\nVélo\tClub\tRouler.\tCinq familles sont venues chaque samedi matin.\n";
        using var site = Imported.EmptyTown();

        var (none, asked) = Imported.Into(site, System.Text.Encoding.UTF8.GetBytes(table));
        var (outcome, said) = Imported.Into(site, System.Text.Encoding.UTF8.GetBytes(table));

        Assert.Null(none);
        Assert.Contains("erreur IMP007 : la place de la colonne « Remarques » n'est pas sûre", Assert.Single(asked), StringComparison.Ordinal);
        Assert.Empty(said);
        Assert.Equal("Rouler.\n\nCinq familles sont venues chaque samedi matin.", Assert.Single(outcome!.Actions).Text);
    }

    [Fact]
    public void A_column_of_amounts_stays_in_the_source_and_is_listed()
    {
        var (outcome, said) = Imported.From("Action\tStructure\tDescriptif\tVille\nVélo\tClub\tRouler.\t1 500,00 €\n");

        Assert.Empty(said);
        Assert.Contains("« Ville »", Assert.Single(outcome!.Notes, note => note.Kind == NoteKind.Column).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_title_stops_the_import()
    {
        var (outcome, said) = Imported.From($"{Headings}Vélo\tClub\tRouler.\n\tAutre club\tUn texte.\n");

        Assert.Null(outcome);
        Assert.Contains("tableau.txt(3,1): erreur IMP010", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_set_aside_where_the_answers_say_so()
    {
        var (outcome, said) = Imported.From($"{Headings}Vélo\tClub\tRouler.\n\tAutre club\tUn texte.\n", "lignes_ecartees:\n  - \"ligne 3\"\n");

        Assert.Empty(said);
        Assert.Single(outcome!.Actions);
    }

    [Fact]
    public void A_named_person_stops_the_import_and_is_not_repeated()
    {
        var (outcome, said) = Imported.From($"{Headings}Vélo\tClub\tRéunion chez Mme Dupont.\n");

        Assert.Null(outcome);
        Assert.Contains("tableau.txt(2,3): erreur IMP009", Assert.Single(said), StringComparison.Ordinal);
        Assert.DoesNotContain("Dupont", said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_without_structure_or_text_is_written_and_listed()
    {
        var (outcome, said) = Imported.From($"{Headings}Vélo\t\tRouler.\nJardin\tClub\t\n");

        Assert.Empty(said);
        Assert.Equal(2, outcome!.Actions.Length);
        Assert.Equal(2, outcome.Notes.Count(note => note.Kind == NoteKind.Doubt));
    }

    [Theory]
    [InlineData("erreur IMP006", "Cher collègue,\nVoici le tableau.\n")]
    [InlineData("erreur IMP001", "%PDF-1.7 …")]
    [InlineData("erreur IMP002", "<html><table><tr><td>Action</td></tr></table>")]
    [InlineData("erreur IMP014", "Action\tStructure\nVélo\tClub\n", "colonnes:\n  Action: nom\n")]
    [InlineData("erreur IMP014", "Action\tStructure\nVélo\tClub\n", "colones:\n  Action: titre\n")]
    [InlineData("erreur IMP013", "Action\tStructure\tDescriptif\nVélo\tClub\tRouler \uFFFD deux.\n")]
    public void What_cannot_be_imported_is_explained(string expected, string text, string? answers = null)
    {
        var (outcome, said) = Imported.From(text, answers);

        Assert.Null(outcome);
        Assert.Contains(expected, Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_of_no_French_text_are_refused()
    {
        var (_, said) = Imported.From([.. "Action\tStructure\n"u8, 0x81, 0x8D, 0x90, 0x9D, 0xFE, 0xF0]);

        Assert.Contains("erreur IMP005", Assert.Single(said), StringComparison.Ordinal);
    }
}
