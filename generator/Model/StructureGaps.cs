namespace Bilan.Model;

/// <summary>What the records of one structure and of the actions it carries still lack. Knows nothing of how to ask for it.</summary>
/// <param name="WithoutFigures">Without the actions that the official text calls put off or cancelled: there is nothing to count.</param>
/// <param name="UnknownAcronyms">Those that its texts use and that nobody has expanded yet.</param>
public sealed record StructureGaps(
    Structure Structure,
    bool LacksWebsite,
    bool LacksPresentation,
    ImmutableArray<ActionCard> WithoutSummary,
    ImmutableArray<ActionCard> WithoutThemes,
    ImmutableArray<ActionCard> WithoutAudiences,
    ImmutableArray<ActionCard> WithoutFigures,
    ImmutableArray<Acronym> UnknownAcronyms)
{
    public bool IsEmpty => !LacksWebsite && !LacksPresentation
        && WithoutSummary.IsEmpty && WithoutThemes.IsEmpty && WithoutAudiences.IsEmpty && WithoutFigures.IsEmpty && UnknownAcronyms.IsEmpty;

    public static StructureGaps Of(Structure structure, Publication publication)
    {
        var actions = publication.CarriedBy(structure);
        var words = actions
            .SelectMany(action => WordsOf($"{action.Title} {action.Summary} {action.Description.PlainText}"))
            .Concat(WordsOf(structure.Name))
            .ToHashSet(StringComparer.Ordinal);
        return new StructureGaps(
            structure,
            structure.Website is null,
            structure.Presentation.Length == 0,
            [.. actions.Where(action => action.Summary.Length == 0).Select(action => action.Card)],
            [.. actions.Where(action => action.Themes.IsEmpty).Select(action => action.Card)],
            [.. actions.Where(action => action.Audiences.IsEmpty).Select(action => action.Card)],
            [.. actions.Where(action => action.KeyFigures.IsEmpty && action.State is not (ActionState.Postponed or ActionState.Cancelled)).Select(action => action.Card)],
            [.. publication.Acronyms.Where(acronym => acronym.Expansion.Length == 0 && words.Contains(acronym.Letters))]);
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }
}
