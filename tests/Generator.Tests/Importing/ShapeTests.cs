using System.IO.Compression;
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
                @"Boîte à livres|Les Amis du Livre|||Une boîte devant la gare (ex : \<ancienne cabine>).",
                "Sortie à la mer (reprise de 2023)|Centre Bellevue|les-amis-du-livre||Départ à 8 h.\n\nRetour le soir même.",
                "Club lecture|Centre Bellevue||reportee|Action reportée en 2025",
                "Forum|Centre Bellevue|||- accueil \\* des \\* familles\n- 3 ateliers & 1 goûter #partagé",
            ],
            Imported.Records(outcome).Select(record => record.Replace("**", "", StringComparison.Ordinal)));
        Assert.Equal(keepsBold, outcome!.Actions[0].Text.StartsWith("**Objectif :**", StringComparison.Ordinal));
        Assert.Equal(["club-lecture-les-amis-du-livre", "boite-a-livres", "sortie-a-la-mer", "club-lecture-centre-bellevue", "forum"], outcome.Actions.Select(action => action.Id));
    }

    [Theory]
    [InlineData("Total\t\t\n")]
    [InlineData("Sous-total général\t\t\n")]
    [InlineData("TOTAL\t\t12 actions\n")]
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

    [Fact]
    public void Headings_may_go_on_in_small_letters_on_the_next_row()
    {
        var (outcome, said) = Imported.From("Intitulé\tPorteur\tDescription\nde l'action\tdu projet\tsynthétique\nVélo\tClub\tRouler.\n");

        Assert.Empty(said);
        Assert.Equal(["Vélo|Club|||Rouler."], Imported.Records(outcome));
    }

    [Theory]
    [InlineData("Con", "con-1")]
    [InlineData("Aux", "aux-1")]
    public void An_action_gets_no_id_that_could_not_be_the_name_of_a_file(string title, string id)
    {
        var (outcome, _) = Imported.From($"{Headings}{title}\tClub\tRouler.\n");

        Assert.Equal(id, Assert.Single(outcome!.Actions).Id);
    }

    /// <summary>Each as Word writes it: what it struck out or moved away is no word, what it wraps is.</summary>
    [Theory]
    [InlineData("<w:smartTag><w:r><w:t>dedans</w:t></w:r></w:smartTag>", "Avant dedans")]
    [InlineData("<w:customXml><w:r><w:t>dedans</w:t></w:r></w:customXml>", "Avant dedans")]
    [InlineData("<w:fldSimple><w:r><w:t>dedans</w:t></w:r></w:fldSimple>", "Avant dedans")]
    [InlineData("<w:bdo><w:r><w:t>dedans</w:t></w:r></w:bdo>", "Avant dedans")]
    [InlineData("<w:moveTo><w:r><w:t>dedans</w:t></w:r></w:moveTo>", "Avant dedans")]
    [InlineData("<w:moveFrom><w:r><w:t>dedans</w:t></w:r></w:moveFrom>", "Avant")]
    [InlineData("<w:del><w:r><w:delText>dedans</w:delText></w:r></w:del>", "Avant")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>dedans</w:t></w:r>", "Avant")]
    [InlineData("<w:r><w:rPr><w:vanish w:val=\"0\"/><w:b w:val=\"false\"/></w:rPr><w:t>dedans</w:t></w:r>", "Avant dedans")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>dedans</w:t></w:r>", "Avant **dedans**")]
    public void Words_in_whatever_Word_puts_around_them_are_words(string around, string text)
    {
        static string Cell(string inside) => $"<w:tc><w:p>{inside}</w:p></w:tc>";
        var rows = string.Concat("Action Structure Descriptif".Split(' ').Select(heading => Cell($"<w:r><w:t>{heading}</w:t></w:r>")))
            + $"</w:tr><w:tr>{Cell("<w:r><w:t>Vélo</w:t></w:r>")}{Cell("<w:r><w:t>Club</w:t></w:r>")}{Cell($"<w:r><w:t xml:space=\"preserve\">Avant </w:t></w:r>{around}")}";

        var (outcome, said) = Imported.From(Word($"<w:tbl><w:tr>{rows}</w:tr></w:tbl>"), "annexe.docx");

        Assert.Empty(said);
        Assert.Equal(text, Assert.Single(outcome!.Actions).Text);
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
    public void A_sentence_that_goes_on_on_the_next_page_is_one_again()
    {
        var (outcome, _) = Imported.From($"{Headings}Vélo\tClub\tRouler en ville,\n3\t\t\n{Headings}\t\tpuis à la campagne.\n");

        Assert.Equal("Rouler en ville, puis à la campagne.", Assert.Single(outcome!.Actions).Text);
    }

    [Fact]
    public void A_row_that_comes_twice_is_one_action_and_its_text_is_not_doubled()
    {
        var (outcome, _) = Imported.From($"{Headings}Vélo\tClub\tRouler.\nVélo\tClub\tRouler.\n");

        Assert.Equal("Rouler.", Assert.Single(outcome!.Actions).Text);
        Assert.Equal("ligne 3 : « Vélo » est déjà dans le tableau (ligne 2) : les deux lignes font une seule action.", Assert.Single(Imported.Notes(outcome, NoteKind.Doubt)));
    }

    [Fact]
    public void A_group_stands_alone_on_its_row_whatever_the_first_column_is()
    {
        var (outcome, said) = Imported.From("Porteur\tAction\tDescriptif\nPilier emploi\t\t\nClub\tVélo\tRouler.\n");

        Assert.Empty(said);
        Assert.Equal("Pilier emploi", Assert.Single(outcome!.Actions).Source.Group);
    }

    [Theory]
    [InlineData("Pilier\tAction\tStructure\tDescriptif\nSanté\tMarche\tClub\tMarcher.\n\tNage\tClub\tNager.\nEmploi\tAtelier\tClub\tTravailler.\n")]
    [InlineData("Santé\nAction\tStructure\tDescriptif\nMarche\tClub\tMarcher.\nNage\tClub\tNager.\nEmploi\nAction\tStructure\tDescriptif\nAtelier\tClub\tTravailler.\n")]
    [InlineData("Action\tStructure\tDescriptif\nSanté\nMarche\tClub\tMarcher.\nNage\tClub\tNager.\nEmploi\nAtelier\tClub\tTravailler.\n")]
    public void The_name_of_a_group_is_offered_as_a_theme_wherever_it_stands(string table)
    {
        var (outcome, said) = Imported.From(table);

        Assert.Empty(said);
        Assert.Equal(["Marche|Santé", "Nage|Santé", "Atelier|Emploi"], outcome!.Actions.Select(action => $"{action.Title}|{action.Source.Group}"));
        Assert.Contains("« Santé » est écrit au-dessus de 2 actions", Assert.Single(Imported.Notes(outcome, NoteKind.Proposal), note => note.Contains("Santé", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(outcome.Actions, action => Assert.Contains("qui peut donner son thème", Assert.Single(action.Hints), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "colonne A", "colonne B", "colonne C")]
    [InlineData("Quoi ?\tQui ?\tComment ?\n", "Quoi ?", "Qui ?", "Comment ?")]
    public void Columns_without_known_headings_are_found_by_their_content_and_asked_once(string headings, string title, string structure, string text)
    {
        var table = System.Text.Encoding.UTF8.GetBytes($"Bilan\n\n{headings}Vélo\tClub\tOn apprend à rouler en ville.\nJardin\tClub\tOn plante des arbres dans la cour.\nChorale\tLa Voix\tOn chante ensemble tous les jeudis.\n");
        using var site = Imported.EmptyTown();

        var (none, asked) = Imported.Into(site, table);
        var (outcome, said) = Imported.Into(site, table);

        Assert.Null(none);
        Assert.Equal(3, asked.Count);
        Assert.Contains(asked, line => line.Contains($"« {title} » n'est pas sûre ; réponse proposée : titre", StringComparison.Ordinal));
        Assert.Contains(asked, line => line.Contains($"« {structure} » n'est pas sûre ; réponse proposée : structure", StringComparison.Ordinal));
        Assert.Contains(asked, line => line.Contains($"« {text} » n'est pas sûre ; réponse proposée : descriptif", StringComparison.Ordinal));
        Assert.Empty(said);
        Assert.Equal(["Vélo|Club", "Jardin|Club", "Chorale|La Voix"], outcome!.Actions.Select(action => $"{action.Title}|{action.Structure?.Name}"));
    }

    [Fact]
    public void Columns_of_amounts_and_dates_are_no_texts_whatever_their_form()
    {
        const string row = "1 500,00 €\t12/03/2024\t2.000 EUR\tle 4 mars 2024\t15 %";

        var (_, asked) = Imported.From($"Vélo\tClub\tOn apprend à rouler en ville.\t{row}\nJardin\tClub\tOn plante des arbres dans la cour.\t{row}\n");

        Assert.Equal(3, asked.Count);
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

    [Theory]
    [InlineData("Réunion chez Mme Dupont")]
    [InlineData("Réunion chez MME DUPONT")]
    [InlineData("Visite de M. et Mme Le Gall")]
    [InlineData("Animé par M Durand")]
    [InlineData("Avec Mmes Ba et Diallo")]
    [InlineData("Suivi par le Dr Martin")]
    public void A_person_is_known_by_a_title_before_a_name(string text)
    {
        var (outcome, said) = Imported.From($"{Headings}Vélo\tClub\t{text}\n");

        Assert.Null(outcome);
        Assert.Contains("erreur IMP009", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Avec Madame la Maire")]
    [InlineData("Rendez-vous rue du Docteur Dolto")]
    [InlineData("Tailles S, M et L")]
    public void A_function_a_street_or_a_size_is_no_person(string text)
    {
        var (outcome, said) = Imported.From($"{Headings}Vélo\tClub\t{text}\n");

        Assert.Empty(said);
        Assert.NotNull(outcome);
    }

    [Fact]
    public void A_person_named_outside_the_actions_is_listed_and_never_repeated()
    {
        var (outcome, said) = Imported.From($"Contact : Mme Dupont\n{Headings}Vélo\tClub\tRouler.\n");

        Assert.Empty(said);
        Assert.Contains("ligne 1, case A : une personne semble nommée", Assert.Single(Imported.Notes(outcome, NoteKind.Doubt)), StringComparison.Ordinal);
        Assert.DoesNotContain("Dupont", ImportReport.Write(outcome!, isMarkdown: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Action reportée en 2025", "reportee", "2025")]
    [InlineData("Reporté en 2025.", "reportee", "2025")]
    [InlineData("Cette action a été reportée à 2025", "reportee", "2025")]
    [InlineData("Projet annulé", "annulee", "")]
    [InlineData("L'action a été reportée en raison de la pluie, puis faite en mai.", "", "")]
    [InlineData("Les familles ont reporté en 2025 leurs vœux sur un cahier.", "", "")]
    public void A_state_is_taken_only_where_the_whole_text_says_it(string text, string state, string year)
    {
        var (outcome, said) = Imported.From($"{Headings}Vélo\tClub\t{text}\n");

        Assert.Empty(said);
        Assert.Equal((state, year), (outcome!.Actions[0].State, outcome.Actions[0].PostponedTo));
    }

    [Fact]
    public void Numbers_are_proposed_as_key_figures_in_remarks_that_can_be_taken_as_they_are()
    {
        using var site = Imported.EmptyTown();
        Imported.Into(site, System.Text.Encoding.UTF8.GetBytes($"{Headings}Vélo\tClub\tEnviron 12 familles inscrites, 1 500 repas servis pour 300 € en 2024 dès 6 ans.\n"));
        var file = Path.Combine(site.Sources, "content/2024/actions/velo.md");
        var proposed = File.ReadAllText(file);

        var published = site.Build().Count(line => line.Contains(": erreur ", StringComparison.Ordinal));
        File.WriteAllText(file, proposed.Replace("# chiffres", "chiffres", StringComparison.Ordinal).Replace("#   ", "  ", StringComparison.Ordinal).Replace("#     ", "    ", StringComparison.Ordinal));
        var said = site.Build();

        Assert.Contains("# chiffres:\n#   - libelle: \"familles inscrites\"\n#     valeur: environ 12\n#     unite: \"familles\"\n#   - libelle: \"repas servis\"\n#     valeur: 1500\n#     unite: \"repas\"\nresume:", proposed, StringComparison.Ordinal);
        Assert.Equal(0, published);
        Assert.DoesNotContain(said, line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Contains("1&nbsp;500", site.Page("2024/actions/velo/index.html").Replace("\u202F", "&nbsp;", StringComparison.Ordinal).Replace("\u00A0", "&nbsp;", StringComparison.Ordinal), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("tableau-compare.tsv")]
    [InlineData("empreintes.csv")]
    public void A_table_may_not_have_the_name_of_a_file_that_imports_write(string name)
    {
        var (outcome, said) = Imported.From(System.Text.Encoding.UTF8.GetBytes($"{Headings}Vélo\tClub\tRouler.\n"), name);

        Assert.Null(outcome);
        Assert.Contains("erreur IMP017", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void More_actions_than_a_town_can_have_are_refused()
    {
        var (outcome, said) = Imported.From(Headings + string.Concat(Enumerable.Range(0, ImportLimits.MaxActions + 1).Select(i => $"Fiche {i}\tClub\tRouler.\n")));

        Assert.Null(outcome);
        Assert.Contains("erreur IMP004", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_of_no_French_text_are_refused()
    {
        var (_, said) = Imported.From([.. "Action\tStructure\n"u8, 0x81, 0x8D, 0x90, 0x9D, 0xFE, 0xF0]);

        Assert.Contains("erreur IMP005", Assert.Single(said), StringComparison.Ordinal);
    }

    private static byte[] Word(string body)
    {
        const string package = "http://schemas.openxmlformats.org/package/2006";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");

            void Add(string name, string text)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return file.ToArray();
    }
}
