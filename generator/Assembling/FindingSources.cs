using System.Collections.Frozen;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Assembling;

/// <summary>
/// Which files a finding holds its record against: where one of them could not be read, the finding may follow from that alone. What is
/// not named here is wrong by itself.
/// </summary>
internal static class FindingSources
{
    /// <summary>Stands for the files of the year in which the finding stands.</summary>
    private const string ItsYear = "its year";

    /// <summary>Stands for the table of actions of the year in which the finding stands.</summary>
    private const string ItsTable = "its table";

    /// <summary>Stands for every file.</summary>
    private const string Any = "any";

    /// <summary>Rows that could not be read are not lost, nor are those that a table of ids misses.</summary>
    private static readonly FrozenSet<string> s_aboutMissingRows = new[] { "ACT012", "DIC001", "DIC002" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> s_sources = new Dictionary<string, string[]>
    {
        ["ACT001"] = [SourceFiles.Structures],
        ["ACT002"] = [SourceFiles.Themes],
        ["ACT003"] = [SourceFiles.Audiences],
        ["ACT004"] = [SourceFiles.Structures],
        ["ACT007"] = [ItsTable],
        ["ACT010"] = [SourceFiles.Structures],
        ["ACT012"] = [ItsYear],
        ["ACT013"] = [ItsYear],
        ["ACT015"] = [SourceFiles.Neighbourhoods],
        ["CHF001"] = [ItsYear],
        ["COR001"] = [ItsYear],
        ["COR002"] = [ItsYear],
        ["DIC001"] = [],
        ["DIC002"] = [],
        ["FID001"] = [ItsYear, SourceFiles.Structures],
        ["FID002"] = [ItsYear, SourceFiles.Structures],
        ["FID003"] = [ItsYear, SourceFiles.Structures],
        ["FID004"] = [ItsYear],
        ["FID005"] = [ItsYear],
        ["FID006"] = [ItsYear, SourceFiles.Structures],
        ["FID007"] = [ItsYear, SourceFiles.Structures],
        ["FID008"] = [ItsYear],
        ["FMT006"] = [Any],
        ["LIS002"] = [SourceFiles.Acronyms],
        ["LIS004"] = [ItsYear],
        ["LIS005"] = [ItsYear],
        ["LIS006"] = [Any],
        ["MOT001"] = [Any],
        ["MOT002"] = [Any],
        ["REC001"] = [ItsYear],
        ["SIT001"] = [SourceFiles.Site],
        ["SIT002"] = [SourceFiles.Site],
        ["SIT003"] = [SourceFiles.Site],
        ["SIT009"] = [SourceFiles.Site],
        ["STR001"] = [Any],
        ["SUI002"] = [Any],
        ["THE001"] = [Any],
        ["TXT001"] = [Any],
        ["URG003"] = [Any],
        ["YML022"] = [ItsYear],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the finding may only follow from a file that could not be read, or from rows of a table that could not.</summary>
    public static bool MayFollow(Diagnostic finding, string unreadable)
    {
        if (!s_sources.TryGetValue(finding.Code, out var sources))
            return false;
        // Of a table some rows may be all that could not be read: the others have mistakes of their own.
        if (finding.Location.File == unreadable)
            return !unreadable.EndsWith(".csv", StringComparison.Ordinal) || s_aboutMissingRows.Contains(finding.Code);

        return sources.Any(source => source switch
        {
            Any => true,
            ItsYear => IsOfOneYear(finding.Location.File, unreadable),
            ItsTable => IsOfOneYear(finding.Location.File, unreadable) && Path.GetFileName(unreadable) == SourceFiles.Actions,
            _ => source == unreadable,
        });
    }

    private static bool IsOfOneYear(string file, string other) => YearOf(file) is { Length: > 0 } year && year == YearOf(other);

    /// <summary>The year of a file, or empty where it belongs to none.</summary>
    public static string YearOf(string file) => file.Split('/') is [_, var folder, _, ..] && SourceFiles.YearOf(folder) is not null ? folder : "";
}
