using System.Buffers;

namespace Bilan.Loading;

/// <summary>Which characters a source file may not hold.</summary>
internal static class TextRules
{
    /// <summary>
    /// Control characters other than tab and line breaks, the replacement character that a lost accent leaves behind, and the
    /// marks that turn the direction of writing, with which a text can be made to read as another.
    /// </summary>
    public static SearchValues<char> Forbidden { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')),
         '\u007F', '\uFFFD', '\uFEFF', '\u200E', '\u200F',
         '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']);
}
