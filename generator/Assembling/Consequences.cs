using System.Collections.Frozen;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Goes on looking for mistakes where a file could not be read, so that all are said at once, and passes over those that only follow
/// from the file that is missing: every action of a structure in an unreadable table.
/// </summary>
internal static class Consequences
{
    /// <summary>Findings that hold a record against other files, or against what a file does not say.</summary>
    private static readonly FrozenSet<string> s_following = new[]
    {
        "ACT001", "ACT002", "ACT003", "ACT004", "ACT007", "ACT010", "ACT013", "ACT015", "CHF001", "COR001", "COR002", "FID001", "FID002", "FID003", "FID004", "FID005", "FID006", "FID007", "FMT006", "LIS002", "LIS004",
        "LIS005", "LIS006", "REC001", "SIT001", "SIT002", "SIT003", "SIT009", "THE001", "TXT001",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="bag">Receives what is wrong in the files that could be read.</param>
    public static void FindTheRest(RawRecords raw, SiteOverrides overrides, IReadOnlyCollection<string> pictograms, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        Assembler.Assemble(raw, overrides, pictograms, found);
        var unreadable = bag.Sorted().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Location.File).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in found.Sorted().Where(finding => !s_following.Contains(finding.Code) || IsOfItsOwn(finding.Location.File, unreadable)))
            bag.Add(finding);
    }

    /// <summary>Where some rows of a table are all that could not be read, the others have mistakes of their own.</summary>
    private static bool IsOfItsOwn(string file, HashSet<string> unreadable) =>
        file.EndsWith(".csv", StringComparison.Ordinal) && unreadable.SetEquals([file]);
}
