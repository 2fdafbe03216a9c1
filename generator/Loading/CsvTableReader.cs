using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// Reads a CSV file whose cells are separated by <c>;</c>, <c>,</c> or tabs, and forgives nothing.
/// Knows nothing of what the columns mean.
/// </summary>
internal static class CsvTableReader
{
    /// <returns>The table, or null when it has no header; rows that cannot be trusted are left out and named in the bag.</returns>
    public static RawTable? Read(string text, string file, DiagnosticBag bag)
    {
        var delimiter = CsvDelimiter.Detect(text);
        ImmutableArray<SourceText> header = [];
        var width = 0;
        var rows = ImmutableArray.CreateBuilder<RawRow>();
        var (position, line) = (0, 1);
        while (position < text.Length)
        {
            var start = new SourceLocation(file, line, 1);
            var record = CsvRecord.At(text, position, start, delimiter);
            var raw = record.Raw;
            position += raw.Length;
            line += raw.AsSpan().Count('\n');
            if (string.IsNullOrWhiteSpace(raw.Replace(delimiter, ' ')) || ReadCells(record, delimiter, header.Length, bag) is not { } cells)
                continue;

            if (header.IsEmpty)
                (header, width) = (WithoutTrailingEmpty(cells), cells.Length);
            else if (CsvMistakes.SwallowedRows(raw, cells, header.Length, delimiter) is { } swallowed)
                bag.Add(swallowed);
            else if (FitToHeader(cells, header.Length, width) is { } fitted)
                rows.Add(new RawRow(start, fitted));
            else
                bag.Add(CsvMistakes.ExplainWrongNumber(raw, start, cells.Length > width ? cells.Length : Filled(cells, header.Length), header.Length, delimiter));
        }

        if (!header.IsEmpty)
            return new RawTable(file, header, rows.ToImmutable());

        bag.Add(Problems.EmptyTable(file));
        return null;
    }

    private static ImmutableArray<SourceText>? ReadCells(CsvRecord record, char delimiter, int columns, DiagnosticBag bag)
    {
        if (record.Problem is not { } problem)
            return [.. record.Cells.Select(cell => cell with { Value = WithoutGuard(cell.Value.Trim(TextRules.Spaces)) })];

        var swallowed = record.IsUnclosed ? null : CsvMistakes.SwallowedRows(record.Raw, problem.Location, columns, delimiter);
        bag.Add(swallowed ?? problem);
        return null;
    }

    /// <summary>Takes away the apostrophe that keeps a spreadsheet from running a cell as a formula: our own tables for Excel have it.</summary>
    private static string WithoutGuard(string cell) =>
        cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    private static ImmutableArray<SourceText> WithoutTrailingEmpty(ImmutableArray<SourceText> cells)
    {
        var count = cells.Length;
        while (count > 0 && cells[count - 1].IsEmpty)
            count--;
        return cells[..count];
    }

    /// <param name="width">How many cells the first line has, empty ones included.</param>
    private static ImmutableArray<SourceText>? FitToHeader(ImmutableArray<SourceText> cells, int expected, int width) =>
        // Excel adds empty cells at the end of every row when one once was longer. A row that alone is longer was shifted by a
        // separator in one of its texts, also where its last cells are empty.
        cells.Length >= expected && cells.Length <= width && WithoutTrailingEmpty(cells).Length <= expected ? cells[..expected] : null;

    /// <summary>How many cells a person would count.</summary>
    private static int Filled(ImmutableArray<SourceText> cells, int expected) =>
        Math.Max(WithoutTrailingEmpty(cells).Length, Math.Min(cells.Length, expected));
}

/// <summary>Finds the character that separates the cells of a table from its first line.</summary>
internal static class CsvDelimiter
{
    public static ImmutableArray<char> Candidates { get; } = [';', ',', '\t'];

    /// <summary>The candidate that the first line has most of, outside quotes; <c>;</c> where it has none.</summary>
    public static char Detect(string text)
    {
        var first = text.AsSpan().TrimStart('\n');
        var end = first.IndexOf('\n');
        if (end >= 0)
            first = first[..end];

        var counts = new int[Candidates.Length];
        var quoted = false;
        foreach (var c in first)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && Candidates.IndexOf(c) is var candidate and >= 0)
                counts[candidate]++;
        }

        return Candidates[Array.IndexOf(counts, counts.Max())];
    }
}
