namespace Bilan.Markup.Words;

/// <summary>
/// The words by which an action is found although its card does not show them: those of the official text, of the people it is for,
/// of who else carries it and takes part in it, of where it takes place, the former names of its structure, and the acronyms of all these with their meaning. As they are written, each once whatever its number.
/// </summary>
public static class SearchWords
{
    /// <summary>Shorter words are links between others; an acronym may be shorter.</summary>
    private const int Shortest = 4;

    public static string Of(ContractAction action, AcronymFinder acronyms)
    {
        var hidden = $"{action.Structure.FullName} {string.Join(' ', action.Structure.FormerNames)} {action.StructureThen} {string.Join(' ', action.Audiences.Select(audience => audience.Name))} "
            + $"{string.Join(' ', action.CoCarriers.Select(structure => $"{structure.Name} {structure.FullName}"))} {string.Join(' ', action.Neighbourhoods.Select(neighbourhood => neighbourhood.Name))} "
            + $"{string.Join(' ', action.Partners.Select(partner => partner.Name))} {action.Brief.What} {action.Brief.When} {action.Brief.Where} "
            + $"{action.Brief.Ages} {action.Brief.Price} {action.Brief.Joining} "
            + action.Description.PlainText;
        var (shownWords, hiddenWords) = (Words(Shown(action)), Words(hidden));
        var used = acronyms.In($"{Shown(action)} {hidden}");
        var meanings = Words(string.Join(' ', used.Select(acronym => acronym.Expansion).Order(StringComparer.Ordinal)));
        var told = used.Concat(acronyms.MeantBy(shownWords.Concat(hiddenWords).Select(word => word.Plain))).ToHashSet();
        var letters = acronyms.Known.Where(told.Contains).SelectMany(acronym => PlainLetters.Words(acronym.Letters)).Select(word => (Written: word, Plain: word));

        var known = shownWords.Select(word => Singular(word.Plain)).ToHashSet(StringComparer.Ordinal);
        return string.Join(' ', hiddenWords.Concat(meanings)
            .Where(word => word.Written.Length >= Shortest)
            .Concat(letters)
            .Where(word => known.Add(Singular(word.Plain)))
            .Select(word => word.Written));
    }

    /// <summary>Each word in lower case, and without its accents.</summary>
    private static List<(string Written, string Plain)> Words(string text) =>
        [.. PlainLetters.AccentedWords(text).Select(word => (word, PlainLetters.Of(word)))];

    /// <summary>A word without the <c>s</c> or <c>x</c> of a plural: the script finds the whole family by one of its words.</summary>
    private static string Singular(string word) => word.Length > Shortest && (word[^1] is 's' or 'x') ? word[..^1] : word;

    private static string Shown(ContractAction action) =>
        $"{action.Title} {action.PlainTitle} {action.Structure.Name} {action.Summary} {string.Join(' ', action.Themes.Select(theme => theme.Name))}";
}
