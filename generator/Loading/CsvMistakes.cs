using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>Says what a person did to a table when a record of it does not fit: another separator, a comma without quotes, a quote that swallows rows.</summary>
internal static partial class CsvMistakes
{
    /// <summary>As many lines above a heading as people write.</summary>
    private const int MostLinesAbove = 6;

    /// <summary>What keeps every row of a table from being read, seen in its first lines.</summary>
    /// <returns>The finding, or null.</returns>
    public static Diagnostic? OfWholeTable(string text, SourceLocation location)
    {
        var lines = text.Split('\n', MostLinesAbove + 1);
        return OfFirstLine(lines[0], location) ?? TitleAbove(lines, location);
    }

    /// <summary>A line with one cell alone above one that has the names of columns, as this repository writes them.</summary>
    private static Diagnostic? TitleAbove(string[] lines, SourceLocation location)
    {
        if (HasSeparator(lines[0].TrimEnd([.. CsvDelimiter.Candidates])))
            return null;

        var heading = Array.FindIndex(lines, 1, line => NamesOfColumns().IsMatch(line));
        return heading < 0 || heading >= MostLinesAbove ? null : Problems.LineAboveHeading(location, location.Line + heading);
    }

    private static bool HasSeparator(string line) => line.AsSpan().IndexOfAny(CsvDelimiter.Candidates.AsSpan()) >= 0;

    private static Diagnostic? OfFirstLine(string firstLine, SourceLocation location)
    {
        if (SettingOfExcel().IsMatch(firstLine))
            return Problems.SeparatorLine(location);
        if (!HasSeparator(firstLine))
            return firstLine.Contains('|', StringComparison.Ordinal) ? Problems.SeparatorNotRead(location, '|') : null;

        return firstLine is ['"', .. var inside, '"'] && !inside.Contains('"', StringComparison.Ordinal) ? Problems.RowInQuotes(location) : null;
    }

    /// <summary>A record in which the file ends before its cells do; a row that a person forgot to complete has a line break behind it.</summary>
    /// <param name="columns">How many cells it should have; 0 for the header itself.</param>
    /// <returns>The finding, or null.</returns>
    public static Diagnostic? Cut(CsvRecord record, SourceLocation location, int columns)
    {
        var endsEarly = record.Cells.Length < columns && !record.Raw.Contains('\n', StringComparison.Ordinal);
        // A row that has another separator, or stands in quotes, is one cell too.
        var isItsOwnRow = record.Cells.Length == 1 && record.Raw.AsSpan().ContainsAny(CsvDelimiter.Candidates.AsSpan());
        return endsEarly && !isItsOwnRow && (record.Problem is null || record.IsUnclosed)
            ? Problems.TableCut(location, record.Cells.Length, columns)
            : null;
    }

    /// <summary>Findings about rows that do not fit; neighbours that make one row together are a row with a line break in one of its cells.</summary>
    /// <param name="columns">How many cells a row has, and <paramref name="width"/> the same with empty ones behind it.</param>
    public static IEnumerable<Diagnostic> Explain(IReadOnlyList<CsvMisfit> misfits, int columns, int width)
    {
        for (var i = 0; i < misfits.Count; i++)
        {
            var parts = PartsOfOneRow(misfits, i, columns, width);
            yield return parts > 1 ? Problems.RowBroken(misfits[i].Place, misfits[i + 1].Place.Line)
                : misfits[i].RowThatGoesOn is { } row ? Problems.RowBroken(row, misfits[i].Place.Line)
                : misfits[i].Finding;
            i += parts - 1;
        }
    }

    private static int PartsOfOneRow(IReadOnlyList<CsvMisfit> misfits, int first, int columns, int width)
    {
        var cells = misfits[first].Record.Cells.Length;
        for (var next = first + 1; next < misfits.Count && cells < columns && ReferenceEquals(misfits[next].RowBefore, misfits[first].RowBefore); next++)
        {
            // What stands before the break and what stands behind it are the same cell.
            cells += misfits[next].Record.Cells.Length - 1;
            if (cells >= columns && cells <= width)
                return next - first + 1;
        }

        return 1;
    }

