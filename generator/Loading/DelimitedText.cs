using System.Text;

namespace Bilan.Loading;

/// <summary>
/// Splits a table that an office saved as text: cells between tabs, semicolons, commas or bars, quoted or not. It forgives what a
/// person forgives, and knows nothing of what the cells mean; the records have a stricter reader, <see cref="CsvTableReader"/>.
/// </summary>
internal static class DelimitedText
{
    private static readonly char[] s_delimiters = ['\t', ';', ',', '|'];

    /// <param name="eachCell">Called for each cell, so that a reader may set a limit.</param>
    public static IEnumerable<DelimitedRow> Rows(string text, Action? eachCell = null)
    {
        var lines = text.ReplaceLineEndings("\n");
        var form = Form.Of(lines);
        var at = 0;
        var number = 1;
        while (at < lines.Length)
        {
            var start = number;
            var cells = ImmutableArray.CreateBuilder<string>();
            bool ended;
            do
            {
                var (cell, next, breaks) = form.Cell(lines, at);
                eachCell?.Invoke();
                cells.Add(cell);
                ended = next >= lines.Length || lines[next] == '\n';
                at = next + 1;
                number += breaks;
            }
            while (!ended);

            yield return new DelimitedRow(start, cells.ToImmutable());
            number++;
        }
    }

    /// <param name="QuotesEveryCell">Whether a program put quotes around cells that need none, and so around all.</param>
    private readonly record struct Form(char Delimiter, bool QuotesEveryCell)
    {
        /// <summary>The delimiter is the sign that most lines have equally often, outside quotes.</summary>
        public static Form Of(string text)
        {
            var sample = text.AsSpan(0, Math.Min(text.Length, 200_000)).ToString();
            var delimiter = s_delimiters.MaxBy(delimiter =>
            {
                var counts = new Dictionary<int, int>();
                foreach (var line in sample.Split('\n').Where(line => line.Contains(delimiter, StringComparison.Ordinal)))
                    counts[CellCount(line, delimiter)] = counts.GetValueOrDefault(CellCount(line, delimiter)) + 1;
                // A comma or a bar that only stands in texts is on many lines in many numbers.
                return counts.Count == 0 ? 0 : counts.Values.Max() * (delimiter == '\t' ? 3 : 1);
            });
            return new Form(delimiter, sample.Contains($"\"{delimiter}\"", StringComparison.Ordinal));
        }

        /// <summary>A quote opens a cell only at its start, and only where another closes it at its end; any other is a sign of the text.</summary>
        public (string Cell, int Next, int LineBreaks) Cell(string text, int start)
        {
            if (start < text.Length && text[start] == '"' && Quoted(text, start) is { } quoted)
                return quoted;

            var end = text.AsSpan(Math.Min(start, text.Length)).IndexOfAny(Delimiter, '\n');
            end = end < 0 ? text.Length : start + end;
            return (text[Math.Min(start, text.Length)..end], end, 0);
        }

        private static int CellCount(string line, char delimiter)
        {
            var form = new Form(delimiter, QuotesEveryCell: true);
            var count = 1;
            for (var at = 0; at < line.Length; count++)
            {
                at = form.Cell(line, at).Next + 1;
                if (at > line.Length)
                    break;
            }

            return count;
        }

        private (string Cell, int Next, int LineBreaks)? Quoted(string text, int start)
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
                    var closes = i + 1 == text.Length || text[i + 1] == Delimiter || text[i + 1] == '\n';
                    var words = cell.ToString();
                    return closes && IsTheirs(words) ? (words, i + 1, words.AsSpan().Count('\n')) : null;
                }
            }

            return null;
        }

        /// <summary>
        /// Whether the quotes around a cell are those of a program and no words of the text. Between tabs a program quotes what holds a
        /// quote, a comma or a line break, or all cells; and a tab is in no text: the quote that closes is then that of another cell,
        /// and rows between the two would be lost.
        /// </summary>
        private bool IsTheirs(string words) =>
            Delimiter != '\t' || (!words.Contains('\t', StringComparison.Ordinal) && (QuotesEveryCell || words.AsSpan().IndexOfAny('"', ',', '\n') >= 0));
    }
}

/// <param name="Line">Where the row starts, from 1.</param>
internal readonly record struct DelimitedRow(int Line, ImmutableArray<string> Cells);
