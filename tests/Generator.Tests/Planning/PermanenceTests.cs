using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bilan.Model;
using Bilan.Planning;

namespace Bilan.Tests.Planning;

/// <summary>A site is published, its records change, and it is built again against the list of addresses that it published.</summary>
public sealed class PermanenceTests : IDisposable
{
    private const string Actions = "data/2024/actions.csv";
    private const string Structures = "data/structures.csv";
    private const string Velo = "velo;Chantier vélo;club-velo;maison-du-val;sport;jeunes;realisee;;;;";
    private const string Permanence = "permanence;Permanence;maison-du-val;;droits;habitants;;;On répond aux questions.;Répondre aux questions.;";

    private readonly TestSite _site = TestSite.Valbourg();
    private readonly string _list;

    public PermanenceTests()
    {
        _site.Build();
        _list = Path.Combine(_site.Sources, "..", "adresses-en-ligne.txt");
        File.Copy(Path.Combine(_site.Output, "adresses.txt"), _list);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_same_records_keep_every_address()
    {
        var said = _site.Build(published: _list);

        Assert.Empty(said);
        Assert.Equal(File.ReadAllLines(_list), _site.Page("adresses.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_list_of_another_site_is_not_named_line_by_line()
    {
        File.WriteAllLines(_list, Enumerable.Range(0, 100_000).Select(n => $"/ailleurs-{n}/"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var said = _site.Build(published: _list);

        Assert.Equal(201, said.Count);
        Assert.Contains(said, line => line.Contains("erreur ADR009", StringComparison.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_renamed_action_stops_the_build_with_the_cell_to_fill()
    {
        _site.Replacing(Actions, "permanence;Permanence;", "accueil;Permanence;");

        var said = _site.Build(published: _list);

        Assert.Equal(
            [
                "data/2024/actions.csv(3,1): erreur ADR004 : l'adresse « /2024/actions/permanence/ » a été publiée et ne répondrait plus. "
                + "Une action retirée exprès garde sa fiche, avec la raison dans le champ « retiree ». "
                + "Si cette page est devenue celle de « Permanence », écrivez à la ligne 3, dans la colonne « anciennes_adresses » "
                + "(ajoutez-la si elle n'y est pas) : /2024/actions/permanence/",
            ],
            said);
    }

    [Fact]
    public void The_proposed_cell_makes_the_old_page_lead_to_the_new_one()
    {
        _site.Replacing(Actions, Permanence, $"accueil{Permanence["permanence".Length..]}/2024/actions/permanence/");

        var said = _site.Build(published: _list);

        Assert.Empty(said);
        var page = Page("2024/actions/permanence/index.html");
        Assert.Equal("0; url=../accueil/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://actions.exemple/2024/actions/accueil/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("../accueil/", page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.Scripts);
        Assert.Equal(_site.Page("2024/actions/accueil/donnees.json"), _site.Page("2024/actions/permanence/donnees.json"));
        Assert.DoesNotContain("actions/permanence/", _site.Page("sitemap.xml") + _site.Page("plan-du-site/index.html"), StringComparison.Ordinal);
        Assert.Contains("<id>https://actions.exemple/2024/actions/permanence/</id>", _site.Page("flux.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_answers_through_two_renamings()
    {
        _site.Replacing(Actions, Permanence, $"accueil{Permanence["permanence".Length..]}/2024/actions/permanence/");
        _site.Build(published: _list);
        File.Copy(Path.Combine(_site.Output, "adresses.txt"), _list, overwrite: true);
        _site.Replacing(Actions, "accueil;Permanence;", "guichet;Permanence;");

        var said = Assert.Single(_site.Build(published: _list));
        Assert.EndsWith(" : /2024/actions/permanence/,/2024/actions/accueil/", said, StringComparison.Ordinal);

        _site.Replacing(Actions, ";/2024/actions/permanence/", ";\"/2024/actions/permanence/,/2024/actions/accueil/\"");
        Assert.Empty(_site.Build(published: _list));
        Assert.Contains("../guichet/", _site.Page("2024/actions/permanence/index.html"), StringComparison.Ordinal);
        Assert.Contains("../guichet/", _site.Page("2024/actions/accueil/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_action_that_is_a_file_alone_gets_a_line_for_that_file()
    {
        _site.Replacing(Actions, Permanence + "\n", "");
        _site.Writing("content/2024/actions/accueil.md", "---\ntitre: Permanence\nstructure: maison-du-val\n---\n\nRépondre aux questions.\n");
        var said = Assert.Single(_site.Build(published: _list));
        var line = said[(said.LastIndexOf(" : ", StringComparison.Ordinal) + 3)..];

        _site.Replacing("content/2024/actions/accueil.md", "structure:", $"{line}\nstructure:");

        Assert.Equal("anciennes_adresses: [/2024/actions/permanence/]", line);
        Assert.Empty(_site.Build(published: _list));
    }

    [Fact]
    public void A_renamed_structure_keeps_its_page_and_its_feed()
    {
        _site.Replacing(Structures, "club-velo;", "cyclo-club;").Replacing(Actions, ";club-velo;", ";cyclo-club;");
        var said = Assert.Single(_site.Build(published: _list));
        Assert.StartsWith("data/structures.csv(2,1): erreur ADR004 : l'adresse « /structures/club-velo/ »", said, StringComparison.Ordinal);
        Assert.DoesNotContain("retiree", said, StringComparison.Ordinal);

        _site.Writing(Structures, "id;nom;anciennes_adresses\ncyclo-club;Club vélo;/structures/club-velo/\nmaison-du-val;Maison du Val;\n");

        Assert.Empty(_site.Build(published: _list));
        Assert.Contains("../cyclo-club/", _site.Page("structures/club-velo/index.html"), StringComparison.Ordinal);
        Assert.Contains("<id>https://actions.exemple/structures/club-velo/</id>", _site.Page("structures/cyclo-club/flux.xml"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://actions.exemple/structures/club-velo/flux.xml\"", _site.Page("structures/club-velo/flux.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_action_stops_the_build_and_says_how_to_take_it_back()
    {
        _site.Replacing(Actions, Permanence + "\n", "");

        var said = _site.Build(published: _list);

        Assert.Equal(
            [
                "data/2024/actions.csv: erreur ADR008 : l'adresse « /2024/actions/permanence/ » a été publiée et ne répondrait plus. "
                + "Remettez la fiche qui l'avait. Une action retirée exprès garde sa fiche, avec la raison dans le champ « retiree ».",
            ],
            said);
    }

    [Fact]
    public void A_withdrawn_action_keeps_a_page_that_says_so_and_stands_nowhere_else()
    {
        _site.Writing("content/2024/actions/permanence.md", "---\nretiree: La structure l'a demandé.\n---\n");

        var said = _site.Build(published: _list);

        Assert.Empty(said);
        var page = Page("2024/actions/permanence/index.html");
        Assert.Equal("Permanence", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("La structure l’a demandé.", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Répondre aux questions", page.Body!.TextContent, StringComparison.Ordinal);
        var others = _site.Published().Keys.Where(file => !file.StartsWith("2024/actions/permanence/", StringComparison.Ordinal) && file != "adresses.txt");
        Assert.DoesNotContain(others, file => _site.Page(file).Contains("actions/permanence/", StringComparison.Ordinal));
        Assert.Contains("\"retiree\": \"La structure l’a demandé.\"", _site.Page("2024/actions/permanence/donnees.json"), StringComparison.Ordinal);
        Assert.Equal("1", Page("2024/index.html").QuerySelector(".numbers strong")!.TextContent);
    }

    [Fact]
    public void The_text_of_a_withdrawn_action_may_be_gone()
    {
        _site.Replacing(Actions, "Répondre aux questions.;", ";").Writing("content/2024/actions/permanence.md", "---\nretiree: Demandé.\n---\n");

        Assert.Empty(_site.Build(published: _list));
    }

    [Fact]
    public void A_withdrawn_action_answers_for_its_row_of_the_official_table()
    {
        _site.Writing("data/2024/source/annexe.txt", "ACTION\tSTRUCTURE\tDESCRIPTIF\n"
            + "Chantier vélo\tClub vélo\tRéparer des vélos avec 12 jeunes.\nPermanence\tMaison du Val\tRépondre aux questions.\n");
        Assert.Empty(_site.Build());
        Assert.Contains("id=\"velo\"", _site.Page("2024/annexe/index.html"), StringComparison.Ordinal);
        _site.Replacing("content/2024/actions/velo.md", "---\nresume:", "---\nretiree: À la demande de la structure.\nresume:");

        var said = _site.Build();

        Assert.Empty(said);
        Assert.DoesNotContain("id=\"velo\"", _site.Page("2024/annexe/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_taken_address_stops_the_build_and_names_both_records()
    {
        _site.Replacing(Actions, Velo, Velo + "/2024/actions/permanence/");

        var said = _site.Build(published: _list);

        Assert.Contains(said, line => line.StartsWith("data/2024/actions.csv(2,", StringComparison.Ordinal)
            && line.Contains("ADR002", StringComparison.Ordinal) && line.Contains("data/2024/actions.csv(3,1)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_place_of_a_poster_that_moved_with_its_action_is_taken()
    {
        _site.Replacing(Actions, Permanence, $"{Permanence}/2024/actions/vieux/");
        _site.Replacing(Actions, Velo, $"{Velo}/2024/actions/vieux/affiche/");

        var said = Assert.Single(_site.Build());

        Assert.StartsWith(
            "data/2024/actions.csv(2,69): erreur ADR001 : l'ancienne adresse « /2024/actions/vieux/affiche/ » est demandée deux fois : ici et dans data/2024/actions.csv(3,",
            said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/./")]
    [InlineData("/flux.xml/")]
    [InlineData("/2024/../")]
    [InlineData("https://ailleurs.exemple/")]
    public void A_former_address_that_was_never_a_page_of_such_a_site_is_refused(string address)
    {
        _site.Replacing(Actions, Velo, Velo + address);

        Assert.Contains(address, Assert.Single(_site.Build()), StringComparison.Ordinal);
        Assert.Contains("<h1>", _site.Page("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_further_pages_of_the_index_may_become_fewer()
    {
        var rows = Enumerable.Range(1, IndexPages.MostOnOnePage).Select(i => $"action-{i};Action {i};club-velo;;sport;jeunes;;;;Un texte.;\n");
        var table = File.ReadAllText(Path.Combine(_site.Sources, Actions));
        _site.Writing(Actions, table + string.Concat(rows));
        _site.Build();
        var split = _site.Published().Keys.Where(file => file.StartsWith("actions/page-", StringComparison.Ordinal)).ToList();
        File.Copy(Path.Combine(_site.Output, "adresses.txt"), _list, overwrite: true);

        var kept = File.ReadAllLines(_list);
        Assert.NotEmpty(split);
        Assert.DoesNotContain(kept, address => address.StartsWith("/actions/page-", StringComparison.Ordinal));

        // Taken back, and not deleted: so that nothing but the pages of the index becomes fewer.
        _site.Writing(Actions, table.Replace("anciennes_adresses", "anciennes_adresses;retiree", StringComparison.Ordinal).Replace(";\n", ";;\n", StringComparison.Ordinal)
            + string.Concat(rows.Select(row => row.Replace(";\n", ";;Demandé.\n", StringComparison.Ordinal))));

        Assert.DoesNotContain(_site.Build(published: _list), line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Contains(_site.Made, path => path.Value == "/actions/");
        Assert.DoesNotContain(_site.Published().Keys, file => file.StartsWith("actions/page-", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edition_without_actions_brings_no_annexes_of_structures_that_were_never_published()
    {
        _site.Writing("content/2025/edition.md", "---\ntitre: Bilan 2025\ncontrat: Contrat de ville\ntableau: Tableau\nmise_a_jour: 2025-12-31\n---\n");

        _site.Build();

        Assert.Equal(["/2025/", "/2025/annexe/", "/2025/corrections/"], _site.Page("adresses.txt").Split('\n').Where(line => line.StartsWith("/2025", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_annex_of_a_structure_that_lost_its_actions_goes_on_answering_where_it_was_published()
    {
        _site.Replacing(Actions, Velo, Velo.Replace("club-velo", "maison-du-val", StringComparison.Ordinal));

        var said = _site.Build(published: _list);

        Assert.DoesNotContain(said, line => line.Contains("ADR00", StringComparison.Ordinal));
        Assert.Equal("0; url=../../", Page("2024/annexe/structures/club-velo/index.html").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Contains("/2024/annexe/structures/club-velo/\n", _site.Page("adresses.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_below_a_renamed_one_are_not_reported_twice()
    {
        File.AppendAllText(_list, "/2024/actions/permanence/carte/\n");
        _site.Replacing(Actions, "permanence;Permanence;", "accueil;Permanence;");

        Assert.Single(_site.Build(published: _list));
    }

    [Theory]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("404: Not Found")]
    public void A_file_that_is_no_list_of_addresses_stops_the_build(string text)
    {
        File.WriteAllText(_list, text);

        var said = Assert.Single(_site.Build(published: _list));

        Assert.Contains($"(1,1): erreur ADR005 : « {text} » n'est pas une adresse", said, StringComparison.Ordinal);
    }

    private IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(_site.Page(file));
}
