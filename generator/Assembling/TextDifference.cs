using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>The stretch in which a published text departs from the official one, from the first word that differs to the last.</summary>
internal sealed class TextDifference
{
    private readonly (string Text, ImmutableArray<WordSequence.Word> Words) _official;
    private readonly (string Text, ImmutableArray<WordSequence.Word> Words) _published;

    /// <summary>How many words are the same before the stretch and after it.</summary>
    private readonly (int Before, int After) _same;

    private TextDifference(string official, string published)
    {
        _official = (official, WordSequence.Of(official));
        _published = (published, WordSequence.Of(published));
        var (expected, actual) = (_official.Words, _published.Words);
        var shorter = Math.Min(expected.Length, actual.Length);
        var (start, end) = (0, 0);
        while (start < shorter && expected[start].Form == actual[start].Form)
            start++;
        while (end < shorter - start && expected[^(end + 1)].Form == actual[^(end + 1)].Form)
            end++;
        _same = (start, end);
    }

    /// <summary>The words of the official text, as they stand in it.</summary>
    public string Official => Slice(_official, 0);

    /// <summary>The words published in their place.</summary>
    public string Published => Slice(_published, 0);

    /// <summary>The word before the stretch in both texts, or empty.</summary>
    public string Before => _same.Before == 0 ? "" : WordAt(_same.Before - 1);

    /// <summary>The word after the stretch in both texts, or empty.</summary>
    public string After => _same.After == 0 ? "" : WordAt(_official.Words.Length - _same.After);

    /// <summary>How many words of the published text stand before the stretch.</summary>
    public int Word => _same.Before;

    /// <summary>The stretch in both texts, with a word around it where one of them has nothing there.</summary>
    public (string Official, string Published) Readings => Official.Length == 0 || Published.Length == 0 ? Around(1) : Around(0);

    /// <returns>The difference, or null where the words are the same.</returns>
    public static TextDifference? Find(string official, string published)
    {
        var difference = new TextDifference(official, published);
        return difference.Official.Length == 0 && difference.Published.Length == 0 ? null : difference;
    }

    /// <summary>
    /// The line of <c>corrections.csv</c> that would declare the difference, with as many words around it as it needs to be found once in
    /// the row.
    /// </summary>
    /// <param name="row">The cells of the official row, of which the official text is one.</param>
    /// <returns>The line, or null where the table has no word that could be corrected.</returns>
    public string? CorrectionLine(Slug action, IReadOnlyCollection<string> row)
    {
        if (_official.Words.IsEmpty)
            return null;

        var words = 1;
        while (words < Math.Max(_same.Before, _same.After) && IsAmbiguous(Around(words).Official, row))
            words++;
        var (official, published) = Around(words);
        // A whole cell is found as such, also where another has its words.
        return string.Join(';', action.Value, Cell(IsAmbiguous(official, row) ? _official.Text : official), Cell(published), CorrectionFields.Reason.Name);
    }

    private static bool IsAmbiguous(string part, IReadOnlyCollection<string> row) => row.Sum(cell => Occurrences(cell, part)) != 1;

    /// <summary>How often a text has a part, overlapping ones too.</summary>
    public static int Occurrences(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }

    private (string Official, string Published) Around(int words) => (Slice(_official, words), OnOneLine(Slice(_published, words)));

    private string Slice((string Text, ImmutableArray<WordSequence.Word> Words) text, int around)
    {
        var first = Math.Max(0, _same.Before - around);
        var last = text.Words.Length - 1 - Math.Max(0, _same.After - around);
        return first > last ? "" : text.Text[text.Words[first].Start..text.Words[last].End];
    }

    private string WordAt(int index) => _official.Text[_official.Words[index].Start.._official.Words[index].End];

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(';', '"') >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
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
