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
        if (FindUnquotedColon(lines[index]) is var (key, column))
            return Problems.YamlUnquotedColon(here with { Column = column }, key);
        return Problems.YamlUnreadable(here);
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

    /// <summary>A second <c>: </c> in a value that has no quotes: <c>titre: Santé : bouger</c>.</summary>
    private static (string Key, int Column)? FindUnquotedColon(string line)
    {
        var first = line.IndexOf(": ", StringComparison.Ordinal);
        if (first < 0)
            return null;

        var value = line.AsSpan(first + 2).TrimStart();
        var second = line.IndexOf(": ", first + 2, StringComparison.Ordinal);
        if (second < 0 && line.EndsWith(':') && line.Length - 1 > first)
            second = line.Length - 1;
        return second < 0 || value.IsEmpty || value[0] is '"' or '\'' ? null : (line[..first].Trim(), second + 1);
    }
}
