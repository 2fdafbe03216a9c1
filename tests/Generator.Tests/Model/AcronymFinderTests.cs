using Bilan.Model;

namespace Bilan.Tests.Model;

public class AcronymFinderTests
{
    private static readonly AcronymFinder s_finder = new(
        [new("PRE", "Programme de réussite éducative"), new("PREF", "Préfecture"), new("FRIP", "")]);

    [Theory]
    [InlineData("le PRE aide", "PRE")]
    [InlineData("(PRE)", "PRE")]
    [InlineData("La PREF", "PREF")]
    [InlineData("PREVENIR, puis PRE", "PRE")]
    public void Finds_whole_words(string text, string letters) => Assert.Equal(letters, s_finder.Next(text)!.Value.Acronym.Letters);

    [Fact]
    public void Gives_them_in_the_order_of_the_text() =>
        Assert.Equal(["PREF", "PRE"], s_finder.In("PREF, PRE et PREF").Select(acronym => acronym.Letters));

    [Theory]
    [InlineData("prévenir")]
    [InlineData("pre")]
    [InlineData("SUPRE")]
    [InlineData("PRE2")]
    [InlineData("la FRIP")]
    [InlineData("")]
    public void Finds_neither_parts_of_words_nor_what_has_no_meaning(string text) => Assert.Null(s_finder.Next(text));
}
