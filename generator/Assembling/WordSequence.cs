namespace Bilan.Assembling;

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

    private static void Add(string text, int start, int end, ImmutableArray<Word>.Builder words)
    {
        var word = text.AsSpan(start, end - start);
        if (word.IsEmpty || word is "-" or "•")
            return;

        var form = word.Length == 1 && word[0] is '«' or '»' or '“' or '”' ? "\"" : word.ToString().Replace('’', '\'');
        words.Add(new Word(form, start, end));
    }
}
