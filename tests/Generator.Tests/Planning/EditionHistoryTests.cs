namespace Bilan.Tests.Planning;

/// <summary>An edition that is online changes, and the site is built against what it said before.</summary>
public sealed class EditionHistoryTests : IDisposable
{
    private const string Actions = "data/2024/actions.csv";
    private const string Edition = "content/2024/edition.md";
    private const string Corrections = "2024/corrections/index.html";

    private readonly TestSite _site = TestSite.Valbourg();
    private readonly DirectoryInfo _online = Directory.CreateTempSubdirectory("bilan-online-");

    public EditionHistoryTests() => Publish();

    public void Dispose()
    {
        _site.Dispose();
        _online.Delete(recursive: true);
    }

    [Fact]
    public void What_does_not_change_is_not_spoken_of()
    {
        _site.Replacing(Actions, "On répond aux questions.", "On répond.").Replacing(Actions, "velo;Chantier vélo;", "velo;Chantier  vélo;");

        Assert.DoesNotContain(Publish(), line => line.Contains("EDI002", StringComparison.Ordinal));
        Assert.DoesNotContain("Ce qui a changé depuis la publication", _site.Page(Corrections), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_advised_on_once_and_told_for_good()
    {
        _site.Replacing(Actions, "Répondre aux questions.", "Répondre à toutes les questions.");

        var said = Publish();

        Assert.Contains(said, line => line.Contains("conseil EDI002", StringComparison.Ordinal) && line.Contains("« Permanence »", StringComparison.Ordinal));
        Assert.Contains("Permanence</a>&nbsp;: texte", _site.Page(Corrections), StringComparison.Ordinal);
        Assert.DoesNotContain(Publish(), line => line.Contains("EDI002", StringComparison.Ordinal));
        Assert.Contains("Permanence</a>&nbsp;: texte", _site.Page(Corrections), StringComparison.Ordinal);
        Assert.Contains("datetime=\"2024-12-31\"", _site.Page(Corrections), StringComparison.Ordinal);
        Assert.Contains("href=\"corrections/#depuis\"", _site.Page("2024/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_comes_back_to_what_it_was_has_not_changed()
    {
        _site.Replacing(Actions, "Répondre aux questions.", "Répondre.");
        Publish();
        _site.Replacing(Actions, ";Répondre.;", ";Répondre aux questions.;");
        Publish();

        Assert.DoesNotContain("Ce qui a changé", _site.Page(Corrections), StringComparison.Ordinal);
    }

    [Fact]
    public void Actions_that_come_go_and_are_renamed_are_known()
    {
        File.AppendAllText(Path.Combine(_site.Sources, Actions), "fete;Fête;club-velo;;sport;jeunes;;;On danse.;Danser.;\n");
        _site.Replacing(Actions, "permanence;Permanence;", "accueil;Permanence;").Replacing(Actions, "Répondre aux questions.;", "Répondre aux questions.;/2024/actions/permanence/")
            .Replacing("content/2024/actions/velo.md", "resume:", "retiree: \"À la demande du club.\"\nresume:");

        Publish();

        var page = _site.Page(Corrections);
        Assert.Contains("Fête</a>&nbsp;: action ajoutée", page, StringComparison.Ordinal);
        Assert.Contains("Chantier vélo</a>&nbsp;: action retirée", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Permanence</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provisional_edition_may_change_until_it_is_published_otherwise()
    {
        File.Delete(Path.Combine(_online.FullName, "empreintes.txt"));
        _site.Replacing(Edition, "statut: definitive", "statut: provisoire");
        Publish();
        _site.Replacing(Actions, "Répondre aux questions.", "Répondre.");

        Assert.DoesNotContain(Publish(), line => line.Contains("EDI002", StringComparison.Ordinal));
        _site.Replacing(Edition, "statut: provisoire", "statut: definitive").Replacing(Edition, "2024-12-31", "2025-02-01");
        Publish();
        Assert.Equal("/2024/\t2025-02-01\t-", _site.Page("empreintes.txt").Split('\n')[0]);
        _site.Replacing(Edition, "statut: definitive", "statut: provisoire").Replacing(Actions, ";Répondre.;", ";Répondre à tous.;");
        Assert.Contains(Publish(), line => line.Contains("EDI002", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edition_that_was_compared_does_not_lose_its_table_without_a_word()
    {
        const string table = "data/2024/source/annexe.txt";
        _site.Writing(table, "ACTION\tSTRUCTURE\tDESCRIPTIF\nChantier vélo\tClub vélo\tRéparer des vélos avec 12 jeunes.\nPermanence\tMaison du Val\tRépondre aux questions.\n");
        Publish();

        Assert.Contains(_site.Removing(table).Build(published: List), line => line.Contains("erreur FID004", StringComparison.Ordinal));
        _site.Replacing(Edition, "statut: definitive", "statut: definitive\nsans_tableau: \"Il a été perdu.\"");
        Assert.DoesNotContain(_site.Build(published: List), line => line.Contains("erreur", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_list_stops_the_build_at_its_line()
    {
        File.AppendAllText(Path.Combine(_online.FullName, "empreintes.txt"), "<h1>404</h1>\n");

        Assert.Contains(_site.Build(published: List), line => line.Contains("empreintes.txt(4,1): erreur ADR010", StringComparison.Ordinal));
    }

    private string List => Path.Combine(_online.FullName, "adresses.txt");

    /// <summary>Builds against what is online, and puts it there.</summary>
    private IReadOnlyList<string> Publish()
    {
        var said = _site.Build(published: File.Exists(List) ? List : null);
        foreach (var file in new[] { "adresses.txt", "empreintes.txt" })
            File.Copy(Path.Combine(_site.Output, file), Path.Combine(_online.FullName, file), overwrite: true);
        return said;
    }
}
