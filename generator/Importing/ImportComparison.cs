using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>
/// Holds the records against the table before anything is written, by a path of its own: every word of every cell must be in the
/// page that the record will make.
/// </summary>
internal static class ImportComparison
{
    /// <summary>Every row that was read is a record, a part of one, or listed with its reason.</summary>
    public static void CheckRows(RecognizedTable table, string file, DiagnosticBag bag)
    {
        if (table.RowsRead != table.Actions.Length + table.RowsJoined + table.RowsExplained)
            bag.Add(Problems.ImportRowsLost(SourceLocation.OfFile(file), table.RowsRead, table.Actions.Length + table.RowsJoined + table.RowsExplained));
    }

    public static void Check(ImmutableArray<ImportedAction> actions, string file, DiagnosticBag bag)
    {
        var said = new DiagnosticBag();
        var renderer = new MarkdownRenderer(hasHeadings: false, said);
        foreach (var action in actions)
        {
            var location = new SourceLocation(file, action.Source.Place.Row, 1);
            var shown = renderer.Render(new SourceText(action.Text, location)).Text.PlainText;
            var place = action.Source.Place.ToString();
            if (TextDifference.Find(OneLine(action), shown) is { } difference)
                bag.Add(Problems.ImportWordsLost(location, place, PersonalData.Mask(difference.Official), PersonalData.Mask(difference.Published)));

            // A structure that is known stands under its own name, and the report says so.
            var all = $" {WordSequence.Key(action.Title)} {WordSequence.Key(shown)} {WordSequence.Key(action.Source.Structure.OneLine)} ";
            foreach (var cell in action.Source.Cells.Where(cell => !all.Contains($" {WordSequence.Key(cell.Text.OneLine)} ", StringComparison.Ordinal) && !IsSplit(cell, all)))
                bag.Add(Problems.ImportWordsLost(location, cell.Place.ToString(), PersonalData.Mask(cell.Text.OneLine), ""));
            foreach (var cell in action.Source.Cells.Where(cell => TextRules.FirstRefused(cell.Text.OneLine) is not null))
                bag.Add(Problems.ImportLostCharacter(new SourceLocation(file, cell.Place.Row, cell.Place.Column), cell.Place.ToString()));
        }

        // Advice on signs is for who writes a record.
        foreach (var finding in said.Sorted().Where(finding => finding.Severity == Severity.Error))
            bag.Add(finding);
    }

    /// <summary>The text of the three-column table.</summary>
    public static string OneLine(ImportedAction action) => action.Source.Description.OneLine;

    /// <summary>Structure and project of one cell: each word is in one of the two.</summary>
    private static bool IsSplit(SourceCell cell, string all) =>
        WordSequence.Of(cell.Text.OneLine).All(word => word.Form is ":" or "–" or "/" or "—" || all.Contains($" {word.Form} ", StringComparison.Ordinal));
}
