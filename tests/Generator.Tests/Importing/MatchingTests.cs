using System.Text;
using Bilan.Importing;

namespace Bilan.Tests.Importing;

/// <summary>How names of the table find what is known: structures by whatever they are called, actions of the year before by id, title, former title and likeness.</summary>
public class MatchingTests
{
    private const int NextYear = 2025;

    [Theory]
    [InlineData("Club vélo")]
    [InlineData("CLUB VELO")]
    [InlineData("club-velo")]
    [InlineData("CV")]
    [InlineData("Club vélo (CV)")]
    [InlineData("Association Club vélo")]
    [InlineData("Cyclistes du Val (ex : Club vélo)")]
    public void A_structure_is_known_by_its_name_id_acronym_and_former_name(string written)
    {
        var (outcome, said) = Import($"Chorale\t{written}\tOn chante.\n");

        Assert.Empty(said);
        Assert.Equal("club-velo", outcome!.Actions[0].Structure?.Id);
        Assert.Empty(outcome.NewStructures);
    }

    [Theory]
    [InlineData("Amicale du cycle")]
    [InlineData("AMICALE DU CYCLE")]
    [InlineData("Vélo-club")]
    public void A_structure_is_known_by_the_former_names_of_its_record(string written)
    {
        var (outcome, said) = Import($"Chorale\t{written}\tOn chante.\n", site => site.Writing(
            "data/structures.csv", "id;nom;noms_precedents\nclub-velo;Club vélo;\"Vélo-club, Amicale du cycle\"\nmaison-du-val;Maison du Val;\n"));

        Assert.Empty(said);
        Assert.Equal("club-velo", outcome!.Actions[0].Structure?.Id);
        Assert.Empty(outcome.NewStructures);
    }

