using Bilan.Diagnostics;

namespace Bilan.Tests.Diagnostics;

public class NearestTests
{
    private static readonly string[] s_ids = ["femmes-debout", "centre-social-odg", "ccas", "mjc", "regie-de-quartier"];

    [Theory]
    [InlineData("femme-debout", "femmes-debout")]
    [InlineData("Femmes Debout", "femmes-debout")]
    [InlineData("régie de quartier", "regie-de-quartier")]
    [InlineData("regie", "regie-de-quartier")]
    [InlineData("cacs", "ccas")]
    [InlineData("centre-social", "centre-social-odg")]
    [InlineData("jura-service", null)]
    public void Finds_the_word_that_was_meant(string typed, string? meant) => Assert.Equal(meant, Nearest.To(typed, s_ids));
}
