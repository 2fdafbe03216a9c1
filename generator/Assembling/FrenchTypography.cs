using System.Text;
using System.Text.RegularExpressions;

namespace Bilan.Assembling;

/// <summary>
/// Sets a French text as a printer does: no-break spaces before <c>: ; ? ! »</c> and after <c>«</c>, typographic apostrophes and
/// guillemets. Adds and removes no word; applied twice it changes nothing more.
/// The full no-break space is used everywhere, since old telephones show a box for the narrow one.
/// </summary>
internal static partial class FrenchTypography
{
    private const char NoBreakSpace = '\u00A0';

    public static string Apply(string text)
    {
        if (text.AsSpan().IndexOfAny(Touched) < 0)
            return text;

        text = Guillemets(text).Replace('\'', '’');
        text = SpaceBeforePunctuation().Replace(text, "$1\u00A0$2");
        text = SpaceAfterOpening().Replace(text, "«\u00A0");
        return SpaceInNumber().Replace(text, "\u00A0");
    }

    private static System.Buffers.SearchValues<char> Touched { get; } = System.Buffers.SearchValues.Create("'\":;?!«»0123456789");

    /// <summary>Straight quotes by pairs; a lone one, which may be an inch, stays.</summary>
    private static string Guillemets(string text)
    {
        var quotes = text.AsSpan().Count('"');
        if (quotes == 0 || quotes % 2 != 0)
            return text;

        var result = new StringBuilder(text.Length + quotes);
        var opening = true;
        foreach (var c in text)
        {
            if (c != '"')
            {
                result.Append(c);
                continue;
            }

            if (opening)
                result.Append('«').Append(NoBreakSpace);
            else
                result.Append(NoBreakSpace).Append('»');
            opening = !opening;
        }

        return result.ToString();
    }

    /// <summary>
    /// The punctuation must end a word and be followed by a space, a closing mark or the end: <c>14:30</c> and <c>https://</c> stay.
    /// </summary>
    [GeneratedRegex("""(?<=^|[^\s:;?!«])()[ \u00A0\u202F]*([:;?!»]+)(?=[\s»)\].,]|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBeforePunctuation();

    [GeneratedRegex("""«[ \u00A0\u202F]*""", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceAfterOpening();

    /// <summary>The space of <c>2 500</c>, between a digit and a group of three.</summary>
    [GeneratedRegex("""(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))""", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceInNumber();
}
