using System.Diagnostics;
using Bilan.Tests.Harness;

namespace Bilan.Tests.Loading;

/// <summary>Whatever the sources hold, the program says what is wrong and where, soon, and goes on to the other records.</summary>
public class HostileContentTests
{
    private const string Velo = "content/2024/actions/velo.md";

    [Theory]
    [InlineData("x &#xFFFE; y")]
    [InlineData("[a](https://exemple.fr/&#xFFFE; \"x&#1;y\")")]
    [InlineData("[a](/&#xFFFE;/)")]
    [InlineData("``` &#1;\nx\n```")]
    [InlineData(">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>a")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[a")]
    public void Never_stops_at_a_text(string text)
    {
        using var site = TestSite.Valbourg().Writing(Velo, $"---\nresume: On apprend.\n---\n\n{text}\n").Replacing("data/sigles.csv", "CV;", "CV;;");

        var said = site.Build();

        Assert.Contains(said, line => line.StartsWith("data/sigles.csv", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\\UFFFFFFFF")]
    [InlineData("\\uD800")]
    [InlineData("\\uFFFE")]
    [InlineData("\\0")]
    public void Never_stops_at_an_escape_of_a_setting(string escape)
    {
        using var site = TestSite.Valbourg().Replacing("content/site.yml", "nom: Les actions du Val", $"nom: \"Les {escape} actions\"");

        var said = site.Build();

        Assert.Contains(said, line => line.StartsWith("content/site.yml(1,", StringComparison.Ordinal) && line.Contains(": erreur ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content/2024/Actions")]
    [InlineData("content/photos")]
    [InlineData("data/2024/source2/annexes")]
    public void An_empty_folder_that_nothing_reads_is_named(string folder)
    {
        using var site = TestSite.Valbourg();
        Directory.CreateDirectory(Path.Combine(site.Sources, folder));

        var said = Assert.Single(site.Build());

        Assert.StartsWith($"{folder}: conseil FMT020 : ce dossier est vide", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/2025")]
    [InlineData("content/2024/.obsidian")]
    [InlineData("data/2024/source/annexes")]
    public void An_empty_folder_that_has_its_place_is_not(string folder)
    {
        using var site = TestSite.Valbourg();
        Directory.CreateDirectory(Path.Combine(site.Sources, folder));

        Assert.DoesNotContain(site.Build(), line => line.Contains("FMT020", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_an_address_too_long_for_a_poster()
    {
        using var site = TestSite.Valbourg().Replacing("content/site.yml", "https://actions.exemple/", $"https://actions.exemple/{new string('a', 4000)}/");

        var said = site.Build();

        Assert.Contains(said, line => line.Contains("REC010", StringComparison.Ordinal));
    }

    [Fact]
    public void Applies_each_correction_once()
    {
        using var site = TestSite.Valbourg()
            .Writing("data/2024/source/t.txt", "Action\tStructure\tTexte\nChantier vélo\tClub vélo\tRéparer des vélos avec 12 jeunes.\nPermanence\tMaison du Val\tRépondre aux questions.\n")
            .Writing("data/2024/corrections.csv", "action;texte_source;texte_publie;motif\n" + string.Concat(Enumerable.Repeat("velo;h;hh;x\n", 40)));
        var watch = Stopwatch.StartNew();

        var said = site.Build();

        Assert.Contains(said, line => line.Contains("COR002", StringComparison.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [LinuxFact]
    public void Names_a_link_and_does_not_follow_it()
    {
        using var site = TestSite.Valbourg().Writing("secret.txt", "Un texte d'ailleurs.");
        File.CreateSymbolicLink(Path.Combine(site.Sources, "content/2024/actions/permanence.md"), Path.Combine(site.Sources, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(site.Sources, "data/boucle"), Path.Combine(site.Sources, "data"));

        var said = site.Build();

        Assert.Contains(said, line => line.StartsWith("content/2024/actions/permanence.md: erreur FMT014", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("data/boucle: erreur FMT014", StringComparison.Ordinal));
    }

    [LinuxFact]
    public void Reads_nothing_through_a_tree_that_is_a_link()
    {
        using var site = TestSite.Valbourg();
        Directory.Move(Path.Combine(site.Sources, "data"), Path.Combine(site.Sources, "ailleurs"));
        Directory.CreateSymbolicLink(Path.Combine(site.Sources, "data"), "ailleurs");

        var said = site.Build();

        Assert.StartsWith("data: erreur FMT014", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/sigles.csv")]
    [InlineData("data/mots.csv")]
    [InlineData("content/2024/actions/fete.md")]
    public void Names_a_folder_with_the_name_of_a_file(string folder)
    {
        using var site = TestSite.Valbourg();
        File.Delete(Path.Combine(site.Sources, folder));
        Directory.CreateDirectory(Path.Combine(site.Sources, folder));

        var said = site.Build();

        Assert.Contains(said, line => line.StartsWith($"{folder}: erreur FMT014", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_no_folder_for_a_year_that_nobody_can_mean()
    {
        using var site = TestSite.Valbourg().Writing("content/0024/edition.md", "---\ntitre: An 24\n---\n");

        Assert.StartsWith("content/0024/edition.md: erreur FMT018", Assert.Single(site.Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Une fête\\nde\\tquartier\"")]
    [InlineData("|\n  Une fête\n  de quartier")]
    public void Reads_a_title_over_several_lines_as_it_is_shown(string title)
    {
        using var site = TestSite.Valbourg().Writing("content/2024/actions/fete.md", $"---\ntitre: {title}\nstructure: club-velo\n---\n\nUn texte.\n");

        Assert.Contains(site.Assembled().Actions, action => action.Title == "Une fête de quartier");
    }

    [LinuxFact]
    public void Names_a_tree_in_other_letters()
    {
        using var site = TestSite.Valbourg().Writing("Content/2024/actions/fete.md", "---\ntitre: Fête\n---\n");

        Assert.StartsWith("Content: erreur FMT024", Assert.Single(site.Build()), StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Names_a_pipe_and_does_not_wait_for_it()
    {
        using var site = TestSite.Valbourg();
        using var made = Process.Start("mkfifo", Path.Combine(site.Sources, "content/2024/actions/permanence.md"));
        made.WaitForExit();

        var said = site.Build();

        Assert.Contains(said, line => line.StartsWith("content/2024/actions/permanence.md: erreur FMT014", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("09")]
    [InlineData("1-2")]
    public void Takes_a_partner_without_letters_for_a_name(string partner)
    {
        using var site = TestSite.Valbourg().Writing("content/2024/actions/fete.md", $"---\ntitre: Fête\nstructure: club-velo\npartenaires:\n  - {partner}\n---\n\nUn texte.\n");

        Assert.DoesNotContain(site.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));

        Assert.Contains(partner, site.Page("2024/actions/fete/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_the_mistakes_of_all_files_at_once()
    {
        using var site = TestSite.Valbourg()
            .Writing(Velo, "---\nresume: On apprend.\n---\n\nUn \u0007 son.\n")
            .Replacing("data/2024/actions.csv", "permanence;Permanence;maison-du-val;;droits;habitants;;;", "permanence;Permanence;maison-du-val;;droits;habitants;finie;;");

        var said = site.Build();

        Assert.Contains(said, line => line.Contains("FMT004", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("REC005", StringComparison.Ordinal));
    }
}
