using Bilan.Tests.Harness;

namespace Bilan.Tests.Diagnostics;

/// <summary>Every broken input of <c>tests/fixtures/problems</c> gives exactly the lines of its <c>expected.txt</c>.</summary>
public class ProblemFixtureTests
{
    private const string Accepting = "BILAN_ACCEPT";

    public static TheoryData<string> Fixtures { get; } =
        [.. Directory.EnumerateDirectories(Repository.At("tests/fixtures/problems")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Says_exactly_what_is_wrong_and_publishes_nothing_after_an_error(string fixture)
    {
        using var site = TestSite.Valbourg().With(Repository.At($"tests/fixtures/problems/{fixture}"));
        File.Delete(Path.Combine(site.Sources, "expected.txt"));

        var said = site.Build();

        var expected = Repository.At($"tests/fixtures/problems/{fixture}/expected.txt");
        if (Environment.GetEnvironmentVariable(Accepting) == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllLines(expected, said);
        Assert.Equal(File.ReadAllLines(expected), said);
        Assert.Contains(said, line => line.Contains($" {fixture[..6]} :", StringComparison.Ordinal));
        var hasErrors = said.Any(line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Equal(!hasErrors, Directory.Exists(site.Output));
    }
}
