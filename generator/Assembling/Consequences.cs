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
    /// <summary>The rows that could not be read are not lost.</summary>
    private const string RowsLost = "ACT012";

    /// <summary>Findings that name an action which a cut table has no more.</summary>
    private static readonly FrozenSet<string> s_followingLostRows =
        new[] { "CHF001", "COR001", "MOT001", "MOT002", "SUI002", "URG003" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Passes over what follows from another finding: a table that was cut, a column that has another name, an id that cannot be one.</summary>
    /// <param name="found">What is wrong in files that could all be read.</param>
    public static void AddCauses(DiagnosticBag found, DiagnosticBag bag)
    {
        var findings = found.Sorted();
        var hasLostRows = findings.Any(finding => finding.Code == RowsLost);
        var withUnknownColumns = FilesOf("CSV002");
        var withoutText = findings.Where(finding => finding.Code == "FID008").Select(finding => (finding.Location.File, finding.Location.Line)).ToHashSet();
        var misshapen = findings.Where(finding => finding.Code == "YML010").Select(finding => finding.Location).ToHashSet();
        var withBadIds = FilesOf("REC004").Select(FindingSources.YearOf).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in findings.Where(finding => !Follows(finding)))
            bag.Add(finding);

        HashSet<string> FilesOf(string code) =>
            findings.Where(finding => finding.Code == code).Select(finding => finding.Location.File).ToHashSet(StringComparer.Ordinal);

        bool Follows(Diagnostic finding) => finding.Code switch
        {
            "REC001" or "CSV018" => withUnknownColumns.Contains(finding.Location.File) || misshapen.Contains(finding.Location),
            "ACT007" or "FID008" => withBadIds.Contains(FindingSources.YearOf(finding.Location.File)),
            "ACT013" => withoutText.Contains((finding.Location.File, finding.Location.Line)) || withBadIds.Contains(FindingSources.YearOf(finding.Location.File)),
            _ => hasLostRows && s_followingLostRows.Contains(finding.Code),
        };
    }

    /// <param name="bag">Receives what is wrong in the files that could be read.</param>
    public static void FindTheRest(RawRecords raw, SiteOverrides overrides, IReadOnlyCollection<string> pictograms, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        Assembler.Assemble(raw, overrides, pictograms, found);
        var unreadable = bag.Sorted().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Location.File).Distinct().ToList();
        foreach (var finding in found.Sorted().Where(finding => !unreadable.Exists(file => FindingSources.MayFollow(finding, file))))
            bag.Add(finding);
    }
}
