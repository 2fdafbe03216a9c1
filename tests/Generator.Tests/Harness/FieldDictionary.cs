using System.Text.RegularExpressions;

namespace Bilan.Tests.Harness;

/// <summary>Reads the tables of fields of those guides.</summary>
internal static partial class FieldDictionary
{
    /// <summary>The fields in the section with this heading; lines that name no field (the text below the fields) are left out.</summary>
    public static IReadOnlyList<DocumentedField> Read(string file, string heading)
    {
        var section = File.ReadAllLines(Repository.At(file))
            .SkipWhile(line => line != "## " + heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        return [.. section.Select(line => Row().Match(line)).Where(row => row.Success).Select(row => new DocumentedField(
            row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value))];
    }

    /// <summary>The words that a cell sets as code.</summary>
    public static IEnumerable<string> Words(string cell) => Code().Matches(cell).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\| `([a-z_]+)` \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