    /// <summary>Findings about rows, where those that have one cause are said once: a table that was saved in another way has it on each row.</summary>
    public static IEnumerable<Diagnostic> OncePerCause(IEnumerable<Diagnostic> rows) => rows
        .GroupBy(finding => finding.Code == Problems.WrongNumberOfCellsCode ? finding.Text : finding.Code, StringComparer.Ordinal)
        .Select(group => group.Count() == 1 ? group.First() : Problems.ForOtherLinesToo(group.First(), [.. group.Skip(1).Select(finding => finding.Location.Line)]));

    /// <param name="found">How many cells the record has, and <paramref name="expected"/> how many the header has.</param>
    public static Diagnostic ExplainWrongNumber(string record, SourceLocation location, int found, int expected, char delimiter)
    {
        if (found == 1 && record.StartsWith('"') && record.AsSpan().Count(delimiter) >= expected - 1)
            return Problems.RowInQuotes(location);

        foreach (var other in CsvDelimiter.Candidates)
        {
            if (other != delimiter && found < expected && record.AsSpan().Count(other) >= expected - 1)
                return Problems.RowHasAnotherSeparator(location, other, delimiter);
        }

        return delimiter == ',' && found > expected
            ? Problems.UnquotedComma(location, found, expected)
            : Problems.WrongNumberOfCells(location, found, expected, maySeparateValues: delimiter == ';' && !SeparatesSentences(record));
    }

    /// <summary>In a sentence a space stands beside the sign, between two values none.</summary>
    private static bool SeparatesSentences(string record) =>
        record.Contains(" ;", StringComparison.Ordinal) || record.Contains("; ", StringComparison.Ordinal) || record.Contains("\u00A0;", StringComparison.Ordinal);

    /// <summary>
    /// A quote left open that a later quote closed by accident: the quoted cell then holds whole rows of the table, which would be
    /// lost without a word.
    /// </summary>
    /// <returns>The finding, placed at the cell that opened the quote, or null.</returns>
    public static Diagnostic? SwallowedRows(string record, ImmutableArray<SourceText> cells, int columns, char delimiter)
    {
        // The last cell that starts on the first line is the one that runs on to the next.
        var opened = cells.Last(cell => cell.Location.Line == cells[0].Location.Line).Location;
        return SwallowedRows(record, opened, columns, delimiter);
    }

    /// <summary>The same, where the later quote stands in the middle of a cell.</summary>
    /// <param name="opened">The cell that opened the quote.</param>
    public static Diagnostic? SwallowedRows(string record, SourceLocation opened, int columns, char delimiter) =>
        HoldsRows(record, columns, delimiter)
            ? Problems.QuoteClosedTooLate(opened, opened.Line + record.AsSpan().TrimEnd('\n').Count('\n'))
            : null;

    /// <summary>
    /// Whether a line of the record, after its first, is a row by itself: it has separators enough, and some of them inside the
    /// quotes. After an honest text of several lines the separators of its last line all stand outside.
    /// </summary>
    private static bool HoldsRows(string record, int columns, char delimiter)
    {
        if (columns < 2)
            return false;

        // In a sentence a space follows the sign, in a table of two columns it does not.
        return record.TrimEnd('\n').Split('\n').Skip(1)
            .Select(line => columns == 2 ? line.Replace($"{delimiter} ", "", StringComparison.Ordinal) : line)
            .Any(line => line.AsSpan().Count(delimiter) >= columns - 1 && line.Split('"')[0].Contains(delimiter, StringComparison.Ordinal));
    }

    /// <summary><c>sep=;</c>, also as other programs save it again.</summary>
    [GeneratedRegex("""^"?\s*sep\s*=""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SettingOfExcel();

    [GeneratedRegex(@"^[a-z_]+(?:[;,\t][a-z_]+)+[;,\t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamesOfColumns();
}

/// <summary>A record that has not as many cells as the header.</summary>
/// <param name="RowBefore">The last row before it that has, or null.</param>
/// <param name="Finding">What is wrong with it by itself.</param>
internal sealed record CsvMisfit(CsvRecord Record, SourceLocation Place, RawRow? RowBefore, Diagnostic Finding)
{
    /// <summary>The row before it, where it is the second line of the text that ends this row; or null.</summary>
    public SourceLocation? RowThatGoesOn =>
        // A word that may be an id is more likely a row that was begun.
        Record.Cells is [var words] && !Slug.IsShapedLikeSlug(words.Value) && Finding.Code == Problems.WrongNumberOfCellsCode
        && RowBefore is { Cells: [.., { IsEmpty: false } last] } row && last.Location.Line == Place.Line - 1
            ? row.Location
            : null;
}
