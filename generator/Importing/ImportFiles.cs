using System.Globalization;
using System.Text;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Drafting;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>The texts of the files that an import makes; writes none of them.</summary>
internal static class ImportFiles
{
    private static readonly Field[] s_columns =
    [
        CommonFields.Id, ActionFields.Title, ActionFields.Structure, ActionFields.Partners, ActionFields.Themes, ActionFields.Audiences,
        ActionFields.State, ActionFields.PostponedTo, ActionFields.Summary, ActionFields.Description, CommonFields.FormerAddresses,
    ];

    /// <summary>The files without which nothing is published, with their headings alone, where they are not there yet.</summary>
    public static IEnumerable<Draft> Missing(SourceFolder sources) =>
        new[]
        {
            new Draft(SourceFiles.Themes, Headings(CommonFields.Id, CommonFields.Name, ThemeFields.Pillar, CommonFields.Presentation, ThemeFields.Pictogram)),
            new Draft(SourceFiles.Audiences, Headings(CommonFields.Id, CommonFields.Name)),
            Page("a-propos", "À propos"),
            Page("mentions-legales", "Mentions légales"),
            Page("accessibilite", "Accessibilité"),
        }.Where(draft => !sources.Has(draft.File));

    private static Draft Page(string name, string title) =>
        new($"{SourceFiles.PagesFolder}/{name}.md", $"---\n{PageFields.Title}: {YamlText.Quoted(title)}\n---\n");

    public static Draft NewStructures(ImmutableArray<KnownStructure> structures) => new(
        SourceFiles.Structures,
        Headings(CommonFields.Id, CommonFields.Name, StructureFields.FullName, StructureFields.Kind, StructureFields.Website, CommonFields.Presentation, CommonFields.FormerAddresses)
        + string.Concat(structures.Select(structure => CsvText.Row([structure.Id, structure.Name, "", "", "", "", ""]))));

    /// <summary>The table of a year that has none yet.</summary>
    public static string ActionHeadings { get; } = Headings(s_columns);

    public static Draft Text(ImportedAction action, int year)
    {
        var file = new StringBuilder("---\n");
        foreach (var hint in action.Hints)
            file.Append("# ").Append(hint).Append('\n');
        file.Append(ActionFields.Summary.Name).Append(":\n---\n").Append(Body(action));
        return new Draft(TextFileOf(action, year), file.ToString());
    }

    /// <summary>What stands below the front matter.</summary>
    public static string Body(ImportedAction action) => action.Text.Length > 0 ? $"\n{action.Text}\n" : "";

    public static string TextFileOf(ImportedAction action, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"content/{year}/{SourceFiles.ActionsFolder}/{action.Id}.md");

    /// <summary>The text by which the published pages will be compared: title, structure, text, in the order of the office's table.</summary>
    public static Draft Compared(ImmutableArray<ImportedAction> actions, int year) => new(
        InData(year, $"{SourceFiles.SourceFolder}/{SourceFiles.ComparedTable}"),
        "ACTION\tSTRUCTURE\tDESCRIPTIF\n"
        + string.Concat(actions.Select(action => string.Join('\t', Cell(action.Title), Cell(action.Structure?.Name ?? ""), Cell(ImportComparison.OneLine(action))) + "\n")));

    /// <summary>What was written of each action, in the order of the compared text: by it a later import knows what nobody edited.</summary>
    public static Draft Fingerprints(IEnumerable<(string Id, string Fingerprint)> written, int year) => new(
        InData(year, $"{SourceFiles.SourceFolder}/{SourceFiles.Fingerprints}"),
        CsvText.Row(["id", "empreinte"]) + string.Concat(written.Select(action => CsvText.Row([action.Id, action.Fingerprint]))));

    /// <returns>The sign of each record; none where no import wrote the year.</returns>
    public static ImmutableArray<(string Id, string Fingerprint)> ReadFingerprints(SourceFolder sources, int year)
    {
        var file = InData(year, $"{SourceFiles.SourceFolder}/{SourceFiles.Fingerprints}");
        return sources.Has(file) && TextFile.Read(sources, file, new DiagnosticBag()) is { } text
            ? [.. text.Split('\n').Skip(1).Select(line => line.Split(';')).Where(cells => cells.Length == 2).Select(cells => (cells[0], cells[1]))]
            : [];
    }

    /// <summary>
    /// The name under which the office's file is kept: one that every system can have, or nobody could copy the repository to Windows,
    /// and that no program is taken to have left behind.
    /// </summary>
    public static string KeptName(string name)
    {
        var plain = string.Concat(name.Select(c => IsOfAnyName(c) ? c : '-')).TrimEnd('.', ' ');
        return plain is "" or ['.' or '~', ..] || Slug.IsReservedName(plain.Split('.')[0].ToLowerInvariant()) ? $"tableau-{plain}" : plain;
    }

    private static bool IsOfAnyName(char c) =>
        !"<>:\"/\\|?*".Contains(c, StringComparison.Ordinal)
        && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Whether a file of this name in <c>source</c> is one that imports write.</summary>
    public static bool IsOwnName(string name) => name is SourceFiles.ComparedTable or SourceFiles.Fingerprints;

    public static string InData(int year, string name) => string.Create(CultureInfo.InvariantCulture, $"data/{year}/{name}");

    /// <summary>A quote that opens a cell would be taken for one that a program put around it.</summary>
    private static string Cell(string text) =>
        text.Replace('\t', ' ') is ['"', ..] and var quoted ? $"\"{quoted.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text.Replace('\t', ' ');

    private static string Headings(params Field[] columns) => CsvText.Row(columns.Select(column => column.Name));
}
