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
        if (FindUnclosedQuote(lines.AsSpan(0, index + 1)) is var (quoteLine, opened))
            return UnclosedQuote(opened, here with { Line = quoteLine + linesBefore, Column = opened.ValueColumn });
        if (YamlLine.Read(lines[index]) is not { } line)
            return Problems.YamlUnreadable(here);
        if (TypographicQuotes.StartingWith(line.Value) is { } quotes)
            return Problems.YamlTypographicQuotes(here with { Column = line.ValueColumn }, line.Key, quotes.Opening, quotes.Closing);
        return FindUnquotedColon(line) is { } column
            ? Problems.YamlUnquotedColon(here with { Column = column }, line.Key)
            : Problems.YamlUnreadable(here);
    }

    private static (int Line, int Column)? FindTab(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var indentation = lines[i].AsSpan(0, lines[i].Length - lines[i].AsSpan().TrimStart([' ', '\t']).Length);
            if (indentation.Contains('\t'))
                return (i + 1, indentation.IndexOf('\t') + 1);
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
