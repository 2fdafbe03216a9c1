using System.Text.RegularExpressions;

namespace Bilan.Tests.Diagnostics;

/// <summary>The catalogue of findings against the fixtures that show them.</summary>
public partial class ProblemCatalogueTests
{
    [Fact]
    public void Every_code_is_shown_by_a_fixture_or_a_test()
    {
        var shown = Files("tests/fixtures", "expected.txt").Concat(Files("tests/Generator.Tests", "*.cs"))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Value)
            .ToHashSet();

        var missing = Codes().Where(code => !shown.Contains(code));

        Assert.Empty(missing);
    }

    [Fact]
    public void No_code_is_given_twice()
    {
        var twice = Codes().GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(twice);
    }

    private static IEnumerable<string> Codes() =>
        Files("generator/Diagnostics", "Problems*.cs")
            .SelectMany(file => QuotedCode().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.At(folder), pattern, SearchOption.AllDirectories);

    [GeneratedRegex("\"([A-Z]{3}[0-9]{3})\"")]
    private static partial Regex QuotedCode();

    [GeneratedRegex("[A-Z]{3}[0-9]{3}")]
    private static partial Regex Code();
}
