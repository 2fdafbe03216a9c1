using System.Collections.Immutable;
using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Model;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bilan.Loading;

/// <summary>
/// Reads a CSV file whose cells are separated by <c>;</c>, <c>,</c> or tabs, with every leniency of the parser switched off.
/// Knows nothing of what the columns mean.
/// </summary>
internal static class CsvTableReader
{
    /// <returns>The table, or null when it has no header; rows that cannot be trusted are left out and named in the bag.</returns>
    public static RawTable? Read(string text, string file, DiagnosticBag bag)
    {
        var delimiter = CsvDelimiter.Detect(text);
        using var parser = new CsvParser(new StringReader(text), Configuration(delimiter));
        ImmutableArray<SourceText> header = [];
        var rows = ImmutableArray.CreateBuilder<RawRow>();
        var line = 1;
        while (parser.Read())
        {
            var start = new SourceLocation(file, line, 1);
            var raw = parser.RawRecord;
            line += raw.AsSpan().Count('\n');
            if (string.IsNullOrWhiteSpace(raw.Replace(delimiter, ' ')) || ReadCells(parser, start, delimiter, bag) is not { } cells)
                continue;

            if (header.IsEmpty)
                header = WithoutTrailingEmpty(cells);
            else if (FitToHeader(cells, header.Length, bag) is { } fitted)
                rows.Add(new RawRow(start, fitted));
        }

        if (!header.IsEmpty)
            return new RawTable(file, header, rows.ToImmutable());

        bag.Add(Problems.EmptyTable(file));
        return null;
    }

    private static CsvConfiguration Configuration(char delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        NewLine = "\n",
        // Blank lines count, or the lines of what follows would be wrong.
        IgnoreBlankLines = false,
        // Stray quotes are found by CsvRecordLocator, which can say where.
        BadDataFound = null,
        MissingFieldFound = null,
        DetectDelimiter = false,
        AllowComments = false,
    };

    private static ImmutableArray<SourceText>? ReadCells(CsvParser parser, SourceLocation start, char delimiter, DiagnosticBag bag)
    {
        var located = CsvRecordLocator.Locate(parser.RawRecord, start, delimiter);
        if (located.Problem is { } problem)
        {
            bag.Add(problem);
            return null;
        }

        if (located.Cells.Length != parser.Count)
            throw new InvalidDataException($"{start}: the CSV parser and the locator disagree on the number of cells.");

        return [.. located.Cells.Select((location, i) => new SourceText(WithoutGuard(parser[i].Trim(TextSpaces.All)), location))];
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

    private static ImmutableArray<SourceText>? FitToHeader(ImmutableArray<SourceText> cells, int expected, DiagnosticBag bag)
    {
        // Excel adds empty cells at the end of a row wherever another row once was longer.
        var filled = WithoutTrailingEmpty(cells).Length;
        if (cells.Length >= expected && filled <= expected)
            return cells[..expected];

        bag.Add(Problems.WrongNumberOfCells(cells[0].Location with { Column = 1 }, Math.Max(filled, Math.Min(cells.Length, expected)), expected));
        return null;
    }
}
