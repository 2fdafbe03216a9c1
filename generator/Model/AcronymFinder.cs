using System.Buffers;

namespace Bilan.Model;

/// <summary>An acronym met in the texts.</summary>
/// <param name="Expansion">Its meaning, or empty where it is not certain and the publisher must give it.</param>
public sealed record Acronym(string Letters, string Expansion)
{
    /// <summary>Where its record starts.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>Finds acronyms as whole words of a text. Knows nothing of markup.</summary>
public sealed class AcronymFinder
{
    /// <summary>The longest first, so that one that begins like another is not taken for it.</summary>
    private readonly ImmutableArray<Acronym> _known;
    private readonly SearchValues<string> _letters;
    private readonly ImmutableArray<(Acronym Acronym, string Words)> _meanings;

    /// <param name="explained">Whether those are wanted whose meaning the site gives, or the others.</param>
    public AcronymFinder(IEnumerable<Acronym> acronyms, bool explained = true)
    {
        _known = [.. acronyms.Where(acronym => acronym.Expansion.Length > 0 == explained).OrderByDescending(acronym => acronym.Letters.Length)];
        _letters = SearchValues.Create([.. _known.Select(acronym => acronym.Letters)], StringComparison.Ordinal);
        _meanings = [.. _known.Select(acronym => (acronym, Whole(PlainLetters.Words(acronym.Expansion))))];
    }

    /// <summary>The acronyms that can be found.</summary>
    public ImmutableArray<Acronym> Known => _known;

    /// <returns>The first acronym at or after <paramref name="from"/> and where it starts, or null.</returns>
    public (int Start, Acronym Acronym)? Next(ReadOnlySpan<char> text, int from = 0)
    {
        while (from < text.Length && text[from..].IndexOfAny(_letters) is var step and >= 0)
        {
            var start = from + step;
            if (At(text, start) is { } acronym)
                return (start, acronym);

            from = start + 1;
        }

        return null;
    }

    /// <summary>Every acronym of the text, each once, in the order of the text.</summary>
    public ImmutableArray<Acronym> In(string text)
    {
        var found = ImmutableArray<Acronym>.Empty;
        for (var next = Next(text); next is var (start, acronym); next = Next(text, start + acronym.Letters.Length))
            found = found.Contains(acronym) ? found : found.Add(acronym);
        return found;
    }

    /// <summary>The acronyms whose meaning a text gives; the longest first.</summary>
    /// <param name="words">Those of the text, as <see cref="PlainLetters"/> writes them.</param>
    public IEnumerable<Acronym> MeantBy(IEnumerable<string> words)
    {
        var text = Whole(words);
        return _meanings.Where(meaning => text.Contains(meaning.Words, StringComparison.Ordinal)).Select(meaning => meaning.Acronym);
    }

    /// <summary>Between spaces, so that no word is found inside another.</summary>
    private static string Whole(IEnumerable<string> words) => $" {string.Join(' ', words)} ";

    private Acronym? At(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            return null;

        foreach (var acronym in _known)
        {
            var end = start + acronym.Letters.Length;
            if (text[start..].StartsWith(acronym.Letters, StringComparison.Ordinal) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return acronym;
        }

        return null;
    }
}
