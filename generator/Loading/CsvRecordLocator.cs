using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// Finds where each cell of one CSV record starts, which the parser does not tell, and the quotes that RFC 4180 does not allow,
/// which it would forgive.
/// </summary>
internal static class CsvRecordLocator
{
    /// <summary>The start of each cell, or what is wrong with the record's quotes.</summary>
    /// <param name="IsUnclosed">Whether a quote runs to the end of the record.</param>
    internal readonly record struct Result(ImmutableArray<SourceLocation> Cells, Diagnostic? Problem, bool IsUnclosed = false);

    public static Result Locate(string record, SourceLocation start, char delimiter)
    {
        var cells = ImmutableArray.CreateBuilder<SourceLocation>();
        var here = start;
        var position = 0;
        while (true)
        {
            cells.Add(here);
            var cell = Cell(record.AsSpan(position), delimiter);
            if (cell.Fault == CellFault.Unclosed)
                return new Result([], Problems.UnclosedQuote(here, record.AsSpan(position).TrimEnd('\n').Count('\n')), IsUnclosed: true);
            if (cell.Fault == CellFault.StrayQuote)
                return new Result([], Problems.StrayQuote(here));

            here = After(record.AsSpan(position, cell.Length), here);
            position += cell.Length;
            if (position >= record.Length || record[position] == '\n')
                return new Result(cells.ToImmutable(), null);

            position++;
            here = here with { Column = here.Column + 1 };
        }
    }

    private enum CellFault
    {
        None,
        Unclosed,
        StrayQuote,
    }

    /// <summary>How long the cell is that starts the text, quotes included.</summary>
    private static (int Length, CellFault Fault) Cell(ReadOnlySpan<char> text, char delimiter)
    {
        if (text.IsEmpty || text[0] != '"')
        {
            var end = text.IndexOfAny(delimiter, '\n');
            var cell = end < 0 ? text : text[..end];
            return (cell.Length, cell.Contains('"') ? CellFault.StrayQuote : CellFault.None);
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != '"')
                continue;
            if (i + 1 < text.Length && text[i + 1] == '"')
                i++;
            else
                return (i + 1, i + 1 == text.Length || text[i + 1] == delimiter || text[i + 1] == '\n' ? CellFault.None : CellFault.StrayQuote);
        }

        return (text.Length, CellFault.Unclosed);
    }

    private static SourceLocation After(ReadOnlySpan<char> cell, SourceLocation start)
    {
        var lastBreak = cell.LastIndexOf('\n');
        return lastBreak < 0
            ? start with { Column = start.Column + cell.Length }
            : start with { Line = start.Line + cell.Count('\n'), Column = cell.Length - lastBreak };
    }
}
