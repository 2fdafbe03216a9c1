using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// How much a record may hold. Nobody writes as much by hand, and no library takes long for less; the dictionary of fields states each
/// of them.
/// </summary>
internal static class TextLimits
{
    /// <summary>In characters: a text of twenty printed pages.</summary>
    public const int Text = 50_000;

    /// <summary>In characters: a title or a name, which stands in lists and in the tabs of browsers.</summary>
    public const int Title = 300;

    /// <summary>In characters, for what is neither a text of its own nor a title: a summary, a presentation.</summary>
    public const int Value = 5_000;

    /// <summary>Values in one cell or list.</summary>
    public const int Values = 100;

    /// <summary>Brackets in brackets.</summary>
    public const int Nesting = 20;

    /// <summary>Signs of bold and italic in one paragraph.</summary>
    public const int Emphases = 500;

    /// <summary>Reports a text that is too long or nested too deep to be set.</summary>
    /// <returns>Whether it can be set.</returns>
    public static bool Check(SourceText text, DiagnosticBag bag)
    {
        if (text.Value.Length > Text)
        {
            bag.Add(Problems.TextTooLong(text.Location, text.Value.Length, Text));
            return false;
        }

        if (FirstTooDeep(text) is not { } place)
            return true;
        bag.Add(Problems.TextNestedTooDeep(place));
        return false;
    }

    private static SourceLocation? FirstTooDeep(SourceText text)
    {
        var (square, round, stars, line, lineStart) = (0, 0, 0, 0, 0);
        for (var i = 0; i < text.Value.Length; i++)
        {
            switch (text.Value[i])
            {
                case '[':
                    square++;
                    break;
                case ']':
                    square = Math.Max(0, square - 1);
                    break;
                case '(':
                    round++;
                    break;
                case ')':
                    round = Math.Max(0, round - 1);
                    break;
                case '*' or '_' when i == 0 || text.Value[i - 1] != text.Value[i]:
                    stars++;
                    break;
                case '\n':
                    // An empty line ends the paragraph and all that it left open.
                    if (text.Value.AsSpan(lineStart, i - lineStart).IsWhiteSpace())
                        (square, round, stars) = (0, 0, 0);
                    (line, lineStart) = (line + 1, i + 1);
                    break;
            }

            if (square > Nesting || round > Nesting || stars > Emphases)
            {
                var start = text.Location;
                return start with { Line = start.Line + line, Column = line == 0 ? start.Column + i : i - lineStart + 1 };
            }
        }

        return null;
    }
}
