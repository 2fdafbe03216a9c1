using Bilan.Drafting;

namespace Bilan.Tests.Drafting;

/// <summary>The version by which a town's repository calls the program.</summary>
public sealed class ProgramReleaseTests
{
    private static readonly string s_commit = new('a', 40);

    [Theory]
    [InlineData("https://github.com/exemple/bilan")]
    [InlineData("https://github.com/exemple/bilan.git")]
    [InlineData("https://github.com/exemple/bilan/")]
    public void Is_read_from_what_the_build_has_noted(string repository) =>
        Assert.Equal(new ProgramRelease("exemple/bilan", "1.2.3", s_commit), ProgramRelease.Parse(repository, $"1.2.3+{s_commit}"));

    [Theory]
    [InlineData("https://github.com/exemple/bilan", "0.0.0+")]
    [InlineData("https://exemple.fr/exemple/bilan", "1.2.3+")]
    [InlineData(null, "1.2.3+")]
    public void Is_none_for_a_program_that_no_tag_or_no_repository_names(string? repository, string version) =>
        Assert.Null(ProgramRelease.Parse(repository, version + s_commit));

    [Fact]
    public void Is_none_without_a_commit() => Assert.Null(ProgramRelease.Parse("https://github.com/exemple/bilan", "1.2.3"));
}
