using System.Text;
using System.Text.Unicode;
using Bilan.Diagnostics;
using Bilan.Drafting;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>Writes what an import made: all of it or none, over a file that is there only what an update replaces, nothing outside the folder of the sources.</summary>
internal sealed class ImportWriter(SourceFolder sources, DiagnosticBag bag)
{
    public bool Write(ImportOutcome outcome, KeptSource? source)
    {
        var drafts = outcome.Drafts;
        var isFirst = !sources.Has(SourceFiles.Structures);
        if (isFirst)
            drafts = drafts.Add(ImportFiles.NewStructures(outcome.NewStructures));
        var report = ImportFiles.InData(outcome.Year, SourceFiles.ImportReport);
        string[] changed = [report, .. outcome.Replaced.Select(draft => draft.File), .. isFirst ? [] : new[] { SourceFiles.Structures }, .. source is null ? [] : new[] { source.File }];
        var structures = isFirst ? "" : TextFile.Read(sources, SourceFiles.Structures, bag);
        if (structures is null || !AreInside(changed) || !Create(drafts))
            return false;

        if (source is not null)
            File.WriteAllBytes(Target(source.File), source.Bytes);
        foreach (var draft in outcome.Replaced)
            File.WriteAllText(Target(draft.File), draft.Text);
        if (!isFirst && !outcome.NewStructures.IsEmpty)
            Append(outcome.NewStructures, structures);
        File.WriteAllText(Target(report), ImportReport.Write(outcome, isMarkdown: true));
        return true;
    }

    /// <param name="before">What the program itself would have written: a file that says so and nothing else may be replaced.</param>
    public void WriteAnswers(string file, string before, string text)
    {
        if (AreInside([file]) && (!sources.Has(file) || File.ReadAllText(Path.Combine(sources.Root, file)) == before))
            File.WriteAllText(Target(file), text);
    }

    private bool Create(ImmutableArray<Draft> drafts)
    {
        if (!AreInside(drafts.Select(draft => draft.File)))
            return false;

        var existing = DraftWriter.Write(drafts, sources);
        foreach (var file in existing)
            bag.Add(Problems.ImportWouldOverwrite(file));
        return existing.IsEmpty;
    }

    private string Target(string file)
    {
        var path = Path.Combine(sources.Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

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
    private void Append(ImmutableArray<KnownStructure> structures, string table)
    {
        var path = Path.Combine(sources.Root, SourceFiles.Structures);
        var bytes = File.ReadAllBytes(path);
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
        File.WriteAllText(path, text + (text.EndsWith('\n') ? breaks : $"\n{breaks}"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
