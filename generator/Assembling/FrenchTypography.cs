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

    private static System.Buffers.SearchValues<char> Touched { get; } = System.Buffers.SearchValues.Create("'\":;?!«»0123456789");

    public static string Apply(string text) => text.AsSpan().IndexOfAny(Touched) < 0 ? text : Apply([text])[0];

    /// <summary>The same for a paragraph in pieces, some of which are bold or links: a quotation may begin in one and end in another.</summary>
    /// <returns>As many pieces, in the same order.</returns>
    public static IReadOnlyList<string> Apply(IReadOnlyList<string> pieces)
    {
        var text = new PiecedText(pieces);
        if (text.Value.AsSpan().IndexOfAny(Touched) < 0)
            return pieces;

        text.Edit(Quotes(text.Value));
        text.Edit(SpaceBeforePunctuation().Matches(text.Value).Select(match => new TextEdit(match.Index, match.Length, NoBreakSpace, match.Index + match.Length)));
        text.Edit(SpaceAfterOpening().Matches(text.Value).Select(match => new TextEdit(match.Index, match.Length, NoBreakSpace, match.Index - 1)));
        text.Edit(SpaceInNumber().Matches(text.Value).Select(match => new TextEdit(match.Index, match.Length, NoBreakSpace, match.Index)));
        return text.Pieces();
    }

    /// <summary>Apostrophes, and straight quotes by pairs; a lone one, which may be an inch, stays, and so does all of an address.</summary>
    private static List<TextEdit> Quotes(string text)
    {
        var edits = new List<TextEdit>();
        if (text.AsSpan().IndexOfAny('"', '\'') < 0)
            return edits;

        var address = Address().Match(text);
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
        return edits;
    }

    /// <summary>
    /// The punctuation must end a word and be followed by a space, a closing mark or the end: <c>14:30</c> and <c>https://</c> stay.
    /// What a bracket opens with is no end of a word: <c>(?)</c>.
    /// </summary>
    [GeneratedRegex("""(?<=[^\s:;?!«(\[])(?!(?<=&\#?\w{1,31});)[ \u00A0\u202F]*(?=[:;?!»]+(?:[\s»)\].,]|$))""", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBeforePunctuation();

    [GeneratedRegex("""(?<=«)[ \u00A0\u202F]*""", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceAfterOpening();

    /// <summary>The space of <c>2 500</c>, between a digit and a group of three.</summary>
    [GeneratedRegex("""(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))""", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceInNumber();

    /// <summary>Without the punctuation that ends the sentence.</summary>
    [GeneratedRegex("""(?:https?://|www\.)[^\s"«»<>]*[^\s"«»<>.,;:?!)\]]|[\p{L}\d._%+'-]{1,64}@[\p{L}\d.-]{0,250}[\p{L}\d]""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
