using System.Text;

namespace Bilan.Importing;

/// <summary>The words of a cell: its lines, which of them are items of a list, and what is bold.</summary>
internal sealed record CellText(ImmutableArray<CellLine> Lines)
{
    public static CellText Empty { get; } = new([]);

    public bool IsEmpty => Lines.IsEmpty;

    /// <summary>All words on one line, as in the three-column text; an item of a list after a dash.</summary>
    public string OneLine => string.Join(' ', Lines.Select(line => line.IsItem ? $"- {line.Words}" : line.Words));

    public static CellText Of(string text)
    {
        var builder = new CellTextBuilder();
        builder.Append(text, isBold: false);
        return builder.Build();
    }

    public CellText Then(CellText other) => IsEmpty ? other : new CellText([.. Lines, .. other.Lines]);

    /// <summary>With the rest, which stood on the next page: a sentence that was cut is one again.</summary>
    public CellText ContinuedBy(CellText rest)
    {
        if (IsEmpty || rest.IsEmpty || rest.Lines[0].IsItem || !char.IsLower(rest.OneLine[0]) || !(char.IsLetterOrDigit(OneLine[^1]) || OneLine[^1] == ','))
            return Then(rest);

        var whole = Lines[^1] with { Runs = [.. Lines[^1].Runs, new CellRun(" ", Lines[^1].Runs[^1].IsBold), .. rest.Lines[0].Runs] };
        return new CellText([.. Lines[..^1], whole, .. rest.Lines[1..]]);
    }
}

/// <summary>A paragraph or an item of a list.</summary>
internal sealed record CellLine(bool IsItem, ImmutableArray<CellRun> Runs)
{
    public string Words => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>Words of one weight.</summary>
internal readonly record struct CellRun(string Text, bool IsBold);

/// <summary>Collects the text of a cell as a reader meets it; tidies the spaces and finds the dashes and bullets that people type.</summary>
internal sealed class CellTextBuilder
{
    /// <summary>Signs that announce an item whatever stands around them; the square is what Word's Symbol font leaves.</summary>
    private const string Bullets = "•▪◦‣●■\uF0B7\uF0A7";

    private readonly List<(bool IsItem, List<CellRun> Runs)> _lines = [(false, [])];

    public int Length { get; private set; }

    public void Append(string text, bool isBold)
    {
        Length += text.Length;
        var lines = text.ReplaceLineEndings("\n").Replace('\v', '\n').Replace('\f', '\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                Break();
            if (lines[i].Length > 0)
                _lines[^1].Runs.Add(new CellRun(lines[i], isBold));
        }
    }

    public void Break() => _lines.Add((false, []));

    /// <summary>A new line that the format itself calls an item.</summary>
    public void BreakToItem() => _lines.Add((true, []));

    public CellText Build()
    {
        var tidy = _lines.Select(line => (line.IsItem, Runs: Tidy(line.Runs))).Where(line => line.Runs.Length > 0).ToList();
        return tidy.Count == 0
            ? CellText.Empty
            : new CellText([.. tidy.Select(line => Line(line.IsItem, line.Runs, tidy.Count > 1)).Where(line => line.Runs.Length > 0)]);
    }

    /// <summary>Spaces of any kind become one; runs of one weight become one.</summary>
    private static ImmutableArray<CellRun> Tidy(List<CellRun> runs)
    {
        var tidy = new List<CellRun>();
        var space = false;
        foreach (var run in runs)
        {
            var words = new StringBuilder();
            foreach (var c in run.Text.Normalize(NormalizationForm.FormC))
            {
                if (IsInvisible(c))
                    continue;
                if (!char.IsWhiteSpace(c))
                {
                    if (space && (tidy.Count > 0 || words.Length > 0))
                        words.Append(' ');
                    words.Append(c);
                }

                space = char.IsWhiteSpace(c);
            }

            if (words.Length == 0)
                continue;
            if (tidy.Count > 0 && tidy[^1].IsBold == run.IsBold)
                tidy[^1] = tidy[^1] with { Text = tidy[^1].Text + words };
            else
                tidy.Add(new CellRun(words.ToString(), run.IsBold));
        }

        return [.. tidy];
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\u200E' or '\u200F';

    /// <param name="amongOthers">Whether the cell has other lines: a lone dash at the start of a cell may be a minus.</param>
    private static CellLine Line(bool isItem, ImmutableArray<CellRun> runs, bool amongOthers)
    {
        var first = runs[0].Text;
        var announced = first.Length > 0 && (Bullets.Contains(first[0], StringComparison.Ordinal) || (amongOthers && first is ['-' or '–' or '—' or '*', ' ', ..]));
        if (!announced)
            return new CellLine(isItem, runs);

        var rest = first[1..].TrimStart();
        return new CellLine(true, rest.Length > 0 ? runs.SetItem(0, runs[0] with { Text = rest }) : [.. runs.Skip(1).Select((run, i) => i == 0 ? run with { Text = run.Text.TrimStart() } : run)]);
    }
}
