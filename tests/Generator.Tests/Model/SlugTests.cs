using Bilan.Model;

namespace Bilan.Tests.Model;

public class SlugTests
{
    [Theory]
    [InlineData("pre")]
    [InlineData("acces-aux-droits-femmes-unies")]
    [InlineData("roue-de-secours")]
    public void Accepts_lower_case_words_joined_by_hyphens(string text)
    {
        Assert.True(Slug.TryParse(text, out var slug));
        Assert.Equal(text, slug.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Pre")]
    [InlineData("été")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a b")]
    [InlineData("../a")]
    [InlineData("abcdefghij-abcdefghij-abcdefghij-abcdefghi")]
    public void Refuses_the_rest(string text) => Assert.False(Slug.TryParse(text, out _));
}
