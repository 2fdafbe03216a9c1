using System.Text;
using Bilan.Importing;

namespace Bilan.Tests.Importing;

/// <summary>An import beside records that exist: what is reused, what is asked, and that nothing is overwritten.</summary>
public class KnownRecordTests
{
    private const int NextYear = 2025;

    [Fact]
    public void An_action_that_goes_on_keeps_its_id_its_themes_and_its_structure()
    {
        using var site = TestSite.Valbourg();

        var (outcome, said) = Imported.Into(site, Bytes("Action\tStructure\tDescriptif\nChantier vélo\tClub Vélo\tOn répare.\nChorale\tClub Vélo\tOn chante.\n"), year: NextYear);

        Assert.Empty(said);
        Assert.Equal(["velo", "chorale"], outcome!.Actions.Select(action => action.Id));
        Assert.NotEmpty(outcome.Actions[0].Themes);
        Assert.Empty(outcome.NewStructures);
    }

    [Fact]
    public void A_new_structure_is_added_below_those_that_are_there()
    {
        using var site = TestSite.Valbourg();
        var before = File.ReadAllText(Path.Combine(site.Sources, "data/structures.csv"));

        Imported.Into(site, Bytes("Action\tStructure\tDescriptif\nChorale\tLes Voix du Lavoir\tOn chante.\n"), year: NextYear);

        var after = File.ReadAllText(Path.Combine(site.Sources, "data/structures.csv"));
        Assert.StartsWith(before, after, StringComparison.Ordinal);
        Assert.Contains("les-voix-du-lavoir", after, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Build(drafts: true), line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Contains("On chante.", site.Page("2025/actions/chorale/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1252)]
    [InlineData(10000)]
    public void A_table_of_structures_in_an_old_encoding_is_saved_anew_with_the_new_one(int codePage)
    {
        using var site = TestSite.Valbourg();
        var encoding = codePage == 1200 ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        File.WriteAllText(Path.Combine(site.Sources, "data/structures.csv"), "id;nom\nclub-velo;Club vélo fédéral\nmaison-du-val;Maison de l’été, à côté\n", encoding);

        Imported.Into(site, Bytes("Action\tStructure\tDescriptif\nChorale\tÉcho du Lavoir\tOn chante.\n"), year: NextYear);

        Assert.Equal(
            "id;nom\nclub-velo;Club vélo fédéral\nmaison-du-val;Maison de l’été, à côté\necho-du-lavoir;Écho du Lavoir\n",
            File.ReadAllText(Path.Combine(site.Sources, "data/structures.csv")));
    }

    [Fact]
    public void A_name_that_is_nearly_that_of_a_structure_is_asked()
    {
        using var site = TestSite.Valbourg();

        var (outcome, said) = Imported.Into(site, Bytes("Action\tStructure\tDescriptif\nChorale\tClub Véllo\tOn chante.\n"), year: NextYear);

        Assert.Null(outcome);
        Assert.Contains("erreur IMP008", Assert.Single(said), StringComparison.Ordinal);
        Assert.Contains("club-velo", File.ReadAllText(Path.Combine(site.Sources, "data/2025/import.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_no_record_explains_is_not_overwritten()
    {
        using var site = Imported.EmptyTown().Writing("data/2024/source/tableau-compare.tsv", "ACTION\tSTRUCTURE\tDESCRIPTIF\n");
        var before = Imported.Files(site);

        var (outcome, said) = Imported.Into(site, Bytes("Action\tStructure\tDescriptif\nChorale\tClub\tOn chante.\n"));

        Assert.Null(outcome);
        Assert.Contains("data/2024/source/tableau-compare.tsv: erreur IMP011", Assert.Single(said), StringComparison.Ordinal);
        Assert.Equal(before, Imported.Files(site));
    }

    [Fact]
    public void A_trial_writes_nothing()
    {
        using var site = Imported.EmptyTown();

        var (outcome, _) = Imported.Into(site, Bytes("Action\tStructure\tDescriptif\nChorale\tClub\tOn chante.\n"), isDryRun: true);

        Assert.NotNull(outcome);
        Assert.Equal(["content/site.yml"], Directory.EnumerateFiles(site.Sources, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(site.Sources, file)));
    }

    [Fact]
    public void Nothing_is_written_through_a_link_that_leads_out_of_the_sources()
    {
        // Windows lets only administrators make such links.
        if (OperatingSystem.IsWindows())
            return;
        using var site = Imported.EmptyTown();
        var outside = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(site.Sources)!, "dehors"));
        Directory.CreateSymbolicLink(Path.Combine(site.Sources, "data"), outside.FullName);

        var (outcome, said) = Imported.Into(site, Bytes("Action\tStructure\tDescriptif\nChorale\tClub\tOn chante.\n"));

        Assert.Null(outcome);
        Assert.Contains(said, line => line.Contains("erreur IMP015", StringComparison.Ordinal));
        Assert.Empty(outside.EnumerateFileSystemInfos());
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
