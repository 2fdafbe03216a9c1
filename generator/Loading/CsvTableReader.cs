using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// Reads a CSV file whose cells are separated by <c>;</c>, <c>,</c> or tabs, and forgives nothing.
/// Knows nothing of what the columns mean.
/// </summary>
internal sealed class CsvTableReader
{
    private readonly char _delimiter;
    private readonly DiagnosticBag _bag;
    private readonly ImmutableArray<RawRow>.Builder _rows = ImmutableArray.CreateBuilder<RawRow>();
    private readonly List<CsvMisfit> _misfits = [];
    private ImmutableArray<SourceText> _header = [];

    /// <summary>Whether the heading came once more: what follows is the table again.</summary>
    private bool _isRepeated;

    /// <summary>How many cells the first line has, empty ones included.</summary>
    private int _width;

    private CsvTableReader(char delimiter, DiagnosticBag bag) => (_delimiter, _bag) = (delimiter, bag);

    /// <returns>The table, or null when it has no header; rows that cannot be trusted are left out and named in the bag.</returns>
    public static RawTable? Read(string text, string file, DiagnosticBag bag)
    {
        var top = new SourceLocation(file, text.Length - text.AsSpan().TrimStart('\n').Length + 1, 1);
        if (CsvMistakes.OfWholeTable(text.TrimStart('\n'), top) is { } mistake)
        {
            bag.Add(mistake);
            return null;
        }

        var reader = new CsvTableReader(CsvDelimiter.Detect(text), bag);
        reader.ReadRecords(text, file);
        if (!reader._header.IsEmpty)
            return new RawTable(file, reader._header, reader._rows.ToImmutable());

        bag.Add(Problems.EmptyTable(file));
        return null;
    }

    private void ReadRecords(string text, string file)
    {
        var (position, line) = (0, 1);
        while (position < text.Length && !_isRepeated)
        {
            var start = new SourceLocation(file, line, 1);
            var record = CsvRecord.At(text, position, start, _delimiter);
            position += record.Raw.Length;
            line += record.Raw.AsSpan().Count('\n');
            if (!string.IsNullOrWhiteSpace(record.Raw.Replace(_delimiter, ' ')))
                Take(record, start);
        }

        foreach (var misfit in CsvMistakes.OncePerCause(CsvMistakes.Explain(_misfits, _header.Length, _width)))
            _bag.Add(misfit);
    }

    private void Take(CsvRecord record, SourceLocation start)
    {
        if (CsvMistakes.Cut(record, start, _header.Length) is { } cut)
            Misfit(record, start, cut);
        else if (ReadCells(record) is not { } cells)
            return;
        else if (_header.IsEmpty)
            (_header, _width) = (WithoutTrailingEmpty(cells), cells.Length);
        else if (CsvMistakes.SwallowedRows(record.Raw, cells, _header.Length, _delimiter) is { } swallowed)
            _bag.Add(swallowed);
        else if (WithoutTrailingEmpty(cells).Select(cell => cell.Value).SequenceEqual(_header.Select(cell => cell.Value)))
            Repeat(start);
        else if (FitToHeader(cells) is { } fitted)
            _rows.Add(new RawRow(start, fitted));
        else
            Misfit(record, start, CsvMistakes.ExplainWrongNumber(record.Raw, start, cells.Length > _width ? cells.Length : Filled(cells), _header.Length, _delimiter));
    }

    private void Repeat(SourceLocation start)
    {
        _isRepeated = true;
        _bag.Add(Problems.HeadingRepeated(start));
    }

    private void Misfit(CsvRecord record, SourceLocation start, Diagnostic finding) =>
        _misfits.Add(new CsvMisfit(record, start, _rows.Count == 0 ? null : _rows[^1], finding));

    private ImmutableArray<SourceText>? ReadCells(CsvRecord record)
    {
        if (record.Problem is not { } problem)
            return [.. record.Cells.Select(cell => cell with { Value = WithoutGuard(cell.Value.Trim(TextRules.Spaces)) })];

        var swallowed = record.IsUnclosed ? null : CsvMistakes.SwallowedRows(record.Raw, problem.Location, _header.Length, _delimiter);
        _bag.Add(swallowed ?? problem);
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

    private ImmutableArray<SourceText>? FitToHeader(ImmutableArray<SourceText> cells) =>
        // Excel adds empty cells at the end of every row when one once was longer. A row that alone is longer was shifted by a
        // separator in one of its texts, also where its last cells are empty.
        cells.Length >= _header.Length && cells.Length <= _width && WithoutTrailingEmpty(cells).Length <= _header.Length
            ? cells[.._header.Length]
            : null;

    /// <summary>How many cells a person would count.</summary>
    private int Filled(ImmutableArray<SourceText> cells) => Math.Max(WithoutTrailingEmpty(cells).Length, Math.Min(cells.Length, _header.Length));
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
