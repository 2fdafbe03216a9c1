using System.Buffers;
using System.Text.RegularExpressions;

namespace Bilan.Assembling;

/// <summary>
/// Sets a French text as a printer does: no-break spaces before <c>: ; ? ! »</c> and after <c>«</c>, typographic apostrophes and
/// guillemets. Adds and removes no word; applied twice it changes nothing more. Addresses stay as they are.
/// The full no-break space is used everywhere, since old telephones show a box for the narrow one.
/// </summary>
internal static partial class FrenchTypography
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>Of what is touched; guillemets are looked for apart, because signs of ASCII alone are found several times as fast.</summary>
    private static readonly SearchValues<char> s_touched = SearchValues.Create("'\":;?!0123456789");

    private static readonly SearchValues<char> s_punctuation = SearchValues.Create(":;?!»");
    private static readonly SearchValues<string> s_partsOfAddresses = SearchValues.Create(["://", "www.", "@"], StringComparison.Ordinal);

    public static string Apply(string text) => !IsTouched(text) ? text : Apply([text])[0];

    /// <summary>The same for a paragraph in pieces, some of which are bold or links: a quotation may begin in one and end in another.</summary>
    /// <returns>As many pieces, in the same order.</returns>
    public static IReadOnlyList<string> Apply(IReadOnlyList<string> pieces)
    {
        var text = new PiecedText(pieces);
        if (!IsTouched(text.Value))
            return pieces;

        text.Edit(Quotes(text.Value));
        text.Edit(BeforePunctuation(text.Value));
        text.Edit(AfterOpening(text.Value));
        if (text.Value.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            text.Edit([.. SpaceInNumber().Matches(text.Value).Select(match => new TextEdit(match.Index, match.Length, NoBreakSpace, match.Index))]);
        return text.Pieces();
    }

    private static bool IsTouched(ReadOnlySpan<char> text) => text.ContainsAny(s_touched) || text.ContainsAny('«', '»');

    /// <summary>Apostrophes, and straight quotes by pairs; a lone one, which may be an inch, stays, and so does all of an address.</summary>
    private static List<TextEdit> Quotes(string text)
    {
        var edits = new List<TextEdit>();
        if (text.AsSpan().IndexOfAny('"', '\'') < 0)
            return edits;

        var address = text.AsSpan().ContainsAny(s_partsOfAddresses) ? Address().Match(text) : Match.Empty;
        var straight = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            while (address.Success && address.Index + address.Length <= i)
                address = address.NextMatch();
            if (address.Success && i >= address.Index)
                continue;

            if (text[i] == '\'')
                edits.Add(new TextEdit(i, 1, "’", i));
            else if (text[i] == '"')
                straight.Add(i);
        }

        if (straight.Count % 2 == 0)
            edits.AddRange(straight.Select((at, rank) => new TextEdit(at, 1, rank % 2 == 0 ? "«" + NoBreakSpace : NoBreakSpace + "»", at)));
        edits.Sort((one, other) => one.Start.CompareTo(other.Start));
        return edits;
    }

    /// <summary>
    /// The punctuation must end a word and be followed by a space, a closing mark or the end: <c>14:30</c> and <c>https://</c> stay.
    /// What a bracket opens with is no end of a word: <c>(?)</c>; nor is an entity or the name of a picture, <c>:smile:</c>.
    /// </summary>
    private static List<TextEdit> BeforePunctuation(string text)
    {
        var edits = new List<TextEdit>();
        for (var i = Next(0); i < text.Length; i = Next(i + 1))
        {
            var start = i;
            while (start > 0 && text[start - 1] is ' ' or '\u00A0' or '\u202F')
                start--;
            if (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not (':' or ';' or '?' or '!' or '«' or '(' or '[')
                && EndsAWord(text.AsSpan(i)) && !(start == i && IsOfAName(text.AsSpan(0, i), text[i])))
            {
                edits.Add(new TextEdit(start, i - start, NoBreakSpace, i));
            }
        }

        return edits;

        int Next(int from) => text.AsSpan(from).IndexOfAny(s_punctuation) is var at && at < 0 ? text.Length : from + at;
    }

    private static bool EndsAWord(ReadOnlySpan<char> punctuation)
    {
        var rest = punctuation[1..].TrimStart(":;?!");
        return rest.IsEmpty || char.IsWhiteSpace(rest[0]) || rest[0] is '»' or ')' or ']' or '.' or ',';
    }

    /// <summary>Whether the sign is the last one of <c>&amp;amp;</c> or of <c>:smile:</c>.</summary>
    private static bool IsOfAName(ReadOnlySpan<char> before, char sign)
    {
        const int longest = 31;
        var start = before.Length;
        while (start > 0 && before.Length - start <= longest && (char.IsLetterOrDigit(before[start - 1]) || before[start - 1] == '_'))
            start--;
        if (start == 0 || before.Length - start is 0 or > longest)
            return false;

        return sign switch
        {
            ';' => before[start - 1] == '&' || (before[start - 1] == '#' && start > 1 && before[start - 2] == '&'),
            ':' => before[start - 1] == ':' && (start == 1 || char.IsWhiteSpace(before[start - 2])),
            _ => false,
        };
    }

    private static List<TextEdit> AfterOpening(string text)
    {
        var edits = new List<TextEdit>();
        for (var i = text.IndexOf('«', StringComparison.Ordinal); i >= 0; i = text.IndexOf('«', i + 1))
        {
            var end = i + 1;
            while (end < text.Length && text[end] is ' ' or '\u00A0' or '\u202F')
                end++;
            edits.Add(new TextEdit(i + 1, end - i - 1, NoBreakSpace, i));
        }

        return edits;
    }

    /// <summary>The space of <c>2 500</c>, between a digit and a group of three.</summary>
    [GeneratedRegex("""(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))""", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceInNumber();

    /// <summary>Without the punctuation that ends the sentence.</summary>
    [GeneratedRegex("""(?:https?://|www\.)[^\s"«»<>]*[^\s"«»<>.,;:?!)\]]|[\p{L}\d._%+'-]{1,64}@[\p{L}\d.-]{0,250}[\p{L}\d]""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
