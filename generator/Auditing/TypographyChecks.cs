using System.Text.RegularExpressions;
using Bilan.Diagnostics;

namespace Bilan.Auditing;

/// <summary>
/// The spaces of French punctuation: a no-break space before <c>: ; ? ! »</c> and after <c>«</c>, so that no line starts
/// with a lonely mark. Source: Lexique des règles typographiques en usage à l'Imprimerie nationale. Either of the two
/// no-break spaces is accepted; addresses, times and code are left alone.
/// </summary>
internal static partial class TypographyChecks
{
    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';
    private const int ContextBefore = 24;
    private const int ContextAfter = 12;

    public static void Run(HtmlFile file, DiagnosticBag bag)
    {
        foreach (var run in VisibleText.Of(file.Document))
        {
            for (var i = 0; i < run.Text.Length; i++)
            {
                if (IsWrong(run.Text, i))
                    bag.Add(Problems.MissingNoBreakSpace(file.LocationOf(run.ElementAt(i)), run.Text[i], Context(run.Text, i)));
            }
        }
    }

    private static bool IsWrong(string text, int i) => text[i] switch
    {
        '«' => i + 1 < text.Length && !IsNoBreak(text[i + 1]),
        '»' => !StartsText(text, i) && !IsNoBreak(text[i - 1]),
        ':' or ';' or '?' or '!' => !StartsText(text, i) && LacksSpaceBefore(text, i),
        _ => false,
    };

    private static bool LacksSpaceBefore(string text, int i)
    {
        var before = text[i - 1];
        if (IsNoBreak(before) || before is '(' or '[' or '?' or '!')
            return false;

        // Glued to a word, a mark counts only where the word ends: 12:30, https://… and ?page=2 are not punctuation.
        return char.IsWhiteSpace(before) || (EndsWord(text, i) && !StandsInAddress(text, i));
    }

    private static bool IsNoBreak(char c) => c is NoBreakSpace or NarrowNoBreakSpace;

    private static bool StartsText(string text, int i) => text.AsSpan(0, i).IsWhiteSpace();

    private static bool EndsWord(string text, int i) =>
        i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '?' or '!' or ')' or ']' or '»' or VisibleText.Replaced;

    private static bool StandsInAddress(string text, int i)
    {
        var start = i;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var word = text.AsSpan(start, i - start);
        return word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.") || word.Contains('@') || (text[i] == ';' && TypedEntity().IsMatch(word));
    }

    private static string Context(string text, int i)
    {
        var start = Math.Max(0, i - ContextBefore);
        var end = Math.Min(text.Length, i + 1 + ContextAfter);
        var shown = Spaces().Replace(text[start..end].Replace(VisibleText.Replaced, '…'), " ").Trim();
        return (start > 0 ? "…" : "") + shown + (end < text.Length ? "…" : "");
    }

    /// <summary><c>&amp;amp;</c>, of which the last sign is no punctuation.</summary>
    [GeneratedRegex(@"&\#?\w{1,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TypedEntity();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();
}
