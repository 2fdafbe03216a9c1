using System.Text;
using System.Text.Unicode;
using Bilan.Diagnostics;
using Bilan.Drafting;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>Writes what an import made: all of it or none, over a file that is there only what an update replaces, nothing outside the folder of the sources.</summary>
internal sealed class ImportWriter(SourceFolder sources, DiagnosticBag bag)
{
    /// <param name="answers">The answer file, or null where it is to be left as it is.</param>
    public bool Write(ImportOutcome outcome, KeptSource? source, Draft? answers)
    {
        var isFirst = !sources.Has(SourceFiles.Structures);
        var created = isFirst ? outcome.Drafts.Add(ImportFiles.NewStructures(outcome.NewStructures)) : outcome.Drafts;
        if (!AreInside(created.Select(draft => draft.File)))
            return false;

        foreach (var draft in created.Where(draft => sources.Has(draft.File)))
            bag.Add(Problems.ImportWouldOverwrite(draft.File));
        var structures = isFirst ? "" : TextFile.Read(sources, SourceFiles.Structures, bag);
        if (bag.HasErrors || structures is null)
            return false;

        var report = new Draft(ImportFiles.InData(outcome.Year, SourceFiles.ImportReport), ImportReport.Write(outcome, isMarkdown: true));
        return Write(
        [
            .. created.Concat(outcome.Replaced).Select(Staged),
            .. source is null ? [] : new[] { new StagedFile(source.File, source.Bytes) },
            .. isFirst || outcome.NewStructures.IsEmpty ? [] : new[] { Appended(outcome.NewStructures, structures) },
            Staged(report),
            .. answers is null ? [] : new[] { Staged(answers) },
        ]);
    }

    /// <returns>The answer file to write, or null where somebody wrote in the one that is there.</returns>
    /// <param name="before">What the program itself would have written: a file that says so and nothing else may be replaced.</param>
    public Draft? Answers(string file, string before, string text) =>
        !sources.Has(file) || (sources.IsOrdinary(file) && File.ReadAllText(Path.Combine(sources.Root, file)) == before) ? new Draft(file, text) : null;

    public void WriteAnswers(Draft? answers)
    {
        if (answers is not null)
            Write([Staged(answers)]);
    }

    private bool Write(ImmutableArray<StagedFile> files) =>
        AreInside(files.Select(file => file.File)) && StagedFiles.Write(sources, files, bag);

    private static StagedFile Staged(Draft draft) => new(draft.File, Encoding.UTF8.GetBytes(draft.Text));

    /// <summary>No folder on the way to a file, and not the file itself, may be a link that leads elsewhere; nor is a pipe written to.</summary>
    private bool AreInside(IEnumerable<string> files)
    {
        ImmutableArray<Diagnostic> refused = [.. files.Select(Refusal).OfType<Diagnostic>()];
        foreach (var refusal in refused)
            bag.Add(refusal);
        return refused.IsEmpty;
    }

    private Diagnostic? Refusal(string file) =>
        sources.LeadsElsewhere(file) ? Problems.ImportOutsideRoot(file)
        : sources.Has(file) && !sources.IsOrdinary(file) ? Problems.NotAFile(file)
        : null;

    /// <summary>
    /// Adds rows at the end of the table of structures, in its own columns, separator and line breaks. One in an old encoding is saved
    /// anew: it would not have all letters, and a file of two encodings is none.
    /// </summary>
    /// <param name="table">What the table holds now.</param>
    private StagedFile Appended(ImmutableArray<KnownStructure> structures, string table)
    {
        var bytes = File.ReadAllBytes(Path.Combine(sources.Root, SourceFiles.Structures));
        var text = Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : table;
        var delimiter = CsvDelimiter.Detect(table);
        var columns = CsvTableReader.Read(table, SourceFiles.Structures, new DiagnosticBag())?.Header ?? [];
        var rows = string.Concat(structures.Select(structure => CsvText.Row(columns.Select(column => column.Value switch
        {
            "id" => structure.Id,
            "nom" => structure.Name,
            _ => "",
        }), delimiter)));
        var breaks = text.Contains("\r\n", StringComparison.Ordinal) ? rows.ReplaceLineEndings("\r\n") : rows;
        return new StagedFile(SourceFiles.Structures, Encoding.UTF8.GetBytes(text + (text.EndsWith('\n') ? breaks : $"\n{breaks}")));
    }
}
