namespace Bilan.Markup.Words;

/// <summary>The words that residents type, as the script of the index reads them; see <c>assets/js/words.js</c>.</summary>
public static class WordsOfResidents
{
    // They part words, rows and ids.
    private static readonly char[] s_signs = ['|', '>', '#', ','];

    /// <summary>"taf,boulot&gt;#emploi,métier|…": rows, their words, what these mean; <c>#</c> before an id, nothing where nothing answers.</summary>
    /// <remarks>Rows that mean the same are one: it is a file that a phone waits for.</remarks>
    public static string Of(IEnumerable<Meaning> meanings) => string.Join('|', meanings
        .GroupBy(meaning => string.Join(',', meaning.Aims.Select(aim => (aim.IsId ? "#" : "") + Clean(aim.Text))), meaning => meaning.Words)
        .Select(row => $"{string.Join(',', row.SelectMany(words => words).Select(Clean))}>{row.Key}"));

    private static string Clean(string text) => string.Join(' ', text.Split(s_signs));
}
