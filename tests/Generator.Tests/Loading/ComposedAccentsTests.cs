using System.Text;

namespace Bilan.Tests.Loading;

/// <summary>Accents typed in two code points, as some keyboards and disks write them: a letter, then its accent.</summary>
public class ComposedAccentsTests
{
    [Fact]
    public void Are_composed_in_texts_and_tables_without_a_word()
    {
        using var site = TestSite.Valbourg()
            .Replacing("data/2024/actions.csv", "Chantier vélo", "Chantier vélo".Normalize(NormalizationForm.FormD))
            .Replacing("content/2024/actions/velo.md", "réparer", "réparer".Normalize(NormalizationForm.FormD));

        Assert.Empty(site.Build());

        var page = site.Page("2024/actions/velo/index.html");
        Assert.Contains("Chantier vélo", page, StringComparison.Ordinal);
        Assert.True(page.IsNormalized());
    }

    [Fact]
    public void Are_explained_in_the_name_of_a_file_that_becomes_an_id()
    {
        using var site = TestSite.Valbourg().Writing(
            $"content/2024/actions/{"fête".Normalize(NormalizationForm.FormD)}.md", "---\ntitre: Fête\nstructure: club-velo\n---\n\nFêter.\n");

        var said = Assert.Single(site.Build());

        Assert.Contains("REC004 : « fête » ne peut pas être un identifiant", said, StringComparison.Ordinal);
        Assert.EndsWith("Par exemple : fete.", said, StringComparison.Ordinal);
    }
}
