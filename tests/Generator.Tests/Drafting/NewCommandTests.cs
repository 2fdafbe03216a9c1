using System.Globalization;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Drafting;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Tests.Drafting;

/// <summary>What <c>new</c> writes reads back, and is never written over what is there.</summary>
public class NewCommandTests
{
    private const string File = "content/2024/actions/atelier-couture.md";

    [Fact]
    public void A_new_action_misses_only_its_text()
    {
        using var site = TestSite.Valbourg();

        var (code, output, error) = BilanCommand.Run("new", "action", "Atelier couture", "--structure", "club-velo", "--edition", "2024", "--root", site.Sources);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith($"Créé : {File}", output, StringComparison.Ordinal);
        var missing = Assert.Single(site.Build());
        Assert.Contains("ACT013 : l'action « atelier-couture » n'a pas de descriptif", missing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_action_can_be_published_once_its_text_is_written()
    {
        using var site = TestSite.Valbourg();
        BilanCommand.Run("new", "action", "Atelier couture", "--structure", "club-velo", "--edition", "2024", "--root", site.Sources);

        System.IO.File.AppendAllText(Path.Combine(site.Sources, File), "Coudre ensemble.\n");

        Assert.Empty(site.Build());
        Assert.Contains("<h1>Atelier couture</h1>", site.Page("2024/actions/atelier-couture/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Santé : bouger #2")]
    [InlineData("Le \"vélo\" \\ l'été")]
    [InlineData("- non")]
    [InlineData("« Unisexe », vivre\nsans subir")]
    [InlineData("{a: [b]} & *c !d %e")]
    public void A_title_reads_back_whatever_signs_it_has(string title)
    {
        var draft = ActionDraft.Of(Id("essai"), 2024, title, "club-velo");

        var bag = new DiagnosticBag();
        var read = MarkdownFileReader.Read(draft.Text, draft.File, bag)!;

        Assert.Empty(bag.Sorted());
        Assert.Equal(title.ReplaceLineEndings(" "), Assert.IsType<RawScalar>(read.FrontMatter.Entries[0].Value).Value);
    }

    [Fact]
    public void A_new_action_has_every_field_that_a_front_matter_may_have()
    {
        var draft = ActionDraft.Of(Id("essai"), 2024, "Essai", "club-velo");

        var read = MarkdownFileReader.Read(draft.Text, draft.File, new DiagnosticBag())!;

        Assert.Equal(ActionFields.Schema.Keys.Select(field => field.Name).Order(), read.FrontMatter.Entries.Select(entry => entry.Key.Value).Order());
    }

    [Fact]
    public void A_new_edition_can_be_published_as_it_is()
    {
        using var site = TestSite.Valbourg();

        var (code, _, error) = BilanCommand.Run("new", "edition", "2025", "--root", site.Sources);

        Assert.Equal((0, ""), (code, error));
        Assert.DoesNotContain(site.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "2025")), "a draft is online");
        Assert.DoesNotContain(site.Build(drafts: true), line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Contains("Bilan 2025", site.Page("2025/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_edition_can_be_published_beside_the_real_one()
    {
        using var site = TestSite.Real();
        var next = string.Create(CultureInfo.InvariantCulture, $"{RealRecords.Publication.Editions[0].Year + 1}");

        BilanCommand.Run("new", "edition", next, "--root", site.Sources);
        site.Replacing($"content/{next}/edition.md", "brouillon: oui", "brouillon:");

        Assert.DoesNotContain(site.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.True(Directory.Exists(Path.Combine(site.Output, next)));
    }

    [Fact]
    public void Nothing_is_written_over_a_file_that_is_there()
    {
        using var site = TestSite.Valbourg();
        var before = System.IO.File.ReadAllText(Path.Combine(site.Sources, "data/2024/actions.csv"));

        var (code, _, error) = BilanCommand.Run("new", "edition", "2024", "--root", site.Sources);

        Assert.Equal(2, code);
        Assert.Equal("Rien n'a été écrit : content/2024/edition.md et data/2024/actions.csv et data/2024/chiffres.csv existent déjà.", error.Trim());
        Assert.Equal(before, System.IO.File.ReadAllText(Path.Combine(site.Sources, "data/2024/actions.csv")));
        Assert.False(System.IO.File.Exists(Path.Combine(site.Sources, "data/2024/corrections.csv")));
    }

    [Theory]
    [InlineData("La structure « femmes-velo » n'existe pas", "Titre", "--structure", "femmes-velo", "--edition", "2024")]
    [InlineData("Vouliez-vous dire « club-velo » ?", "Titre", "--structure", "club-vélo", "--edition", "2024")]
    [InlineData("bilan new edition 2031", "Titre", "--structure", "club-velo", "--edition", "2031")]
    [InlineData("est déjà celui d'une action de 2024", "Titre", "--structure", "club-velo", "--edition", "2024", "--id", "permanence")]
    [InlineData("il faut des lettres minuscules", "Titre", "--structure", "club-velo", "--edition", "2024", "--id", "Été 24")]
    [InlineData("Donnez-en un avec --id", "???", "--structure", "club-velo", "--edition", "2024")]
    public void A_wrong_request_is_explained(string expected, params string[] arguments)
    {
        using var site = TestSite.Valbourg();

        var (code, _, error) = BilanCommand.Run(["new", "action", .. arguments, "--root", site.Sources]);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_actions_of_one_title_get_two_ids()
    {
        using var site = TestSite.Valbourg();

        var id = ActionDraft.ProposeId(new SourceFolder(site.Sources), 2024, "Permanence", "club-velo");

        Assert.Equal("permanence-club-velo", string.Create(CultureInfo.InvariantCulture, $"{id}"));
    }

    private static Slug Id(string text) => Slug.TryParse(text, out var id) ? id : throw new ArgumentException(text);
}
