using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// Looks into the folder <c>source</c> of a year: one table is read, to compare the texts with; every other file is kept, and named with
/// the reason why it is not compared.
/// </summary>
internal sealed class OfficialSourceReader(SourceFolder folder, DiagnosticBag bag)
{
    /// <returns>The table, or null where none can be read, and the files that nothing is compared with.</returns>
    public (RawOfficialTable? Table, ImmutableArray<KeptFile> Kept) Read(string source)
    {
        var files = folder.Below(source).Where(place => place.Kind == PlaceKind.File).Select(place => place.Path).Where(file => !SourceFiles.IsReadme(file) && !SourceFiles.IsFingerprints(file)).ToList();
        var imported = files.Find(file => Path.GetFileName(file) == SourceFiles.ComparedTable);
        var candidates = files.Where(file => imported is null ? SourceFiles.IsOfficialTable(file) : file == imported).Select(Candidate).ToList();
        var tables = candidates.Where(candidate => candidate.Table is not null).ToList();
        foreach (var other in tables.Skip(1))
            bag.Add(Problems.SeveralOfficialTables(other.File, tables[0].File));
        // A text of other columns beside the table is kept; alone, it is a table that nobody can read.
        var unreadable = candidates.Where(candidate => tables.Count == 0 && candidate is { IsText: true, Table: null }).Select(candidate => candidate.File).ToList();
        foreach (var file in unreadable)
            bag.Add(Problems.OfficialTableWithoutRows(file));

        var kept = files.Except(tables.Select(table => table.File)).Select(file => (File: file, Reason: imported is null ? ReasonOf(file) : KeptReason.Imported)).ToList();
        // Of a file with an error of its own nothing else is said.
        var faulty = candidates.Where(candidate => !candidate.IsText).Select(candidate => candidate.File).Concat(unreadable).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, reason) in kept.Where(file => !faulty.Contains(file.File)))
            bag.Add(Problems.FileNotCompared(file, reason));
        return (tables.FirstOrDefault()?.Table, [.. kept.Select(file => new KeptFile(file.File[(source.Length + 1)..], file.Reason))]);
    }

    /// <param name="IsText">Whether its signs could be read.</param>
    private sealed record CandidateTable(string File, bool IsText, RawOfficialTable? Table);

    private CandidateTable Candidate(string file) =>
        SafetyNet.Try(SourceLocation.OfFile(file), bag, () => TextFile.Read(folder, file, bag) is { } text
            ? new CandidateTable(file, IsText: true, OfficialTableReader.Read(text, file, bag))
            : null) ?? new CandidateTable(file, IsText: false, null);

    private static KeptReason ReasonOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" or ".TXT" => KeptReason.OtherColumns,
        ".XLSX" or ".XLS" or ".ODS" or ".DOCX" or ".ODT" => KeptReason.OfficeFormat,
        ".PDF" => KeptReason.Pdf,
        _ => KeptReason.NoTable,
    };
}
