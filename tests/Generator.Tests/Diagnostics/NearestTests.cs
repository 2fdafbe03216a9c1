using Bilan.Diagnostics;

namespace Bilan.Tests.Diagnostics;

public class NearestTests
{
    private static readonly string[] s_ids = ["femmes-unies", "centre-social-cdp", "ccas", "mjc", "regie-de-quartier"];

    [Theory]
    [InlineData("femme-unies", "femmes-unies")]
    [InlineData("Femmes Unies", "femmes-unies")]
    [InlineData("régie de quartier", "regie-de-quartier")]
    [InlineData("regie", "regie-de-quartier")]
    [InlineData("reg", "regie-de-quartier")]
    [InlineData("cacs", "ccas")]
    [InlineData("centre-social", "centre-social-cdp")]
    [InlineData("val-service", null)]
    public void Finds_the_word_that_was_meant(string typed, string? meant) => Assert.Equal(meant, Nearest.To(typed, s_ids));
}
