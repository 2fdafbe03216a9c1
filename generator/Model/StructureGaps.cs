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
        var texts = actions.Select(action => $"{action.Title} {action.Summary} {action.Description.PlainText}").Append(structure.Name);
        var used = publication.UnknownAcronyms.Known.IsEmpty ? [] : texts.SelectMany(text => publication.UnknownAcronyms.In(text)).ToHashSet();
        return new StructureGaps(
            structure,
            structure.Website is null,
            structure.Presentation.Length == 0,
            [.. actions.Where(action => action.Summary.Length == 0).Select(action => action.Card)],
            [.. actions.Where(action => action.Themes.IsEmpty).Select(action => action.Card)],
            [.. actions.Where(action => action.Audiences.IsEmpty).Select(action => action.Card)],
            [.. actions.Where(action => action.KeyFigures.IsEmpty && action.State is not (ActionState.Postponed or ActionState.Cancelled)).Select(action => action.Card)],
            [.. publication.Acronyms.Where(used.Contains)]);
    }
}
