using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>The stretch in which a published text departs from the official one, from the first word that differs to the last.</summary>
/// <param name="Official">The words of the official text, as they stand in it.</param>
/// <param name="Published">The words published in their place.</param>
/// <param name="Before">The word before the stretch in both texts, with the space after it, or empty.</param>
/// <param name="After">The word after the stretch in the official text, with the space before it, or empty.</param>
/// <param name="Word">How many words of the published text stand before the stretch.</param>
internal sealed record TextDifference(string Official, string Published, string Before, string After, int Word)
{
    /// <summary>The stretch in both texts, with a word around it where one of them has nothing there.</summary>
    public (string Official, string Published) Readings => Official.Length == 0 || Published.Length == 0
        ? (WithContext(Official), WithContext(Published))
        : (Official, Published);

    /// <returns>The difference, or null where the words are the same.</returns>
    public static TextDifference? Find(string official, string published)
    {
        var expected = WordSequence.Of(official);
        var actual = WordSequence.Of(published);
        var start = 0;
        while (start < expected.Length && start < actual.Length && expected[start].Form == actual[start].Form)
            start++;
        if (start == expected.Length && start == actual.Length)
            return null;

        var end = 0;
        while (end < expected.Length - start && end < actual.Length - start && expected[^(end + 1)].Form == actual[^(end + 1)].Form)
            end++;

        return new TextDifference(
            Slice(official, expected.AsSpan()[start..^end]),
            Slice(published, actual.AsSpan()[start..^end]),
            Slice(official, expected.AsSpan()[Math.Max(0, start - 1)..start]),
            Slice(official, expected.AsSpan()[(expected.Length - end)..Math.Min(expected.Length, expected.Length - end + 1)]),
            start);
    }

    /// <summary>The line of <c>corrections.csv</c> that would declare the difference, with a word around it so that it can be found.</summary>
    public string CorrectionLine(Slug action) =>
        string.Join(';', action.Value, Cell(WithContext(Official)), Cell(WithContext(Published)), CorrectionFields.Reason.Name);

    private string WithContext(string middle) =>
        string.Join(' ', new[] { Before, middle, After }.Where(part => part.Length > 0));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(';', '"') >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Slice(string text, ReadOnlySpan<WordSequence.Word> words) =>
        words.IsEmpty ? "" : text[words[0].Start..words[^1].End];
}

/// <summary>
/// The words of a text with their punctuation, as a reader takes them in: white space, the shape of apostrophes and quotes, and the
/// dashes and bullets that announced a list do not count.
/// </summary>
internal static class WordSequence
{
    /// <summary>A word in its comparable form, and where it stands in the text.</summary>
    internal readonly record struct Word(string Form, int Start, int End);

    public static ImmutableArray<Word> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var alone = i < text.Length && StandsAlone(text[i]);
            if (i < text.Length && !alone && !char.IsWhiteSpace(text[i]))
                continue;

            Add(text, start, i, words);
            if (alone)
                Add(text, i, i + 1, words);
            start = i + 1;
        }

        return words.ToImmutable();
    }

    /// <summary>The comparable form of a short text: equal for two that a reader takes for the same.</summary>
    public static string Key(string text) => string.Join(' ', Of(text).Select(word => word.Form));

    /// <summary>Punctuation that French sets off by a space, which the source sometimes forgets.</summary>
    private static bool StandsAlone(char c) => c is ':' or ';' or '?' or '!' or '"' or '«' or '»' or '“' or '”';

    /// <summary>Where a word of a published text stands in the Markdown that it was made of, whose signs count as words or hide some.</summary>
    /// <param name="word">Its rank in <paramref name="published"/>.</param>
    public static SourceLocation PlaceIn(SourceText markdown, string published, int word)
    {
        var (shown, written) = (Of(published), Of(markdown.Value));
        if (shown.IsEmpty || written.IsEmpty)
            return markdown.Location;

        var rank = Math.Clamp(word, 0, shown.Length - 1);
        var nearest = Enumerable.Range(0, written.Length)
            .Where(i => written[i].Form == shown[rank].Form)
            .DefaultIfEmpty(Math.Min(rank, written.Length - 1))
            .MinBy(i => Math.Abs(i - rank));
        var before = markdown.Value.AsSpan(0, written[nearest].Start);
        var start = markdown.Location;
        return before.LastIndexOf('\n') is var lineBreak and >= 0
            ? start with { Line = start.Line + before.Count('\n'), Column = before.Length - lineBreak }
            : start with { Column = start.Column + before.Length };
    }

    private static void Add(string text, int start, int end, ImmutableArray<Word>.Builder words)
    {
        var word = text.AsSpan(start, end - start);
        if (word.IsEmpty || word is "-" or "•")
            return;

        var form = word.Length == 1 && word[0] is '«' or '»' or '“' or '”' ? "\"" : word.ToString().Replace('’', '\'');
        words.Add(new Word(form, start, end));
    }
}
