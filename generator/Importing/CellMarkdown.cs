using System.Text;
using System.Text.RegularExpressions;

namespace Bilan.Importing;

/// <summary>Writes a cell as the Markdown of records, which shows exactly its words: whatever could be a sign of it is escaped.</summary>
internal static partial class CellMarkdown
{
    public static string Of(CellText text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Lines.Length; i++)
        {
            var line = text.Lines[i];
            if (i > 0)
                result.Append(line.IsItem && text.Lines[i - 1].IsItem ? "\n" : "\n\n");
            result.Append(line.IsItem ? "- " : "").Append(AtLineStart().Replace(Inline(line), Escaped));
        }

        return result.ToString();
    }

    private static string Inline(CellLine line)
    {
        var result = new StringBuilder();
        foreach (var run in line.Runs)
        {
            var words = Signs().Replace(run.Text, @"\$0");
            var start = words.Length - words.TrimStart().Length;
            var end = words.TrimEnd().Length;
            // Emphasis that touches a letter outside may be none to CommonMark (0.31, § 6.2).
            if (run.IsBold && line.Runs.Length == 1)
                result.Append("**").Append(words).Append("**");
            else if (run.IsBold && end > start && Separated(result, start) && SeparatedAfter(line, run, end < words.Length))
                result.Append(words, 0, start).Append("**").Append(words, start, end - start).Append("**").Append(words, end, words.Length - end);
            else
                result.Append(words);
        }

        return result.ToString();
    }

    private static bool Separated(StringBuilder before, int spaces) => spaces > 0 || before.Length == 0 || before[^1] == ' ';

    private static bool SeparatedAfter(CellLine line, CellRun run, bool endsWithSpace)
    {
        var next = line.Runs.IndexOf(run) + 1;
        return endsWithSpace || next == line.Runs.Length || !char.IsLetterOrDigit(line.Runs[next].Text[0]);
    }

    private static string Escaped(Match match) => match.Value.Length > 1 ? $"{match.Value[..^1]}\\{match.Value[^1]}" : $"\\{match.Value}";

    [GeneratedRegex(@"[*_\[\]<]")]
    private static partial Regex Signs();

    /// <summary>What begins an item, with a dash or with a number.</summary>
    [GeneratedRegex(@"^(?:-|\d{1,9}\.(?=\s|$))")]
    private static partial Regex AtLineStart();
}
