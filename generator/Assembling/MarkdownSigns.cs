using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Assembling;

/// <summary>Advice on signs that Markdown obeys elsewhere and that are only shown here, so that who meant more by them knows. Changes nothing.</summary>
internal static partial class MarkdownSigns
{
    /// <summary>At most one advice a line, at its first such sign.</summary>
    public static void Advise(SourceText markdown, bool hasHeadings, DiagnosticBag bag)
    {
        var (text, line, lineStart, advised) = (markdown.Value, 0, 0, -1);
        var lineEnd = text.IndexOf('\n');
        foreach (Match sign in Shown().Matches(text))
        {
            var start = sign.Groups["sign"].Index;
            for (; lineEnd >= 0 && lineEnd < start; lineEnd = text.IndexOf('\n', lineStart))
                (line, lineStart) = (line + 1, lineEnd + 1);
            if (line == advised || (hasHeadings && sign.Groups["heading"].Success))
                continue;

            advised = line;
            var first = markdown.Location;
            var column = start - lineStart;
            bag.Add(Problems.SignOnlyShown(
                first with { Line = first.Line + line, Column = line == 0 ? first.Column + column : column + 1 }, sign.Groups["sign"].Value));
        }
    }

    /// <summary>
    /// At the start of a line a quotation, a heading, code, a rule, the definition of a link, lists in other manners; anywhere code,
    /// an escape, an entity, a star inside a word.
    /// </summary>
    [GeneratedRegex(
        """
        ^[\ \t]* (?<sign>
            >+ | (?<heading>\#{1,6}) (?=[\ \t]|$) | `{3,} | ~{3,} | -{3,} (?=[\ \t]*$) | ={3,} (?=[\ \t]*$) | \*{3,} (?=[\ \t]*$) | _{3,} (?=[\ \t]*$)
            | \[ [^\]\n]{1,99} \]: | \+ (?=[\ \t]) | \d{1,9}\) (?=[\ \t]) )
        | (?<sign> ` | \\ (?=[!-),/:;=-@\\^`{-~+&\#]) | &(?: \#\d{1,7} | \#[xX][0-9a-fA-F]{1,6} | [a-zA-Z][a-zA-Z0-9]{1,31} ); | (?<=\w) \*{1,2} (?=\w) )
        """,
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Shown();
}
