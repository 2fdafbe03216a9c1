using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>Says in French what a person did when the YAML parser says in English what it expected.</summary>
internal static class YamlMistakes
{
    /// <param name="here">Where the parser stopped.</param>
    /// <param name="linesBefore">How many lines of the file stand before the YAML.</param>
    public static Diagnostic Explain(string yaml, SourceLocation here, int linesBefore)
    {
        var lines = yaml.Split('\n');
        var index = Math.Clamp(here.Line - linesBefore - 1, 0, lines.Length - 1);

        if (FindTab(lines) is var (tabLine, tabColumn))
            return Problems.YamlTab(here with { Line = tabLine + linesBefore, Column = tabColumn });
        if (FindGluedColon(lines.AsSpan(0, index + 1)) is var (gluedLine, key))
            return Problems.YamlGluedColon(here with { Line = gluedLine + linesBefore, Column = lines[gluedLine - 1].IndexOf(':', StringComparison.Ordinal) + 1 }, key);
        if (FindContinuation(lines, index + 1) is var (nextLine, continued))
            return Problems.YamlValueGoesOn(here with { Line = nextLine + linesBefore, Column = 1 }, continued);
        if (FindUnevenDash(lines.Take(index + 2)) is var (dashLine, dashColumn))
            return Problems.YamlUnevenDashes(here with { Line = dashLine + linesBefore, Column = dashColumn });
        if (FindUnclosedQuote(lines.AsSpan(0, index + 1)) is var (quoteLine, opened))
            return UnclosedQuote(opened, here with { Line = quoteLine + linesBefore, Column = opened.ValueColumn });
        if (FirstText(lines) is var first && first < index && !IsField(lines[first]))
        {
            var top = here with { Line = first + 1 + linesBefore, Column = 1 };
            return lines[first][0] == ' ' ? Problems.YamlIndented(top) : Problems.YamlUnreadable(top);
        }

        if (YamlLine.Read(lines[index]) is not { } line)
            return Problems.YamlUnreadable(here);
        if (TypographicQuotes.StartingWith(line.Value) is { } quotes)
            return Problems.YamlTypographicQuotes(here with { Column = line.ValueColumn }, line.Key, quotes.Opening, quotes.Closing);
        return FindUnquotedColon(line) is { } column
            ? Problems.YamlUnquotedColon(here with { Column = column }, line.Key)
            : Problems.YamlUnreadable(here);
    }

    private static (int Line, int Column)? FindTab(string[] lines) => FindInIndentation(lines, '\t');

    /// <summary>Where a line is set in with a no-break space, which the parser takes for the beginning of a value; or null.</summary>
    public static (int Line, int Column)? FindNoBreakSpace(string yaml) =>
        FindInIndentation(yaml.Split('\n'), '\u00A0') ?? FindInIndentation(yaml.Split('\n'), '\u202F');

