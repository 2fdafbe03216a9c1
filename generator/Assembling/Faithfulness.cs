using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Holds the published texts against the official table: each action must be one row of it, word for word, once the listed
/// corrections are applied; and each row must be published. An action that was taken back answers for its row without a text.
/// </summary>
internal static class Faithfulness
{
    public static void Check(
        RawOfficialTable official,
        ImmutableArray<AssembledAction> actions,
        ImmutableArray<LocatedCorrection> corrections,
        DiagnosticBag bag)
    {
        var correctionsOf = corrections.ToLookup(correction => correction.Correction.Action.Id);
        var unpublished = official.Rows.ToList();
        var rowsOf = official.Rows.ToLookup(row => WordSequence.Key(Cell(row.Text, 1)), StringComparer.Ordinal);
        foreach (var assembled in actions)
        {
            var action = assembled.Action;
            var ofAction = correctionsOf[action.Id].ToList();
            SafetyNet.Try(action.Location, bag, () =>
            {
                var row = rowsOf[WordSequence.Key(action.Structure.Name)].FirstOrDefault(row => HasTitle(row, action, ofAction));
                if (row is not null && unpublished.Remove(row))
                    Compare(row, assembled, ofAction, bag);
                else if (!assembled.IsWithdrawn)
                    bag.Add(Problems.NotInOfficialTable(action.Location, action.Title, action.Structure.Name));
            });
        }

        foreach (var row in unpublished)
            bag.Add(Problems.OfficialRowNotPublished(row.Location, Cell(row.Text, 0)));
    }

    private static void Compare(RawOfficialRow row, AssembledAction assembled, List<LocatedCorrection> corrections, DiagnosticBag bag)
    {
        var action = assembled.Action;
        if (!assembled.IsWithdrawn
            && Corrected(row, corrections, bag) is { } expected
            && TextDifference.Find(expected, $"{action.Title}\t{action.Structure.Name}\t{action.Description.PlainText}") is { } difference)
            bag.Add(Problems.TextDiffers(PlaceOf(difference, assembled), difference.Readings, difference.CorrectionLine(action.Id)));
    }

    /// <summary>Titles and names have been compared before, so that what differs is in the text.</summary>
    private static SourceLocation PlaceOf(TextDifference difference, AssembledAction assembled)
    {
        var action = assembled.Action;
        var wordsBefore = WordSequence.Of($"{action.Title}\t{action.Structure.Name}").Length;
        return WordSequence.PlaceIn(assembled.Text, action.Description.PlainText, difference.Word - wordsBefore);
    }

    /// <summary>
    /// As it came or corrected: a correction of the text may have words of the title too. Each is applied once, in order, so that none
    /// can make a title long.
    /// </summary>
    private static bool HasTitle(RawOfficialRow row, ContractAction action, List<LocatedCorrection> corrections)
    {
        var title = Cell(row.Text, 0);
        var corrected = corrections.Aggregate(title, (text, correction) => Once(text, correction.Correction));
        return WordSequence.Key(action.Title) is var key && (WordSequence.Key(title) == key || WordSequence.Key(corrected) == key);
    }

    /// <returns>The row with its corrections applied in order, or null when one does not apply exactly once.</returns>
    private static string? Corrected(RawOfficialRow row, List<LocatedCorrection> corrections, DiagnosticBag bag)
    {
        var text = row.Text;
        var applicable = true;
        foreach (var (correction, location) in corrections)
        {
            var found = Occurrences(text, correction.SourceText);
            if (found == 1)
            {
                text = Once(text, correction);
            }
            else
            {
                bag.Add(Problems.CorrectionNotApplicable(location, correction.SourceText, found));
                applicable = false;
            }
        }

        return applicable ? text : null;
    }

    private static string Once(string text, Correction correction) =>
        text.IndexOf(correction.SourceText, StringComparison.Ordinal) is var at and >= 0
            ? string.Concat(text.AsSpan(0, at), correction.PublishedText, text.AsSpan(at + correction.SourceText.Length))
            : text;

    private static int Occurrences(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }

    private static string Cell(string row, int index) => row.Split('\t')[index];
}
