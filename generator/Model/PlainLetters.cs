using System.Globalization;
using System.Text;

namespace Bilan.Model;

/// <summary>Texts as a hurried reader types them: no accents, no capitals. Knows nothing of what they say.</summary>
public static class PlainLetters
{
    /// <summary>Of each letter of Latin alphabets the one letter that it is without its accent, or nothing where it is none or several.</summary>
    private static readonly ImmutableArray<char> s_latin =
        [.. Enumerable.Range(0, 0x180).Select(code => ByTheTables(((char)code).ToString()) is [var letter] ? letter : '\0')];

    /// <summary>The text in lower case without accents, <c>œ</c>, <c>æ</c> and the ligature <c>ﬁ</c> as two letters. The script <c>words.js</c> does the same.</summary>
    public static string Of(string text)
    {
        // Most words are, and need no look at the tables of Unicode.
        foreach (var c in text)
        {
            if (c >= s_latin.Length || s_latin[c] == '\0')
                return ByTheTables(text);
        }

        return string.Create(text.Length, text, static (plain, typed) =>
        {
            for (var i = 0; i < plain.Length; i++)
                plain[i] = s_latin[typed[i]];
        });
    }

    private static string ByTheTables(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in Whole(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                result.Append(char.ToLowerInvariant(c));
        }

        return result.Replace("œ", "oe").Replace("æ", "ae").Replace("ł", "l").Replace("ø", "o").Replace("ß", "ss").ToString();
    }

    /// <summary>The text without what no text may hold (half a character, U+FFFE), over which normalization gives up.</summary>
    private static string Whole(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\uFFFE', StringComparison.Ordinal)
            ? text
            : string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD');

    /// <summary>The words of the text, in those letters.</summary>
    public static IEnumerable<string> Words(string text) => Split(Of(text));

    /// <summary>The words of the text with their accents, in lower case.</summary>
    public static IEnumerable<string> AccentedWords(string text) => Split(text.ToLowerInvariant());

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }
}
