using System.Text;

namespace Bilan.Importing;

/// <summary>Reads text whose cells are separated by tabs, semicolons, commas or bars, quoted or not; knows nothing of what they mean.</summary>
internal static class DelimitedTextReader
{
    private static readonly char[] s_delimiters = ['\t', ';', ',', '|'];

    public static Grid Read(string text, ImportLimits limits)
    {
        var lines = text.ReplaceLineEndings("\n");
        var delimiter = Delimiter(lines);
        var sheet = new SheetBuilder("", limits);
        var at = 0;
        var number = 1;
        while (at < lines.Length)
        {
            var start = number;
            var column = 0;
            bool ended;
            do
            {
                var (cell, next, breaks) = Cell(lines, at, delimiter);
                limits.CountStep();
                sheet.Add(column++, HtmlFragment.TextOf(cell));
                ended = next >= lines.Length || lines[next] == '\n';
                at = next + 1;
                number += breaks;
            }
            while (!ended);

            sheet.EndRow(start);
            number++;
        }

        return new Grid([sheet.Build()]);
    }

    /// <summary>The sign that most lines have equally often, outside quotes.</summary>
    private static char Delimiter(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 200_000)).ToString();
        return s_delimiters.MaxBy(delimiter =>
        {
            var counts = new Dictionary<int, int>();
            foreach (var line in sample.Split('\n').Where(line => line.Contains(delimiter, StringComparison.Ordinal)))
                counts[CellCount(line, delimiter)] = counts.GetValueOrDefault(CellCount(line, delimiter)) + 1;
            // A comma or a bar that only stands in texts is on many lines in many numbers.
            return counts.Count == 0 ? 0 : counts.Values.Max() * (delimiter == '\t' ? 3 : 1);
        });
    }

    private static int CellCount(string line, char delimiter)
    {
        var count = 1;
        for (var at = 0; at < line.Length; count++)
        {
            at = Cell(line, at, delimiter).Next + 1;
            if (at > line.Length)
                break;
        }

        return count;
    }

    /// <summary>A quote opens a cell only at its start, and only where another closes it at its end; any other is a sign of the text.</summary>
    private static (string Cell, int Next, int LineBreaks) Cell(string text, int start, char delimiter)
    {
        if (start < text.Length && text[start] == '"' && Quoted(text, start, delimiter) is { } quoted)
            return quoted;

        var end = text.AsSpan(Math.Min(start, text.Length)).IndexOfAny(delimiter, '\n');
        end = end < 0 ? text.Length : start + end;
        return (text[Math.Min(start, text.Length)..end], end, 0);
    }

    private static (string Cell, int Next, int LineBreaks)? Quoted(string text, int start, char delimiter)
    {
        var cell = new StringBuilder();
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                cell.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else
            {
                var closes = i + 1 == text.Length || text[i + 1] == delimiter || text[i + 1] == '\n';
                var words = cell.ToString();
                // A tab is in no text: the quote that closes is that of another cell, and rows between the two would be lost.
                var isWhole = delimiter != '\t' || !words.Contains('\t', StringComparison.Ordinal);
                return closes && isWhole ? (words, i + 1, words.AsSpan().Count('\n')) : null;
            }
        }

        return null;
    }
}
