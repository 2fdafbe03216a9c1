using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bilan.Assembling;

/// <summary>Advice on signs that Markdown obeys elsewhere and that are only shown here, so that who meant more by them knows. Changes nothing.</summary>
internal static partial class MarkdownSigns
{
    /// <summary>At most one advice a line, at its first such sign.</summary>
    public static void Advise(SourceText markdown, MarkdownDocument document, bool hasHeadings, DiagnosticBag bag)
    {
        var (text, line, lineStart, advised) = (markdown.Value, 0, 0, -1);
        var lineEnd = text.IndexOf('\n');
        foreach (var (start, sign) in Obeyed(text, hasHeadings).Concat(Unclosed(document)).OrderBy(sign => sign.Start))
        {
            for (; lineEnd >= 0 && lineEnd < start; lineEnd = text.IndexOf('\n', lineStart))
                (line, lineStart) = (line + 1, lineEnd + 1);
            if (line == advised)
                continue;

            advised = line;
            var first = markdown.Location;
            var column = start - lineStart;
            bag.Add(Problems.SignOnlyShown(
                first with { Line = first.Line + line, Column = line == 0 ? first.Column + column : column + 1 }, sign));
        }
    }

    private static IEnumerable<(int Start, string Sign)> Obeyed(string text, bool hasHeadings) => Shown().Matches(text)
        .Where(match => !(hasHeadings && match.Groups["heading"].Success))
        .Select(match => (match.Groups["sign"].Index, match.Groups["sign"].Value));

    /// <summary>The stars of a word that was to be bold, and that no other stars close.</summary>
    private static IEnumerable<(int Start, string Sign)> Unclosed(MarkdownDocument document) => document.Descendants<LiteralInline>()
        .Where(literal => literal.Content.Length > 1 && literal.Content.AsSpan().Trim(literal.Content[literal.Content.Start]) is "" && literal.Content[literal.Content.Start] is '*' or '_')
        .Select(literal => (literal.Span.Start, literal.Content.ToString()));

    /// <summary>
    /// At the start of a line a quotation, a heading, code, a rule, the definition of a link, lists in other manners or of nothing, a row
    /// of a table, a frame, a box to tick; anywhere code, an escape, an entity, a star inside a word, words struck out, marked, raised or lowered.
    /// </summary>
    [GeneratedRegex(
        """
        ^[\ \t]* (?<sign>
            >+ | (?<heading>\#{1,6}) (?=[\ \t]|$) | `{3,} | ~{3,} | -{3,} (?=[\ \t]*$) | ={3,} (?=[\ \t]*$) | \*{3,} (?=[\ \t]*$) | _{3,} (?=[\ \t]*$)
            | \[ [^\]\n]{1,99} \]: | \+ (?=[\ \t]) | \d{1,9}\) (?=[\ \t]) | [-*] (?=[\ \t]*$) | :{3,} | \| (?=[^\n]*\|[\ \t]*$) )
        | ^[\ \t]* ([-*][\ \t]+)? (?<sign> \[[\ xX]\] (?=[\ \t]) )
        | (?<sign> ` | \\ (?=[!-),/:;=-@\\^`{-~+&\#]) | &(?: \#\d{1,7} | \#[xX][0-9a-fA-F]{1,6} | [a-zA-Z][a-zA-Z0-9]{1,31} ); | (?<=\w) \*{1,2} (?=\w) | ~~ (?=\S) | == (?=\S) | (?<!\w) \+\+ (?=\w) | [\^~] (?=\w{1,30} [\^~]) )
        """,
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Shown();
}
