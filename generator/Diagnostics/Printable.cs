using System.Globalization;
using System.Text;

namespace Bilan.Diagnostics;

/// <summary>
/// Makes a text that others wrote fit for a terminal: a control in the name of a file would obey its author there, and a mark that turns
/// the direction of writing would show another name. Knows nothing of what the text is.
/// </summary>
internal static class Printable
{
    private const char Seen = '\uFFFD';

    /// <summary>Between the pictures of a family it makes one of them.</summary>
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>On one line: a quoted cell may hold line breaks, and a line of its own could be a command to GitHub.</summary>
    public static string OnOneLine(string text) => InLines(text).Replace('\n', ' ');

    /// <summary>With its line breaks.</summary>
    public static string InLines(string text)
    {
        if (text.EnumerateRunes().All(IsHarmless))
            return text;

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(IsHarmless(rune) ? rune.ToString() : Rune.IsWhiteSpace(rune) ? " " : Seen.ToString());
        return result.ToString();
    }

    private static bool IsHarmless(Rune rune) => rune.Value is '\n' or ZeroWidthJoiner || Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
