using System.Text;

namespace Bilan.Reporting;

/// <summary>Writes the change of a long text in Markdown: words taken away struck out, words added underlined, and only a few of the others around.</summary>
internal static class TextChange
{
    /// <summary>Words shown before and after a change.</summary>
    private const int Context = 8;

    /// <summary>In characters: what a reader of a report still reads.</summary>
    private const int MaxLength = 4000;

    /// <summary>Two texts of this length without a common word would take long to compare.</summary>
    private const int ComparedLength = 60_000;

    public static string Write(string before, string after)
    {
        if (before.Length > ComparedLength || after.Length > ComparedLength)
            return "*(texte trop long pour être comparé mot à mot)*";

        var stretches = WordDifference.Between(before, after);
        if (stretches.All(stretch => stretch.Kind == StretchKind.Kept))
            return "*(seuls des espaces ou des retours à la ligne changent)*";

        var result = new StringBuilder();
        for (var i = 0; i < stretches.Length; i++)
        {
            var written = Write(stretches[i], isFirst: i == 0, isLast: i == stretches.Length - 1);
            if (result.Length + written.Length > MaxLength)
                return $"{result}*… (la suite du changement n'est pas montrée ici)*";
            result.Append(written).Append(' ');
        }

        return result.ToString().TrimEnd();
    }

    private static string Write(Stretch stretch, bool isFirst, bool isLast) => stretch.Kind switch
    {
        StretchKind.Removed => $"<del>{MarkdownText.Of(Join(stretch.Words))}</del>",
        StretchKind.Added => $"<ins>{MarkdownText.Of(Join(stretch.Words))}</ins>",
        _ => MarkdownText.Of(Around([.. stretch.Words], isFirst, isLast)),
    };

    /// <summary>Of the words that stay, those beside a change.</summary>
    private static string Around(string[] words, bool isFirst, bool isLast)
    {
        if (words.Length <= 2 * Context)
            return Join(words);
        if (isFirst)
            return $"… {Join(words[^Context..])}";
        return isLast ? $"{Join(words[..Context])} …" : $"{Join(words[..Context])} … {Join(words[^Context..])}";
    }

    private static string Join(IEnumerable<string> words) => string.Join(' ', words);
}
