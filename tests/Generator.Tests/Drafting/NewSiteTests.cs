using Bilan.Assembling;
using Bilan.Drafting;
using Bilan.Loading;

namespace Bilan.Tests.Drafting;

/// <summary><c>new site</c> begins the site of another town, and only where there is none.</summary>
public sealed class NewSiteTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("bilan-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_new_site_can_be_built_and_says_what_is_left_to_fill()
    {
        var (code, output, error) = New("--commune", "Grandval: \"Île\" #2", "--quartier", "Les Prés", "--edition", "2031");

        var (built, _, said) = BilanCommand.Run("build", "--root", _root, "--output", At("_site"));

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Créé : content/site.yml\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Repository.At("data/README.md")).ReplaceLineEndings("\n"), File.ReadAllText(At("data/README.md")));
        Assert.Equal(0, built);
        Assert.DoesNotContain("erreur", said, StringComparison.Ordinal);
        Assert.Equal(
            ["content/pages/a-propos.md", "content/pages/mentions-legales.md", "content/site.yml"],
            said.Split('\n').Where(line => line.Contains(": avertissement ", StringComparison.Ordinal)).Select(line => line.Split('(')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("Les Prés, nos actions", File.ReadAllText(At("_site/index.html")), StringComparison.Ordinal);
        Assert.Contains("Grandval&#xA0;: «&#xA0;Île&#xA0;» #2", File.ReadAllText(At("_site/donnees/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_site_takes_a_first_action_and_its_words_find_it()
    {
        New("--commune", "Grandval", "--quartier", "", "--edition", "2031");
        File.WriteAllText(At("data/structures.csv"), "id;nom\nclub-velo;Club vélo\n");
        File.AppendAllText(At("content/2031/edition.md"), "Une année.\n");
        BilanCommand.Run("new", "action", "Atelier couture", "--structure", "club-velo", "--edition", "2031", "--root", _root);
        File.AppendAllText(At("content/2031/actions/atelier-couture.md"), "Coudre ensemble.\n");

        var (code, said, _) = BilanCommand.Run("build", "--root", _root, "--output", At("_site"));

        Assert.True(code == 0, said);
        Assert.Contains("1 actions", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/site.yml")]
    [InlineData("content/2020/edition.md")]
    [InlineData("data/themes.csv")]
    public void A_folder_that_has_something_of_a_site_stays_as_it_is(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), "à moi");

        var (code, _, error) = New("--commune", "Grandval", "--quartier", "", "--edition", "2031");

        Assert.Equal(2, code);
        Assert.Contains($"a déjà un site ({file})", error, StringComparison.Ordinal);
        Assert.Equal([At(file)], Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void An_option_that_nobody_can_be_asked_for_is_named()
    {
        var (code, _, error) = New("--commune", "Grandval", "--quartier", "");

        Assert.Equal(2, code);
        Assert.Contains("Il manque l'option --edition.", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_root));
    }

    [Fact]
    public void A_program_that_is_no_published_version_cannot_be_called_by_a_repository()
    {
        var (code, _, error) = New("--commune", "Grandval", "--quartier", "", "--edition", "2031", "--workflows");

        Assert.Equal(2, code);
        Assert.Contains("ce programme n'est pas une version publiée", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_root));
    }

    [Fact]
    public void A_first_vocabulary_has_twelve_themes_seven_audiences_and_words_for_each()
    {
        var drafts = SiteDraft.Of(new SourceFolder(_root), "Grandval", "", 2031, new DateOnly(2031, 1, 2)).ToDictionary(draft => draft.File, draft => draft.Text);

        var (themes, audiences) = (Ids(drafts["data/themes.csv"]), Ids(drafts["data/publics.csv"]));

        Assert.Equal((12, 7), (themes.Length, audiences.Length));
        Assert.All(themes, theme => Assert.Matches($@"[;"" ]{theme}[,;""]", drafts["data/mots.csv"]));
    }

    [Fact]
    public void New_settings_have_every_field_that_settings_may_have()
    {
        var settings = SiteDraft.Of(new SourceFolder(_root), "Grandval", "", 2031, new DateOnly(2031, 1, 2)).Single(draft => draft.File == "content/site.yml");

        var written = settings.Text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(':')[0]);

        Assert.Equal(SiteFields.Schema.Keys.Select(field => field.Name).Order(), written.Order());
    }

    private static string[] Ids(string table) => [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(';')[0])];

    private (int Code, string Output, string Error) New(params string[] options) => BilanCommand.Run(["new", "site", "--root", _root, .. options]);

    private string At(string file) => Path.Combine(_root, file);
}
