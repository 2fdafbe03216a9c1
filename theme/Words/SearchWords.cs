namespace Bilan.Markup.Words;

/// <summary>
/// The words by which an action is found although its card does not show them: those of the official text, of the people it is for
/// and takes part in it, and the acronyms of all these with their meaning. As they are written, each once whatever its number.
/// </summary>
public static class SearchWords
{
    /// <summary>Shorter words are links between others; an acronym may be shorter.</summary>
    private const int Shortest = 4;

    public static string Of(ContractAction action, AcronymFinder acronyms)
    {
        var known = PlainLetters.Words(Shown(action)).Select(Singular).ToHashSet(StringComparer.Ordinal);
        var hidden = $"{action.Structure.FullName} {string.Join(' ', action.Audiences.Select(audience => audience.Name))} "
            + $"{string.Join(' ', action.Partners.Select(partner => partner.Name))} {action.Brief.What} {action.Brief.When} {action.Brief.Where} "
            + action.Description.PlainText;
        var everything = $"{Shown(action)} {hidden}";
        var words = PlainLetters.AccentedWords($"{hidden} {Meanings(everything, acronyms)}")
            .Where(word => word.Length >= Shortest)
            .Concat(Letters(everything, acronyms))
            .Where(word => known.Add(Singular(PlainLetters.Of(word))));
        return string.Join(' ', words);
    }

    /// <summary>A word without the <c>s</c> or <c>x</c> of a plural: the script finds the whole family by one of its words.</summary>
    private static string Singular(string word) => word.Length > Shortest && (word[^1] is 's' or 'x') ? word[..^1] : word;

    private static string Shown(ContractAction action) =>
        $"{action.Title} {action.Structure.Name} {action.Summary} {string.Join(' ', action.Themes.Select(theme => theme.Name))}";

    private static string Meanings(string text, AcronymFinder acronyms) =>
        string.Join(' ', acronyms.In(text).Select(acronym => acronym.Expansion).Order(StringComparer.Ordinal));

    /// <summary>Acronyms that the text has, or says in full.</summary>
    private static IEnumerable<string> Letters(string text, AcronymFinder acronyms)
    {
        var plain = Sentence(text);
        var used = acronyms.In(text);
        return acronyms.Known
            .Where(acronym => used.Contains(acronym) || plain.Contains(Sentence(acronym.Expansion), StringComparison.Ordinal))
            .SelectMany(acronym => PlainLetters.Words(acronym.Letters));
    }

    private static string Sentence(string text) => $" {string.Join(' ', PlainLetters.Words(text))} ";
}
