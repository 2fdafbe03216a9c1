using System.Buffers;

namespace Bilan.Loading;

/// <summary>Which characters a source may not hold, neither as they stand nor written as an escape, and which count for nothing around a value.</summary>
internal static class TextRules
{
    /// <summary>The spaces that people leave around a value without seeing them.</summary>
    public static char[] Spaces { get; } = [' ', '\t', '\n', '\u00A0', '\u202F', '\u2009', '\u200B'];

    /// <summary>
    /// Control characters other than tab and line breaks, the replacement character that a lost accent leaves behind, and the
    /// marks that turn the direction of writing, with which a text can be made to read as another. XML forbids some of them too.
    /// </summary>
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')),
         '\u007F', '\u061C', '\uFFFD', '\uFFFE', '\uFFFF', '\uFEFF', '\u200E', '\u200F',
         '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']);

    /// <returns>Where the first of them stands, or half of a character; −1 where there is none.</returns>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        var found = text.IndexOfAny(s_forbidden);
        if (found >= 0 || text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return found;

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return i;
        }

        return -1;
    }
}
