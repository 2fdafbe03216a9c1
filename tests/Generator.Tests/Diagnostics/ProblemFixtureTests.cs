using System.Collections.Concurrent;
using Bilan.Tests.Harness;

namespace Bilan.Tests.Diagnostics;

/// <summary>Every broken input of <c>tests/fixtures/problems</c> gives exactly the lines of its <c>expected.txt</c>.</summary>
public class ProblemFixtureTests
{
    private const string Accepting = "BILAN_ACCEPT";

    private static readonly ConcurrentDictionary<string, (IReadOnlyList<string> Said, bool IsPublished)> s_builds = new();

    public static TheoryData<string> Fixtures { get; } =
        [.. Directory.EnumerateDirectories(Repository.At("tests/fixtures/problems")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Says_exactly_what_is_wrong(string fixture)
    {
        var (said, _) = BuildOf(fixture);

        var expected = Repository.At($"tests/fixtures/problems/{fixture}/expected.txt");
        if (Environment.GetEnvironmentVariable(Accepting) == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllLines(expected, said);
        Assert.Equal(File.ReadAllLines(expected), said);
        Assert.Contains(said, line => line.Contains($" {fixture[..6]} :", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Publishes_nothing_when_there_is_an_error(string fixture)
    {
        var (said, isPublished) = BuildOf(fixture);

        var hasErrors = said.Any(line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Equal(!hasErrors, isPublished);
    }

    /// <summary>Built once for both tests.</summary>
    private static (IReadOnlyList<string> Said, bool IsPublished) BuildOf(string fixture) => s_builds.GetOrAdd(fixture, Build);

    private static (IReadOnlyList<string> Said, bool IsPublished) Build(string fixture)
    {
        using var site = TestSite.Valbourg().With(Repository.At($"tests/fixtures/problems/{fixture}"));
        File.Delete(Path.Combine(site.Sources, "expected.txt"));
        var said = site.Build();
        return (said, Directory.Exists(site.Output));
    }
}
