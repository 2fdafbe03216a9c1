using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// One record of a CSV text (RFC 4180): its cells, each with its place, and the first quote that may not stand where it does.
/// Knows nothing of the other records.
/// </summary>
/// <param name="Raw">As it stands in the text, with its line break.</param>
/// <param name="Cells">As far as they can be told where there is a problem.</param>
/// <param name="IsUnclosed">Whether the problem is a quote that runs to the end of the text.</param>
internal sealed record CsvRecord(string Raw, ImmutableArray<SourceText> Cells, Diagnostic? Problem, bool IsUnclosed)
{
    /// <param name="position">Where in the text the record starts, and <paramref name="start"/> the same for a person.</param>
    public static CsvRecord At(string text, int position, SourceLocation start, char delimiter)
    {
        var cells = ImmutableArray.CreateBuilder<SourceText>();
        (Diagnostic? problem, var isUnclosed) = (null, false);
        var (end, here) = (position, start);
        while (true)
        {
            var rest = text.AsSpan(end);
            var (length, fault) = Cell(rest, delimiter);
            if (problem is null && fault != CellFault.None)
                (problem, isUnclosed) = (Explain(fault, here, rest), fault == CellFault.Unclosed);

            cells.Add(new SourceText(Value(rest[..length]), here));
            here = After(rest[..length], here);
            end += length;
            if (end == text.Length || text[end] == '\n')
                return new CsvRecord(text[position..Math.Min(end + 1, text.Length)], cells.ToImmutable(), problem, isUnclosed);

            end++;
            here = here with { Column = here.Column + 1 };
        }
    }

    private enum CellFault
    {
        None,
        Unclosed,
        StrayQuote,
    }

    /// <summary>How long the cell is that starts the text, quotes included. A quote twice in a row closes and opens again at once.</summary>
    private static (int Length, CellFault Fault) Cell(ReadOnlySpan<char> text, char delimiter)
    {
        if (text.IsEmpty || text[0] != '"')
        {
            var end = text.IndexOfAny(delimiter, '\n');
            var cell = end < 0 ? text : text[..end];
            return (cell.Length, cell.Contains('"') ? CellFault.StrayQuote : CellFault.None);
        }

        var (isOpen, isStray) = (true, false);
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
                isOpen = !isOpen;
            else if (!isOpen && (text[i] == delimiter || text[i] == '\n'))
                return (i, isStray ? CellFault.StrayQuote : CellFault.None);
            else
                isStray |= !isOpen;
        }

        return (text.Length, isStray ? CellFault.StrayQuote : isOpen ? CellFault.Unclosed : CellFault.None);
    }

    private static Diagnostic Explain(CellFault fault, SourceLocation cell, ReadOnlySpan<char> rest) =>
        fault == CellFault.Unclosed ? Problems.UnclosedQuote(cell, rest.TrimEnd('\n').Count('\n')) : Problems.StrayQuote(cell);

    private static string Value(ReadOnlySpan<char> cell) =>
        cell is ['"', .. var inside, '"'] ? inside.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : cell.ToString();

    private static SourceLocation After(ReadOnlySpan<char> cell, SourceLocation start)
    {
        var lastBreak = cell.LastIndexOf('\n');
        return lastBreak < 0
            ? start with { Column = start.Column + cell.Length }
            : start with { Line = start.Line + cell.Count('\n'), Column = cell.Length - lastBreak };
    }
}