    private static (int Line, int Column)? FindInIndentation(string[] lines, char space)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var indentation = lines[i].AsSpan(0, lines[i].Length - lines[i].AsSpan().TrimStart([' ', space]).Length);
            if (indentation.Contains(space))
                return (i + 1, indentation.IndexOf(space) + 1);
        }

        return null;
    }

    /// <summary>A line <c>key:value</c> without a space, which the parser takes for the start of a longer value.</summary>
    private static (int Line, string Key)? FindGluedColon(ReadOnlySpan<string> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && colon + 1 < lines[i].Length && lines[i][colon + 1] is not (' ' or '/') && lines[i].AsSpan(0, colon).IndexOfAnyExceptInRange('_', 'z') < 0)
                return (i + 1, lines[i][..colon]);
        }

        return null;
    }

    /// <summary>A line at the margin that is no field, below a field that has a value: it goes on with this value.</summary>
    private static (int Line, string Key)? FindContinuation(string[] lines, int last)
    {
        for (var i = 1; i <= last && i < lines.Length; i++)
        {
            var isText = lines[i].Length > 0 && lines[i][0] is not (' ' or '-' or '#' or '[' or '{') && !IsField(lines[i]);
            if (isText && YamlLine.Read(lines[i - 1]) is { Value.Length: > 0 } above && (above.OpensQuoteOnly || YamlLine.Read(lines[i]) is null))
                return (i + 1, above.Key);
        }

        return null;
    }

    /// <summary>The first line that is no remark: where it is no field, the parser takes the next one for a part of it.</summary>
    private static int FirstText(string[] lines) => Math.Max(0, Array.FindIndex(lines, line => line.AsSpan().Trim() is { IsEmpty: false } text && text[0] != '#'));

    private static bool IsField(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && line.AsSpan(0, colon).IndexOfAnyExceptInRange('_', 'z') < 0;

    /// <summary>An item of a list set in otherwise than the one on the line above.</summary>
    /// <returns>Its line and the column of its dash, or null.</returns>
    public static (int Line, int Column)? FindUnevenDash(IEnumerable<string> lines)
    {
        (int? above, var number) = (null, 0);
        foreach (var line in lines)
        {
            number++;
            var text = line.AsSpan().TrimStart(' ');
            int? dash = text.StartsWith("- ") ? line.Length - text.Length + 1 : null;
            if (above is not null && dash is { } column && column != above)
                return (number, column);
            above = dash;
        }

        return null;
    }

    /// <summary>The first value that opens a quote and does not close it on its line, among those the parser has passed.</summary>
    private static (int Line, YamlLine Opened)? FindUnclosedQuote(ReadOnlySpan<string> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (YamlLine.Read(lines[i]) is { } line && line.OpensQuoteOnly)
                return (i + 1, line);
        }

        return null;
    }

    private static Diagnostic UnclosedQuote(YamlLine line, SourceLocation location) =>
        TypographicQuotes.IsClosing(line.Value[^1])
            ? Problems.YamlTypographicQuotes(location, line.Key, line.Value[0], line.Value[^1])
            : Problems.YamlUnclosedQuote(location, line.Key, line.Value[0]);

    /// <summary>A second <c>: </c> in a value that has no quotes: <c>titre: Santé : bouger</c>.</summary>
    /// <returns>Its column, or null.</returns>
    private static int? FindUnquotedColon(YamlLine line)
    {
        if (line.Value.Length == 0 || line.Value[0] is '"' or '\'')
            return null;

        var second = line.Value.IndexOf(": ", StringComparison.Ordinal);
        if (second < 0 && line.Value.EndsWith(':'))
            second = line.Value.Length - 1;
        return second < 0 ? null : line.ValueColumn + second;
    }
}

/// <summary>A line <c>key: value</c> as a person sees it, for texts that the parser refuses.</summary>
/// <param name="Value">Without the space around it.</param>
/// <param name="ValueColumn">Where the value starts, from 1.</param>
internal readonly record struct YamlLine(string Key, string Value, int ValueColumn)
{
    /// <summary>Whether the value opens a straight quote that its line does not close.</summary>
    public bool OpensQuoteOnly => Value.Length > 0 && Value[0] is '"' or '\'' && Value.IndexOf(Value[0], 1) < 0;

    /// <returns>The line, or null where it has no <c>: </c>.</returns>
    public static YamlLine? Read(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
            return null;

        var value = line.AsSpan(colon + 1);
        var start = colon + 1 + (value.Length - value.TrimStart().Length);
        return new YamlLine(line[..colon].Trim(' ', '-'), value.Trim().ToString(), start + 1);
    }
}

/// <summary>The quotes of a word processor, which YAML takes for letters.</summary>
internal static class TypographicQuotes
{
    private static readonly (char Opening, char Closing)[] s_pairs = [('“', '”'), ('«', '»'), ('„', '“'), ('‘', '’'), ('”', '”')];

    /// <summary>The pair whose opening sign starts the text, or null.</summary>
    public static (char Opening, char Closing)? StartingWith(string text) =>
        text.Length > 0 && Array.FindIndex(s_pairs, pair => pair.Opening == text[0]) is var found and >= 0 ? s_pairs[found] : null;

    /// <summary>The pair that stands around the whole text and nowhere inside, or null.</summary>
    public static (char Opening, char Closing)? Around(string text) =>
        StartingWith(text) is { } pair && text.Length > 1 && text.IndexOf(pair.Closing, 1) == text.Length - 1 ? pair : null;

    public static bool IsClosing(char c) => Array.Exists(s_pairs, pair => pair.Closing == c);
}
