using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Planning;
using Bilan.Serving;

namespace Bilan.Tests.Serving;

/// <summary>What a browser that shows the site is told of: each change of what any page is made from, and nothing else.</summary>
public class SiteVersionTests
{
    [Theory]
    [InlineData("data/themes.csv", "Pour réussir à l'école", "Pour bien réussir à l'école")]
    [InlineData("data/publics.csv", ";Enfants", ";Petits")]
    [InlineData("data/structures.csv", ";Établissement public;", ";Association;")]
    [InlineData("data/mots.csv", "taf, boulot", "taf, turbin fou, boulot")]
    [InlineData("data/urgences.csv", "Appel gratuit, jour et nuit.", "Appel gratuit, le jour et la nuit.")]
    [InlineData("data/2024/actions.csv", ";CLAS;", ";Aide aux devoirs;")]
    [InlineData("data/2024/chiffres.csv", "par niveau scolaire", "par niveau")]
    [InlineData("content/site.yml", "Le Val", "Le Grand Val")]
    [InlineData("content/2024/edition.md", "Deux actions.", "Des actions.")]
    [InlineData("content/pages/accessibilite.md", "Pas encore", "Toujours pas")]
    [InlineData("theme/assets/css/tokens.css", "--rule", "--thin-rule")]
    public void Every_change_that_a_page_can_show_is_another_version(string file, string old, string replacement)
    {
        using var site = TestSite.Year().WithTheme();
        var before = SiteVersion.None.Next(Plan(site), []);

        site.Replacing(file, old, replacement);

        Assert.Equal(before.Number + 1, before.Next(Plan(site), []).Number);
    }

    [Fact]
    public void A_file_saved_as_it_was_is_the_same_version()
    {
        using var site = TestSite.Year().WithTheme();
        var before = SiteVersion.None.Next(Plan(site), []);

        site.Replacing("data/themes.csv", "Pour", "Pour");

        Assert.Same(before, before.Next(Plan(site), []));
    }

    private static SitePlan? Plan(TestSite site)
    {
        var bag = new DiagnosticBag();
        var request = new BuildRequest(new SourceFolder(site.Sources), Pictures: false) { Drafts = true, ThemeFolder = Path.Combine(site.Sources, "theme") };
        var plan = BuildPipeline.Plan(request, bag)?.Plan;
        Assert.False(bag.HasErrors, string.Join('\n', bag.Sorted().Select(TextPrinter.Line)));
        return plan;
    }
}
