using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>The stretch in which a published text departs from the official one, from the first word that differs to the last.</summary>
/// <param name="Official">The words of the official text, as they stand in it.</param>
/// <param name="Published">The words published in their place.</param>
/// <param name="Before">The word before the stretch in both texts, with the space after it, or empty.</param>
/// <param name="After">The word after the stretch in the official text, with the space before it, or empty.</param>
internal sealed record TextDifference(string Official, string Published, string Before, string After)
{
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
            Slice(official, expected.AsSpan()[(expected.Length - end)..Math.Min(expected.Length, expected.Length - end + 1)]));
    }

    /// <summary>The line of <c>corrections.csv</c> that would declare the difference, with a word around it so that it can be found.</summary>
    public string CorrectionLine(Slug action) =>
        string.Join(';', action.Value, Cell(WithContext(Official)), Cell(WithContext(Published)), "motif");

    private string WithContext(string middle) =>
        string.Join(' ', new[] { Before, middle, After }.Where(part => part.Length > 0));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(';', '"') >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Slice(string text, ReadOnlySpan<WordSequence.Word> words) =>
        words.IsEmpty ? "" : text[words[0].Start..words[^1].End];
}