    [Fact]
    public void Initials_that_no_table_explains_are_asked()
    {
        var (outcome, said) = Import("Chorale\tMDV\tOn chante.\n", site => site.Replacing("data/structures.csv", "Maison du Val", "Maison des Voisins"));

        Assert.Null(outcome);
        Assert.Contains("« MDV » est peut-être la structure « Maison des Voisins »", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chantier vélo\tClub vélo\tRéparer.")]
    [InlineData("CHANTIER VELO 2025\tClub vélo\tRéparer.")]
    [InlineData("Chantier vélo (reprise de 2024)\tClub vélo\tRéparer.")]
    [InlineData("Atelier roues (ex : Chantier vélo)\tClub vélo\tSouder.")]
    public void An_action_that_goes_on_keeps_its_id(string row)
    {
        var (outcome, said) = Import($"{row}\n");

        Assert.Empty(said);
        Assert.Equal("velo", outcome!.Actions[0].Id);
        Assert.Equal("sport", Assert.Single(outcome.Actions[0].Themes));
    }

    [Fact]
    public void The_id_that_a_table_gives_says_which_action_it_is()
    {
        var (outcome, said) = Import("velo\tTout autre titre\tMaison du Val\tTout autre texte.\n", headings: "Identifiant\tAction\tStructure\tDescriptif");

        Assert.Empty(said);
        Assert.Equal("velo", outcome!.Actions[0].Id);
    }

    [Theory]
    [InlineData("Chantier vélos\tClub vélo\tSouder des cadres.")]
    [InlineData("Chantier vélo\tMaison du Val\tSouder des cadres.")]
    [InlineData("Grand atelier\tClub vélo\tRéparer tous les vélos du quartier avec les jeunes pendant les vacances, puis rouler ensemble autour du lac.")]
    public void An_action_that_may_go_on_gets_a_new_id_and_a_remark(string row)
    {
        var (outcome, said) = Import($"{row}\n", site => site.Replacing(
            "content/2024/actions/velo.md", "Réparer des vélos avec 12 jeunes.", "Réparer tous les vélos du quartier avec les jeunes pendant les vacances, puis rouler ensemble autour du lac."));

        Assert.Empty(said);
        Assert.NotEqual("velo", outcome!.Actions[0].Id);
        Assert.Contains("suite_de: [2024/velo]", outcome.Actions[0].Hints);
        Assert.Contains("\n# suite_de: [2024/velo]\n", outcome.Drafts.Single(draft => draft.File == $"content/{NextYear}/actions/{outcome.Actions[0].Id}.md").Text, StringComparison.Ordinal);
        Assert.Contains(Imported.Notes(outcome, NoteKind.Doubt), note => note.Contains("est peut-être la suite de « Chantier vélo » (2024)", StringComparison.Ordinal));
    }

    [Fact]
    public void An_action_that_was_split_is_named_in_each_of_its_parts()
    {
        var (outcome, said) = Import("Chantier vélo : réparer\tClub vélo\tOn répare.\nChantier vélo : rouler\tClub vélo\tOn roule.\n");

        Assert.Empty(said);
        Assert.Equal(2, Imported.Notes(outcome, NoteKind.Doubt).Count(note => note.Contains("est peut-être une partie de « Chantier vélo » (2024), partagée entre plusieurs actions", StringComparison.Ordinal)));
        Assert.All(outcome!.Actions, action => Assert.Contains(action.Hints, hint => hint == "suite_de: [2024/velo]"));
    }

    [Fact]
    public void A_part_of_an_action_that_keeps_its_id_is_told_to_name_it_in_both()
    {
        var (outcome, _) = Import("Chantier vélo\tClub vélo\tOn répare.\nChantier vélo des filles\tClub vélo\tElles réparent.\n");

        Assert.Equal("velo", outcome!.Actions[0].Id);
        Assert.Contains("suite_de: [2024/velo]", outcome.Actions[1].Hints);
        Assert.Contains("L'action « velo » garde son identifiant : si elle a été divisée, écrivez aussi suite_de: [2024/velo] dans sa fiche.", outcome.Actions[1].Hints);
    }

    [Fact]
    public void What_is_new_and_what_is_gone_is_said()
    {
        var (outcome, _) = Import("Chorale\tClub vélo\tOn chante.\nPermanence\tMaison du Val\tRépondre.\n");

        var decided = Imported.Notes(outcome, NoteKind.Decision).ToList();
        Assert.Contains("ligne 2, case A : « Chorale » est une nouvelle action.", decided);
        Assert.Contains(" : « Chantier vélo » (2024) n'est plus dans le tableau.", decided);
        Assert.Contains(decided, note => note.StartsWith("ligne 3, case A : « Permanence » continue l'action « permanence » de 2024", StringComparison.Ordinal));
    }

    [Fact]
    public void Themes_and_audiences_of_a_new_action_are_only_proposed_also_by_the_words_of_residents()
    {
        var (outcome, _) = Import("Foot en salle\tClub vélo\tDes matchs pour les jeunes.\n", site => site.Writing("data/mots.csv", "mots;vers;note\n\"foot, ballon\";sport;\n"));

        var action = Assert.Single(outcome!.Actions);
        Assert.Empty(action.Themes);
        Assert.Contains("Thèmes proposés d'après les mots du texte, à vérifier : sport", action.Hints);
        Assert.Contains("Publics proposés d'après les mots du texte, à vérifier : jeunes", action.Hints);
    }

    [Fact]
    public void A_title_merged_over_two_rows_is_one_action_of_two_structures()
    {
        var grid = new SheetBuilder("", new ImportLimits("tableau.xlsx"));
        foreach (var (row, number) in "Action|Structure|Descriptif\nVélo|Club|Rouler.\n|La Voix|".Split('\n').Select((row, i) => (row, i + 1)))
        {
            foreach (var (cell, column) in row.Split('|').Select((cell, column) => (cell, column)))
                grid.Add(column, CellText.Of(cell), cell == "Vélo" ? 2 : 1);
            grid.EndRow(number);
        }

        var table = new TableRecognizer(ImportAnswers.None, "tableau.xlsx", "import.yml", [], new Bilan.Diagnostics.DiagnosticBag()).Recognize(new Grid([grid.Build()]));

        var action = Assert.Single(table!.Actions);
        Assert.Equal(["Club", "La Voix"], action.Structure.Lines.Select(line => line.Words));
        Assert.Equal("Rouler.", action.Description.OneLine);
    }

    private static (ImportOutcome? Outcome, IReadOnlyList<string> Said) Import(string rows, Func<TestSite, TestSite>? change = null, string headings = "Action\tStructure\tDescriptif")
    {
        using var site = TestSite.Valbourg();
        change?.Invoke(site);
        return Imported.Into(site, Encoding.UTF8.GetBytes($"{headings}\n{rows}"), year: NextYear);
    }
}
