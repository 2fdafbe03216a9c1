using Bilan.Diagnostics;
using Bilan.Importing;
using Bilan.Loading;

namespace Bilan.Tests.Importing;

/// <summary>An import into a folder of its own, with what it said and what it would write.</summary>
internal static class Imported
{
    public const int Year = 2024;

    /// <summary>A town that begins: nothing but <c>content/site.yml</c>.</summary>
    public static TestSite EmptyTown() => TestSite.Valbourg().Removing("data").Removing("content/2024").Removing("content/pages");

    /// <param name="answers">The answer file of the year, or none.</param>
    public static (ImportOutcome? Outcome, IReadOnlyList<string> Said) From(byte[] bytes, string name = "tableau.txt", string? answers = null)
    {
        using var site = EmptyTown();
        if (answers is not null)
            site.Writing("data/2024/import.yml", answers);
        return Into(site, bytes, name);
    }

    public static (ImportOutcome? Outcome, IReadOnlyList<string> Said) From(string text, string? answers = null) =>
        From(System.Text.Encoding.UTF8.GetBytes(text), answers: answers);

    public static (ImportOutcome? Outcome, IReadOnlyList<string> Said) Into(TestSite site, byte[] bytes, string name = "tableau.txt", int year = Year, bool isDryRun = false, bool isUpdate = false)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(site.Sources)!, "recu"));
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(file, bytes);
        var bag = new DiagnosticBag();
        var outcome = TableImport.Run(new ImportRequest(new SourceFolder(site.Sources), file, year, null, isDryRun, isUpdate, new DateOnly(2026, 1, 31)), bag);
        return (outcome, [.. bag.Sorted().Select(TextPrinter.Line)]);
    }

    /// <summary>What an import said of one kind, with the place: « ligne 3 : … ».</summary>
    public static IEnumerable<string> Notes(ImportOutcome? outcome, NoteKind kind) =>
        outcome?.Notes.Where(note => note.Kind == kind).Select(note => $"{note.Place} : {note.Text}") ?? [];

    /// <summary>Every file of the sources with its text.</summary>
    public static SortedDictionary<string, string> Files(TestSite site) =>
        new(Directory.EnumerateFiles(site.Sources, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(site.Sources, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText), StringComparer.Ordinal);

    /// <summary>The records, one a line: title, structure, text as Markdown, state.</summary>
    public static IEnumerable<string> Records(ImportOutcome? outcome) =>
        outcome?.Actions.Select(action => $"{action.Title}|{action.Structure?.Name}|{string.Join(',', action.CoCarriers)}|{action.State}|{action.Text}") ?? [];
}
