using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Assembling;

/// <summary>
/// Advice on texts that residents must understand: short sentences, no acronym that the site does not explain. It never keeps a
/// site from being published.
/// </summary>
internal static partial class Readability
{
    /// <summary>More words than this are hard to hold in mind.</summary>
    private const int WordsInASentence = 20;

    /// <param name="explained">The acronyms whose meaning the site gives.</param>
    public static void Advise(SourceText text, FrozenSet<string> explained, DiagnosticBag bag)
    {
        foreach (var sentence in SentenceEnd().Split(text.Value))
        {
            var words = Word().Count(sentence);
            if (words > WordsInASentence)
                bag.Add(Problems.LongSentence(text.Location, FirstWords(sentence), words, WordsInASentence));
        }

        foreach (var acronym in Acronym().Matches(text.Value).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            if (!explained.Contains(acronym))
                bag.Add(Problems.UnexplainedAcronym(text.Location, acronym));
        }
    }

    private static string FirstWords(string sentence) =>
        string.Join(' ', sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4));

    [GeneratedRegex(@"(?<=[.!?…])\s+")]
    private static partial Regex SentenceEnd();

    /// <summary>As an editor counts them: "l'école" is one word, "?" is none.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}]\S*")]
    private static partial Regex Word();

    /// <summary>Capitals only, at least two; a number in Roman capitals is none.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?![IVXLC]+(?![\p{L}\p{N}]))\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}])")]
    private static partial Regex Acronym();
}
