namespace Bilan.Tests.Assembling;

/// <summary>The small site against official tables that call things otherwise than it does.</summary>
public sealed class OfficialComparisonTests : IDisposable
{
    private const string Table = "data/2024/source/annexe.txt";
    private const string Corrections = "data/2024/corrections.csv";
    private const string Headings = "ACTION\tSTRUCTURE\tDESCRIPTIF\n";
    private const string Velo = "Chantier vélo\tClub vélo\tRéparer des vélos avec 12 jeunes.\n";
    private const string Permanence = "Permanence\tMaison du Val\tRépondre aux questions.\n";

    private readonly TestSite _site = TestSite.Valbourg();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("Chantier vélo\tClub véllo\tRéparer des vélos avec 12 jeunes.", "velo;Club véllo;Club vélo;faute de frappe")]
    [InlineData("Chantier vellos\tClub véllo\tRéparer des vélos avec 12 jeunes.", "velo;vellos;vélo;faute\nvelo;Club véllo;Club vélo;faute")]
    [InlineData("Chantier vélo\tClub vélo\tRéparer des velos avec 12 jeunes.", "velo;velos;vélos;accent")]
    public void A_correction_mends_any_of_the_three_cells(string row, string corrections)
    {
        _site.Writing(Table, $"{Headings}{row}\n{Permanence}").Writing(Corrections, $"action;texte_source;texte_publie;motif\n{corrections}\n");

        Assert.Empty(_site.Build());
    }

    [Fact]
    public void A_structure_may_stand_under_a_name_that_it_had_then_and_its_rows_are_printed_so()
    {
        _site.Writing(Table, $"{Headings}{Velo.Replace("Club vélo", "Amicale du cycle", StringComparison.Ordinal)}{Permanence}")
            .Writing("data/structures.csv", "id;nom;noms_precedents\nclub-velo;Club vélo;\"Vélo-club, Amicale du cycle\"\nmaison-du-val;Maison du Val;\n");

        Assert.Empty(_site.Build());
        Assert.Contains(">Amicale du cycle</", _site.Page("2024/annexe/index.html"), StringComparison.Ordinal);
        Assert.Contains("</a>, alors «&#xA0;Amicale du cycle&#xA0;»</p>", _site.Page("2024/actions/velo/index.html"), StringComparison.Ordinal);
        Assert.Contains("Noms précédents&nbsp;: Vélo-club, Amicale du cycle.", _site.Page("structures/club-velo/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Maison du Val / Club vélo")]
    [InlineData("Maison du Val et Club vélo")]
    [InlineData("Maison du Val, Amicale du cycle")]
    [InlineData("Maison du Val")]
    public void A_row_may_name_all_who_carry_an_action(string carriers)
    {
        _site.Writing(Table, $"{Headings}{Velo}{Permanence.Replace("Maison du Val", carriers, StringComparison.Ordinal)}")
            .Writing("data/structures.csv", "id;nom;noms_precedents\nclub-velo;Club vélo;Amicale du cycle\nmaison-du-val;Maison du Val;\n")
            .Replacing("data/2024/actions.csv", "permanence;Permanence;maison-du-val;", "permanence;Permanence;\"maison-du-val,club-velo\";");

        Assert.Empty(_site.Build());
        Assert.Contains("<td>Maison du Val, Club vélo</td>", _site.Page("2024/annexe/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_structure_is_found_by_the_longest_of_its_names()
    {
        _site.Writing(Table, $"{Headings}{Velo}{Permanence.Replace("Maison du Val", "Maison du Val et Club vélo", StringComparison.Ordinal)}")
            .Writing("data/structures.csv", "id;nom;noms_precedents\nclub-velo;Club;Club vélo\nmaison-du-val;Maison;Maison du Val\n")
            .Replacing("data/2024/actions.csv", "permanence;Permanence;maison-du-val;", "permanence;Permanence;\"maison-du-val,club-velo\";");

        Assert.Empty(_site.Build());
    }

    [Fact]
    public void Who_carries_an_action_with_others_is_named_with_them_where_the_table_says_otherwise()
    {
        _site.Writing(Table, $"{Headings}{Velo}{Permanence.Replace("Maison du Val", "Maison du Val et Foyer du Val", StringComparison.Ordinal)}")
            .Replacing("data/2024/actions.csv", "permanence;Permanence;maison-du-val;", "permanence;Permanence;\"maison-du-val,club-velo\";");

        var said = Assert.Single(_site.Build());

        Assert.Contains("« Maison du Val et Foyer du Val »", said, StringComparison.Ordinal);
        Assert.Contains("« Maison du Val, Club vélo »", said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_has_only_its_title_left_of_a_row_is_held_against_it()
    {
        _site.Writing(Table, $"{Headings}{Velo}Permanence\tFoyer du Val\tÉcouter ceux qui passent.\n");

        var said = _site.Build();

        Assert.Contains(said, line => line.Contains("« Foyer du Val »", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("FID001", StringComparison.Ordinal) && line.Contains("Écouter", StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.Contains("FID002", StringComparison.Ordinal) || line.Contains("FID003", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_of_a_whole_title_means_the_title_also_where_the_text_has_its_words()
    {
        _site.Writing(Table, $"{Headings}Atelier\tClub vélo\tRéparer des vélos avec 12 jeunes. Atelier.\n{Permanence}")
            .Writing(Corrections, "action;texte_source;texte_publie;motif\nvelo;Atelier;Chantier vélo;titre en entier\nvelo;jeunes. Atelier.;jeunes.;répété\n");

        Assert.Empty(_site.Build());
    }

    [Theory]
    [InlineData(3, "FID003", 3)]
    [InlineData(4, "FID006", 1)]
    public void A_table_of_which_no_row_is_published_is_another_one_where_it_is_more_than_three_rows_long(int rows, string code, int messages)
    {
        _site.Writing(Table, Headings + string.Concat(Enumerable.Range(1, rows).Select(row => $"Fête {row}\tComité {row}\tDanser {row} fois sur la place.\n")));

        Assert.Equal(messages, _site.Build().Count(line => line.Contains(code, StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_equal_rows_are_two_actions_each_with_its_own_text()
    {
        const string rows = "Permanence\tMaison du Val\tRépondre le mardi.\nPermanence\tMaison du Val\tRépondre aux questions.\n";
        _site.Writing(Table, $"{Headings}{Velo}{rows}");
        File.AppendAllText(Path.Combine(_site.Sources, "data/2024/actions.csv"), "permanence-2;Permanence;maison-du-val;;droits;habitants;;;On répond.;Répondre le mardi.;\n");

        Assert.Empty(_site.Build());
        Assert.Contains(_site.Replacing("data/2024/actions.csv", "Répondre le mardi.", "Répondre le jeudi.").Build(), line => line.Contains("FID001", StringComparison.Ordinal) && line.Contains("jeudi", StringComparison.Ordinal));
    }

    [Fact]
    public void One_of_two_equal_rows_that_nobody_publishes_is_named()
    {
        _site.Writing(Table, $"{Headings}{Velo}{Permanence}{Permanence}");

        Assert.Contains("FID003", Assert.Single(_site.Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_may_be_filled_row_by_row()
    {
        _site.Writing("data/2025/source/annexe.txt", Headings + Velo + Permanence)
            .Writing("data/2025/actions.csv", "id;titre;structure;descriptif\nvelo;Chantier vélo;club-velo;Réparer des vélos avec 12 jeunes.\n")
            .Writing("content/2025/edition.md", "---\ntitre: Bilan 2025\ncontrat: Contrat de ville\ntableau: Tableau des actions\nmise_a_jour: 2025-12-31\nbrouillon: oui\n---\n");

        var draft = _site.Build();
        File.AppendAllText(Path.Combine(_site.Sources, "data/2025/actions.csv"), "permanence;Permanence;maison-du-val;Répondre aux questions.\n");
        var complete = _site.Build();
        _site.Replacing("data/2025/actions.csv", "permanence;Permanence;maison-du-val;Répondre aux questions.\n", "");
        var online = _site.Replacing("content/2025/edition.md", "brouillon: oui\n", "").Build();

        Assert.Contains(draft, line => line.Contains("avertissement FID007 : ce tableau officiel a 2 actions, et il en reste 1 sans fiche.", StringComparison.Ordinal));
        Assert.DoesNotContain(draft, line => line.Contains("erreur", StringComparison.Ordinal));
        Assert.DoesNotContain(complete, line => line.Contains("FID007", StringComparison.Ordinal));
        Assert.Contains(online, line => line.Contains("erreur FID003", StringComparison.Ordinal));
    }

    [Fact]
    public void Word_for_word_stands_only_where_it_was_proven()
    {
        const string claim = "mot pour mot";
        _site.Writing(Table, Headings + Velo + Permanence).Build();
        Assert.Contains(claim, _site.Page("2024/corrections/index.html"), StringComparison.Ordinal);

        _site.Removing(Table).Build();

        Assert.DoesNotContain(_site.Published(), file => file.Key.EndsWith(".html", StringComparison.Ordinal) && _site.Page(file.Key).Contains(claim, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_page_of_corrections_says_why_there_is_no_table_and_what_was_kept()
    {
        _site.Writing("data/2024/source/annexe.pdf", "%PDF").Replacing("content/2024/edition.md", "statut: definitive", "statut: definitive\nsans_tableau: \"Il n'existe que sur papier.\"");

        Assert.Contains("SRC004", Assert.Single(_site.Build()), StringComparison.Ordinal);

        var page = _site.Page("2024/corrections/index.html");
        Assert.Contains("Il n’existe que sur papier.", page, StringComparison.Ordinal);
        Assert.Contains("<code>annexe.pdf</code>&nbsp;: fichier PDF", page, StringComparison.Ordinal);
    }
}
