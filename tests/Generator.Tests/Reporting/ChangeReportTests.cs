using System.Text;
using Bilan.Loading;
using Bilan.Reporting;

namespace Bilan.Tests.Reporting;

/// <summary>The report on real trees of sources, before and after a change that a coordinator makes.</summary>
public class ChangeReportTests
{
    private const string Actions = "data/2024/actions.csv";
    private const string Text = "content/2024/actions/velo.md";

    [Fact]
    public void Says_that_nothing_changes_when_nothing_does()
    {
        var report = Report(_ => { });

        Assert.Equal(
            "## Ce que change cette proposition\n\n- Rien ne change dans les textes et les tableaux.\n- Aucune erreur : cette proposition peut être publiée.\n",
            report);
    }

    [Fact]
    public void Shows_an_added_action_with_its_address()
    {
        var report = Report(site => site.Writing(
            "content/2024/actions/couture.md", "---\ntitre: Atelier couture\nstructure: maison-du-val\n---\n\nCoudre ensemble.\n"));

        Assert.Contains("- 1 action ajoutée\n", report, StringComparison.Ordinal);
        Assert.Contains("- **Atelier couture**, Maison du Val (2024) : `/2024/actions/couture/`\n", report, StringComparison.Ordinal);
        Assert.Contains("### Adresses ajoutées\n\n- `/2024/actions/couture/`\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_short_field_before_and_after()
    {
        var report = Report(site => site.Replacing(Actions, ";sport;jeunes;realisee;", ";sport,droits;jeunes;;"));

        Assert.Contains("- **Chantier vélo**, Club vélo (2024)\n", report, StringComparison.Ordinal);
        Assert.Contains("  | thèmes | Sport et loisirs | Sport et loisirs, Droits et démarches |\n", report, StringComparison.Ordinal);
        Assert.Contains("  | statut | Réalisée | *(vide)* |\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_soon_though_every_word_of_long_texts_changes()
    {
        var texts = Enumerable.Range(0, 40).ToDictionary(
            rank => $"content/2024/actions/a{rank}.md",
            _ => "---\ntitre: Une action\nstructure: maison-du-val\n---\n\n");
        var (before, after) = (string.Concat(Enumerable.Range(0, 9_000).Select(n => $"a{n} ")), string.Concat(Enumerable.Range(0, 9_000).Select(n => $"b{n} ")));
        using var old = TestSite.Valbourg();
        using var now = TestSite.Valbourg();
        foreach (var (file, head) in texts)
        {
            old.Writing(file, head + before[..45_000]);
            now.Writing(file, head + after[..45_000]);
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();

        var report = ChangeReport.Write(new SourceFolder(old.Sources), new SourceFolder(now.Sources), null, null, "");

        Assert.Contains("- 40 actions modifiées\n", report, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Fact]
    public void Shows_the_words_of_a_text_that_go_and_come()
    {
        var report = Report(site => site.Replacing(Text, "avec 12 jeunes.", "avec 15 jeunes du quartier."));

        Assert.Contains("  texte : Réparer des vélos avec <del>12 jeunes&#46;</del> <ins>15 jeunes du quartier&#46;</ins>\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_key_figure_that_changes()
    {
        var report = Report(site => site.Replacing("data/2024/chiffres.csv", ";12;", ";14;"));

        Assert.Contains("  chiffres : <del>12</del> <ins>14</ins> jeunes &#58; jeunes\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_only_the_words_around_a_change_of_a_long_text()
    {
        var words = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"mot{number}"));
        using var before = TestSite.Valbourg().Replacing(Text, "Réparer des vélos", words);
        using var after = TestSite.Valbourg().Replacing(Text, "Réparer des vélos", words.Replace("mot100 ", "autre ", StringComparison.Ordinal));

        var report = Report(before, after);

        Assert.Contains("… mot92 mot93 mot94 mot95 mot96 mot97 mot98 mot99 <del>mot100</del> <ins>autre</ins> mot101", report, StringComparison.Ordinal);
        Assert.DoesNotContain("mot50", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_action_that_was_moved_and_not_those_it_passed()
    {
        using var before = TestSite.Valbourg().Replacing(Actions, "permanence;", "atelier;Atelier;maison-du-val;;;;;;;Coudre.;\npermanence;");
        using var after = TestSite.Valbourg();
        var lines = File.ReadAllLines(Path.Combine(before.Sources, Actions));
        after.Writing(Actions, string.Join('\n', [lines[0], lines[3], lines[1], lines[2]]) + "\n");

        var report = Report(before, after);

        Assert.Contains("- 1 action déplacée\n", report, StringComparison.Ordinal);
        Assert.Contains("- **Permanence**, Maison du Val (2024) : de la 3e à la 1re place\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_deleted_action_and_says_that_its_address_keeps_the_proposal_from_being_published()
    {
        var report = Report(site => site.Replacing(
            Actions, "permanence;Permanence;maison-du-val;;droits;habitants;;;On répond aux questions.;Répondre aux questions.;\n", ""));

        Assert.Contains("### Actions supprimées (1)\n\n- **Permanence**, Maison du Val (2024) : `/2024/actions/permanence/`\n", report, StringComparison.Ordinal);
        Assert.Contains("- **1 adresse perdue** : ", report, StringComparison.Ordinal);
        Assert.Contains("- **Cette proposition ne peut pas être publiée** : ", report, StringComparison.Ordinal);
        Assert.DoesNotContain("peut être publiée", report, StringComparison.Ordinal);
        Assert.EndsWith("- `/2024/actions/permanence/`\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_an_action_that_took_a_new_id_and_kept_its_former_address()
    {
        var report = Report(site => site
            .Replacing(Actions, "permanence;Permanence;", "permanence-droits;Permanence;")
            .Replacing(Actions, ";Répondre aux questions.;", ";Répondre aux questions.;/2024/actions/permanence/"));

        Assert.Contains("  | adresse | /2024/actions/permanence/ | /2024/actions/permanence-droits/ |\n", report, StringComparison.Ordinal);
        Assert.Contains("- `/2024/actions/permanence/` mène maintenant à `/2024/actions/permanence-droits/`\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("retirée", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_an_action_taken_back_that_it_is_and_why()
    {
        var report = Report(site => site.Replacing(Text, "---\nresume:", "---\nretiree: À la demande du club.\nresume:"));

        Assert.Contains("- 1 action retirée\n", report, StringComparison.Ordinal);
        Assert.Contains("### Actions retirées (1)\n\n- **Chantier vélo**, Club vélo (2024) : « À la demande du club&#46; ». Sa page, `/2024/actions/velo/`,", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Actions modifiées (1)", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_an_action_put_online_again_that_it_is()
    {
        using var before = TestSite.Valbourg().Replacing(Text, "---\nresume:", "---\nretiree: À la demande du club.\nresume:");
        using var after = TestSite.Valbourg();

        Assert.Contains("### Actions remises en ligne (1)\n\n- **Chantier vélo**, Club vélo (2024) : `/2024/actions/velo/`\n", Report(before, after), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_new_website_of_a_structure_and_where_to_look_at_it()
    {
        var report = Report(site => site.Replacing("data/structures.csv", "club-velo;Club vélo;;;;", "club-velo;Club vélo;;;https://velo.exemple/;"));

        Assert.Contains("- Structures : 1 changement\n", report, StringComparison.Ordinal);
        Assert.Contains("- **Club vélo**\n\n  | champ | avant | après |\n  |---|---|---|\n  | site web | *(vide)* | https&#58;//velo&#46;exemple/ |\n", report, StringComparison.Ordinal);
        Assert.Contains("### Pages à regarder dans l'aperçu\n\n- **Club vélo** : `/structures/club-velo/`\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_once_that_a_theme_is_renamed_and_not_once_for_each_of_its_actions()
    {
        var report = Report(site => site.Replacing("data/themes.csv", "sport;Sport et loisirs;", "sport;Bouger;"));

        Assert.Contains("- **Sport et loisirs** s'appelle maintenant **Bouger**\n", report, StringComparison.Ordinal);
        Assert.Equal(2, report.Split("Sport et loisirs").Length);
        Assert.Contains("- Aucune action ne change.\n", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/site.yml", "quartier: Le Val", "quartier: Le Haut-Val", "  | quartier | Le Val | Le Haut-Val |\n")]
    [InlineData("content/2024/edition.md", "statut: definitive", "statut: provisoire", "  | statut | définitive | provisoire |\n")]
    [InlineData("data/sigles.csv", "CV;Club vélo", "CV;Club du vélo", "  | signification | Club vélo | Club du vélo |\n")]
    [InlineData("data/publics.csv", "jeunes;Jeunes", "jeunes;Les jeunes", "- **Jeunes** s'appelle maintenant **Les jeunes**\n")]
    public void Shows_what_changes_in_every_other_record(string file, string old, string replacement, string line)
    {
        var report = Report(site => site.Replacing(file, old, replacement));

        Assert.Contains(line, report, StringComparison.Ordinal);
        Assert.DoesNotContain("### Autres fichiers", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_words_of_a_general_page_that_go_and_come()
    {
        using var before = TestSite.Valbourg().Writing("content/pages/a-propos.md", "---\ntitre: À propos\n---\n\nUn petit site.\n");
        using var after = TestSite.Valbourg().Writing("content/pages/a-propos.md", "---\ntitre: À propos\n---\n\nUn grand site.\n");

        Assert.Contains("  texte : Un <del>petit</del> <ins>grand</ins> site&#46;\n", Report(before, after), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_nothing_changes_when_files_are_only_written_in_another_way()
    {
        var report = Report(site => site
            .Writing("data/structures.csv", "nom,id,nom_complet,type,site_web,presentation\r\n\"Maison du Val\",maison-du-val,,,,\r\nClub vélo,club-velo,,,,\r\n")
            .Replacing(Text, "resume: On apprend à réparer un vélo.", "resume: \"On apprend à réparer un vélo.\""));

        Assert.StartsWith("## Ce que change cette proposition\n\n- Rien ne change dans les textes et les tableaux.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_the_order_of_the_themes_changes()
    {
        using var before = TestSite.Valbourg();
        using var after = TestSite.Valbourg();
        var lines = File.ReadAllLines(Path.Combine(before.Sources, "data/themes.csv"));
        after.Writing("data/themes.csv", string.Join('\n', [lines[0], lines[2], lines[1]]) + "\n");

        Assert.Contains("- L'ordre change : Droits et démarches, Sport et loisirs\n", Report(before, after), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_change_of_what_the_office_sent()
    {
        using var before = TestSite.Valbourg().With(Repository.At("tests/fixtures/problems/FID001-text-differs"));
        using var after = TestSite.Valbourg().With(Repository.At("tests/fixtures/problems/FID001-text-differs"))
            .Replacing("data/2024/source/annexe.txt", "des vélos", "de vieux vélos");

        Assert.Contains("### Autres fichiers\n\n- data/2024/source/annexe&#46;txt : modifié\n", Report(before, after), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_each_mistake_to_its_line()
    {
        var report = Report(site => site.Replacing(Actions, ";club-velo;", ";club-velos;"));

        Assert.Contains(
            "- [data/2024/actions&#46;csv, ligne 2](https://depot.exemple/actions/blob/0123abc/data/2024/actions.csv?plain=1#L2) : la structure « club-velos » n'existe pas",
            report,
            StringComparison.Ordinal);
        Assert.Contains("**1 erreur à corriger**", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_call_withdrawn_what_a_mistake_keeps_from_being_read()
    {
        var report = Report(site => site
            .Replacing(Actions, "velo;Chantier vélo;", "velo;\"Chantier\" vélo;")
            .Replacing(Text, "resume: On", "resume: Vélo : on"));

        Assert.Contains("### Actions qui ne peuvent plus être lues (1)\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("supprimée", report, StringComparison.Ordinal);
        Assert.DoesNotContain("retirée", report, StringComparison.Ordinal);
        Assert.DoesNotContain("perdue", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_the_warnings_that_were_there_before()
    {
        using var before = TestSite.Valbourg().Replacing("content/site.yml", "editeur: Ville de Valbourg", "editeur:");
        using var after = TestSite.Valbourg()
            .Replacing("content/site.yml", "editeur: Ville de Valbourg", "editeur:")
            .Replacing("content/site.yml", "hebergeur: Hébergeur", "hebergeur:");

        var report = Report(before, after);

        Assert.Contains("- 1 avertissement déjà là avant cette proposition, non répété ici.\n", report, StringComparison.Ordinal);
        Assert.Contains("### À vérifier (1)\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("« editeur »", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::stop-commands::x", "&#58;&#58;stop-commands&#58;&#58;x")]
    [InlineData("**gras** _x_ ~~y~~ `z`", "&#42;&#42;gras&#42;&#42; &#95;x&#95; &#126;&#126;y&#126;&#126; &#96;z&#96;")]
    [InlineData("<img src=x onerror=y> </details>", "&#60;img src&#61;x onerror&#61;y&#62; &#60;/details&#62;")]
    [InlineData("a | b", "a &#124; b")]
    [InlineData("[clic](https://mal.exemple)", "&#91;clic&#93;&#40;https&#58;//mal&#46;exemple&#41;")]
    [InlineData("@maire et #12", "&#64;\u200Bmaire et &#35;\u200B12")]
    [InlineData("- liste", "&#45; liste")]
    public void Keeps_a_hostile_title_to_its_own_line(string title, string written)
    {
        var quoted = $"\"{title.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        var calm = Report(site => Add(site, "Titre calme"));

        var report = Report(site => Add(site, quoted));

        Assert.Contains($"- **{written}**, Club vélo (2024) : ", report, StringComparison.Ordinal);
        Assert.Equal(
            calm.Split('\n').Where(line => !line.StartsWith("- **", StringComparison.Ordinal)),
            report.Split('\n').Where(line => !line.StartsWith("- **", StringComparison.Ordinal)));

        static void Add(TestSite site, string yaml) =>
            site.Writing("content/2024/actions/piege.md", $"---\ntitre: {yaml}\nstructure: club-velo\n---\n\nTexte.\n");
    }

    [Fact]
    public void Does_not_repeat_data_about_people()
    {
        using var before = TestSite.Valbourg().Replacing(Text, "12 jeunes.", "12 jeunes. Appelez le 06 12 34 56 78.");
        using var after = TestSite.Valbourg();

        var report = Report(before, after);

        Assert.DoesNotContain("34 56", report, StringComparison.Ordinal);
        Assert.Contains("masqué", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_short_enough_for_a_comment_and_says_what_it_leaves_out()
    {
        var report = Report(site =>
        {
            for (var i = 0; i < 3000; i++)
                site.Writing($"content/2024/actions/a{i}.md", $"---\ntitre: \"{new string('*', 150)}\"\nstructure: personne-{i}\n---\n\nTexte.\n");
        });

        Assert.InRange(report.Length, 10_000, ChangeReport.MaxLength);
        Assert.InRange(Encoding.UTF8.GetByteCount(report), 10_000, 1024 * 1024);
        Assert.Contains("*Compte rendu coupé : il y en a encore ", report, StringComparison.Ordinal);
        Assert.Contains("### À corriger (3000)", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Compares_a_site_of_a_whole_year_with_an_action_more_than_its_official_table_has()
    {
        using var before = WholeYear();
        using var after = WholeYear().Writing("content/2024/actions/une-de-plus.md", "---\ntitre: Une de plus\nstructure: val-service\n---\n\nUn texte.\n");

        var report = Report(before, after);

        Assert.Contains("- 1 action ajoutée\n", report, StringComparison.Ordinal);
        Assert.Contains("Une de plus", report, StringComparison.Ordinal);
        Assert.Contains("(FID002)", report, StringComparison.Ordinal);

        static TestSite WholeYear()
        {
            var site = TestSite.Year();
            var rows = site.Assembled().Actions.Select(action => $"{action.Title}\t{action.Structure.Name}\t{action.Description.PlainText}\n");
            return site.Writing("data/2024/source/annexe.txt", $"Action\tStructure\tTexte\n{string.Concat(rows)}");
        }
    }

    [Fact]
    public void Says_first_of_all_that_the_official_table_changes_or_goes()
    {
        const string table = "data/2024/source/annexe.txt";
        const string rows = "Action\tStructure\tTexte\nChantier vélo\tClub vélo\tRéparer des vélos avec 12 jeunes.\nPermanence\tMaison du Val\tRépondre aux questions.\n";
        using var with = TestSite.Valbourg().Writing(table, rows);
        using var other = TestSite.Valbourg().Writing(table, rows + "\n");
        using var without = TestSite.Valbourg();

        var changed = Report(with, other);
        var lost = Report(with, without);

        Assert.StartsWith("## Ce que change cette proposition\n\n- **Le tableau officiel change** : data/2024/source/annexe&#46;txt est modifié.", changed, StringComparison.Ordinal);
        Assert.StartsWith("## Ce que change cette proposition\n\n- **Les textes de 2024 ne seraient plus comparés à un tableau officiel**", lost, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_a_year_that_opens_what_becomes_of_the_actions_of_the_year_before()
    {
        using var before = TestSite.ThreeYears().Removing("data/2025").Removing("content/2025");
        using var after = TestSite.ThreeYears();

        var report = Report(before, after);

        Assert.StartsWith(
            "## Ce que change cette proposition\n\n"
            + "- **Un fichier reçu change** : data/2025/source/tableau&#46;pdf est ajouté. Les textes publiés ne sont pas comparés à lui.\n"
            + "- **L'année 2025 s'ouvre** avec 9 actions. De 2024 à 2025 : "
            + "5 actions continuent, 1 divisée, 1 reprise d'une année d'avant, 1 nouvelle, 4 de 2024 sans suite, dont 1 reportée.\n",
            report, StringComparison.Ordinal);
        Assert.DoesNotContain("ajoutées\n", report.Split("\n\n###")[0], StringComparison.Ordinal);
        Assert.Contains("- **Chantier vélo** (Club vélo) est divisée en **Chantier vélo** (Club vélo), **Les filles à vélo** (Club vélo)\n", report, StringComparison.Ordinal);
        Assert.Contains("- **Jardin partagé** (Centre social du Val), reportée, n'est pas reprise\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("### Actions ajoutées", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_again_when_a_draft_goes_online_what_becomes_of_the_actions_of_the_year_before()
    {
        using var before = TestSite.ThreeYears().Replacing("content/2025/edition.md", "statut: provisoire", "brouillon: oui");
        using var after = TestSite.ThreeYears();

        Assert.StartsWith("## Ce que change cette proposition\n\n- **L'année 2025 s'ouvre** avec 9 actions. De 2024 à 2025 : ", Report(before, after), StringComparison.Ordinal);
        Assert.Contains("**L'année 2025 s'ouvre en brouillon**", Report(TestSite.ThreeYears().Removing("data/2025").Removing("content/2025"), before), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_a_year_that_opens_without_actions_only_that()
    {
        var report = Report(site => site
            .Writing("content/2025/edition.md", "---\ntitre: Bilan 2025\ncontrat: Contrat de ville\ntableau: Tableau des actions\nmise_a_jour: 2025-12-31\n---\n\nBientôt.\n")
            .Writing("data/2025/actions.csv", "id;titre;structure\n"));

        Assert.Contains("- **L'année 2025 s'ouvre**, sans action pour l'instant.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_theme_took_another_id_and_not_that_its_actions_changed()
    {
        var report = Report(site => site
            .Writing("data/themes.csv", "id;nom;pilier;presentation;pictogramme;anciennes_adresses\nbouger;Bouger;Cohésion sociale;Bouger.;velo;/themes/sport/\n"
                + "droits;Droits et démarches;Cohésion sociale;Ses droits.;bulle;\n")
            .Replacing(Actions, ";sport;", ";bouger;"));

        Assert.DoesNotContain("Actions modifiées", report, StringComparison.Ordinal);
        Assert.Contains("- **Sport et loisirs** s'appelle maintenant **Bouger**\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_first_that_an_edition_changes_that_is_published()
    {
        var report = Report(site => site.Replacing(Actions, "Répondre aux questions.", "Répondre.").Replacing("data/2024/chiffres.csv", "velo;jeunes;12", "velo;jeunes;13"));
        var ofTheSite = Report(site => site.Replacing(Actions, "On répond aux questions.", "On répond."));

        Assert.StartsWith(
            "## Ce que change cette proposition\n\n- **Le bilan 2024 est déjà publié, et il changerait** : 2 actions modifiées (chiffres, texte). ",
            report, StringComparison.Ordinal);
        Assert.DoesNotContain("déjà publié", ofTheSite, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_goes_keeps_the_proposal_from_being_published_unless_the_edition_says_why()
    {
        const string table = "data/2024/source/annexe.txt";
        using var with = TestSite.Valbourg()
            .Writing(table, "Action\tStructure\tTexte\nChantier vélo\tClub vélo\tRéparer des vélos avec 12 jeunes.\nPermanence\tMaison du Val\tRépondre aux questions.\n");
        using var without = TestSite.Valbourg();

        Assert.Contains("**Cette proposition ne peut pas être publiée** : des textes perdraient leur tableau officiel.", Report(with, without), StringComparison.Ordinal);
        without.Replacing("content/2024/edition.md", "statut: definitive", "statut: definitive\nsans_tableau: Il a été perdu.");
        Assert.Contains("il n'y en aurait plus (« Il a été perdu&#46; »). Rien", Report(with, without), StringComparison.Ordinal);
        Assert.Contains("cette proposition peut être publiée", Report(with, without), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_a_received_file_that_the_texts_are_not_compared_with_it()
    {
        var report = Report(site => site.Writing("data/2024/source/annexe.xlsx", "PK"));

        Assert.StartsWith("## Ce que change cette proposition\n\n- **Un fichier reçu change** : data/2024/source/annexe&#46;xlsx est ajouté. Les textes publiés ne sont pas comparés à lui.\n", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/themes.csv", ";velo", ";vello")]
    [InlineData(Actions, "permanence;Permanence;", "permanence-droits;Permanence;")]
    public void Names_no_pages_of_a_preview_where_a_mistake_or_a_lost_address_keeps_it_from_being_made(string file, string old, string replacement)
    {
        var report = Report(site => site.Replacing(file, old, replacement));

        Assert.DoesNotContain("Aucune erreur", report, StringComparison.Ordinal);
        Assert.DoesNotContain("dans l'aperçu", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_a_row_that_was_deleted_that_it_is_gone_and_not_that_its_fields_were_emptied()
    {
        using var before = TestSite.Valbourg();
        using var after = TestSite.Valbourg();
        var lines = File.ReadAllLines(Path.Combine(before.Sources, Actions));
        after.Writing(Actions, string.Join('\n', [lines[0], lines[2]]) + "\n");

        var report = Report(before, after);

        Assert.Contains("- 1 action incomplète\n", report, StringComparison.Ordinal);
        Assert.Contains("### Actions dont la ligne et le fichier sont séparés (1)\n", report, StringComparison.Ordinal);
        Assert.Contains("- **Chantier vélo**, Club vélo (2024) : `/2024/actions/velo/`\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("(vide)", report, StringComparison.Ordinal);
        Assert.DoesNotContain("place\n", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Actions)]
    [InlineData(Text)]
    public void Says_once_that_a_row_and_its_file_no_longer_have_the_same_id(string renamed)
    {
        var report = Report(site =>
        {
            if (renamed == Actions)
                site.Replacing(Actions, "velo;Chantier vélo;", "velos;Chantier vélo;");
            else
                File.Move(Path.Combine(site.Sources, Text), Path.Combine(site.Sources, "content/2024/actions/velos.md"));
        });

        Assert.Contains("- 1 action incomplète\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("ajoutée", report, StringComparison.Ordinal);
        Assert.DoesNotContain("modifiée", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<del>Réparer", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("atelier;Atelier;maison-du-val;;;;;;;Coudre.;\n", "")]
    [InlineData("", "atelier;Atelier;maison-du-val;;;;;;;Coudre.;\n")]
    public void Moves_nothing_where_a_row_above_goes_or_comes(string rowBefore, string rowAfter)
    {
        using var before = TestSite.Valbourg().Replacing(Actions, "velo;Chantier", rowBefore + "velo;Chantier");
        using var after = TestSite.Valbourg().Replacing(Actions, "velo;Chantier", rowAfter + "velo;Chantier");

        Assert.DoesNotContain("place\n", Report(before, after), StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_an_action_that_took_a_new_id_though_it_says_nothing_of_the_former_one()
    {
        var report = Report(site => site.Replacing(Actions, "permanence;Permanence;", "permanence-droits;Permanence;"));

        Assert.Contains("- 1 action modifiée\n", report, StringComparison.Ordinal);
        Assert.Contains("  | adresse | /2024/actions/permanence/ | /2024/actions/permanence-droits/ |\n", report, StringComparison.Ordinal);
        Assert.Contains("- **1 adresse perdue** : ", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_once_that_a_theme_or_a_structure_took_another_id_and_which_address_is_lost()
    {
        var report = Report(site => site
            .Replacing("data/themes.csv", "sport;Sport et loisirs;", "bouger;Sport et loisirs;")
            .Replacing("data/structures.csv", "club-velo;Club vélo;", "le-club;Club vélo;")
            .Replacing(Actions, "velo;Chantier vélo;club-velo;maison-du-val;sport;", "velo;Chantier vélo;le-club;maison-du-val;bouger;"));

        Assert.Contains("- **Sport et loisirs** : identifiant changé, `/themes/sport/` devient `/themes/bouger/`\n", report, StringComparison.Ordinal);
        Assert.Contains("- **Club vélo** : identifiant changé, `/structures/club-velo/` devient `/structures/le-club/`\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("ajout,", report, StringComparison.Ordinal);
        Assert.DoesNotContain("suppression", report, StringComparison.Ordinal);
        Assert.Contains("- Aucune action ne change.\n", report, StringComparison.Ordinal);
        Assert.EndsWith("\n\n- `/structures/club-velo/`\n- `/themes/sport/`\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_what_else_changes_of_a_record_that_took_another_id()
    {
        var report = Report(site => site
            .Writing("data/themes.csv", "id;nom;pilier;presentation;pictogramme;anciennes_adresses\nbouger;Sport et loisirs;Cohésion sociale;Bouger beaucoup.;velo;/themes/sport/\n"
                + "droits;Droits et démarches;Cohésion sociale;Ses droits.;bulle;\n")
            .Replacing(Actions, ";sport;", ";bouger;"));

        Assert.Contains("`/themes/sport/` devient `/themes/bouger/`\n\n  | champ |", report, StringComparison.Ordinal);
        Assert.Contains("  | présentation | Bouger&#46; | Bouger beaucoup&#46; |\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("  | adresse |", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_from_an_urgent_number_to_every_page_that_shows_it()
    {
        const string table = "data/urgences.csv";
        const string head = "id;mots;themes;actions;texte;telephone;sms;source\n";
        using var before = TestSite.Valbourg().Writing(table, head + "police;police;droits;;La police.;17;;https://officiel.exemple/17\nfeu;;sport;;Le feu.;18;;https://officiel.exemple/18\n");
        using var after = TestSite.Valbourg().Writing(table, head + "police;police;;velo;La police.;112;;https://officiel.exemple/17\n");

        Assert.Contains(
            "### Pages à regarder dans l'aperçu\n\n"
            + "- **Toutes les actions** : `/actions/`\n"
            + "- **Droits et démarches** : `/themes/droits/`\n"
            + "- **Chantier vélo** : `/2024/actions/velo/`\n"
            + "- **Sport et loisirs** : `/themes/sport/`\n\n",
            Report(before, after), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_pages_what_people_call_them_and_not_by_their_files()
    {
        using var before = TestSite.Valbourg().Writing("content/pages/a-propos.md", "---\ntitre: À propos\n---\n\nUn petit site.\n");
        using var after = TestSite.Valbourg().Writing("content/pages/a-propos.md", "---\ntitre: À propos\n---\n\nUn grand site.\n")
            .Replacing("content/site.yml", "quartier: Le Val", "quartier: Le Haut-Val")
            .Replacing("content/2024/edition.md", "statut: definitive", "statut: provisoire")
            .Replacing("data/sigles.csv", "CV;Club vélo", "CV;Club du vélo");

        var report = Report(before, after);

        Assert.Contains("- **À propos** : `/a-propos/`\n", report, StringComparison.Ordinal);
        Assert.Contains("- **Accueil** : `/`\n", report, StringComparison.Ordinal);
        Assert.Contains("- **Les sigles** : `/sigles/`\n", report, StringComparison.Ordinal);
        Assert.Contains("- **Bilan 2024** : `/2024/`\n", report, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\*\*(edition|a-propos|site&#46;yml)\*\*", report);
    }

    private static string Report(Action<TestSite> change)
    {
        using var before = TestSite.Valbourg();
        using var after = TestSite.Valbourg();
        change(after);
        return Report(before, after);
    }

    private static string Report(TestSite before, TestSite after) => ChangeReport.Write(
        new SourceFolder(before.Sources), new SourceFolder(after.Sources), null, new Uri("https://depot.exemple/actions"), "0123abc");
}
