using Bilan.Assembling;
using Bilan.Model;

namespace Bilan.Tests.Assembling;

public class TextDifferenceTests
{
    [Theory]
    [InlineData("Objectifs : - bouger - rire", "Objectifs\u00A0: bouger rire")]
    [InlineData("un \"débat\" d'ici", "un «\u00A0débat\u00A0» d’ici")]
    [InlineData("• un • deux", "un\ndeux")]
    public void Sees_no_difference_in_layout(string official, string published) =>
        Assert.Null(TextDifference.Find(official, published));

    [Theory]
    [InlineData("un deux trois", "un deux trois quatre")]
    [InlineData("un deux trois", "un trois")]
    [InlineData("un deux trois", "un trois deux")]
    [InlineData("un deux trois", "un deux, trois")]
    [InlineData("un deux trois", "un Deux trois")]
    public void Sees_a_word_added_lost_moved_or_changed(string official, string published) =>
        Assert.NotNull(TextDifference.Find(official, published));

    [Fact]
    public void Proposes_the_line_that_would_declare_the_difference()
    {
        var difference = TextDifference.Find("organisé par al Régie de Quartier ; un", "organisé par la Régie de Quartier ; un")!;

        Assert.True(Slug.TryParse("web-radio", out var id));
        Assert.Equal("web-radio;par al Régie;par la Régie;motif", difference.CorrectionLine(id));
    }
}
