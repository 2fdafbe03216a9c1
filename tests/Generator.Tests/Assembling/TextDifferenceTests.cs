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
        const string official = "organisé par al Régie de Quartier ; un";

        Assert.Equal("web-radio;par al Régie;par la Régie;motif", Line(official, "organisé par la Régie de Quartier ; un", official));
    }

    [Theory]
    [InlineData("un chat dort, un chat joue", "un chat dort, un chat jouent", "web-radio;chat joue;chat jouent;motif")]
    [InlineData("le soir ou le matin ou le soir", "le soir et le matin ou le soir", "web-radio;soir ou le;soir et le;motif")]
    [InlineData("ici ou là, puis ici ou là encore", "ici et là, puis ici ou là encore", "web-radio;ici ou là,;ici et là,;motif")]
    [InlineData("PRE", "Le programme", "web-radio;PRE;Le programme;motif")]
    public void Proposes_as_many_words_as_the_line_needs_to_be_found_once(string official, string published, string line) =>
        Assert.Equal(line, Line(official, published, official, "le PRE et le PRE"));

    [Fact]
    public void Proposes_no_line_where_the_table_has_no_word_to_correct() =>
        Assert.Null(Line("", "un texte", ""));

    private static string? Line(string official, string published, params string[] row)
    {
        Assert.True(Slug.TryParse("web-radio", out var id));
        return TextDifference.Find(official, published)!.CorrectionLine(id, row);
    }
}
