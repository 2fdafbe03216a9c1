namespace Bilan.Model;

/// <summary>What the records of one structure and of the actions it carries still lack. Knows nothing of how to ask for it.</summary>
/// <param name="WithoutFigures">Without the actions that the official text calls put off or cancelled: there is nothing to count.</param>
/// <param name="HardToJoin">
/// The actions of its latest edition of which no source says all that one must know to take part; not those put off or cancelled.
/// </param>
/// <param name="Unresumed">
/// The actions of which the latest edition says nothing: those of the edition before it, and those that were put off to a year that has
/// come; not those that were cancelled.
/// </param>
/// <param name="UnknownAcronyms">Those that its texts use and that nobody has expanded yet.</param>
public sealed record StructureGaps(
    Structure Structure,
    bool LacksWebsite,
    bool LacksPresentation,
    ImmutableArray<ActionCard> WithoutSummary,
    ImmutableArray<ActionCard> WithoutThemes,
    ImmutableArray<ActionCard> WithoutAudiences,
    ImmutableArray<ActionCard> WithoutFigures,
    ImmutableArray<HardToJoin> HardToJoin,
    ImmutableArray<ActionCard> Unresumed,
    ImmutableArray<Acronym> UnknownAcronyms)
{
    public bool LacksContact => Structure.Contact is { Telephone: "" } or { Email: "" } or { PostalAddress: "" } or { Hours: "" };

    /// <summary>Whether nobody has said when its contact details were last verified.</summary>
    public bool LacksCheck => Structure.Contact is { IsEmpty: false, CheckedOn: null };

    public bool IsEmpty => !LacksWebsite && !LacksPresentation && !LacksContact && !LacksCheck && HardToJoin.IsEmpty && Unresumed.IsEmpty
        && WithoutSummary.IsEmpty && WithoutThemes.IsEmpty && WithoutAudiences.IsEmpty && WithoutFigures.IsEmpty && UnknownAcronyms.IsEmpty;

    public static StructureGaps Of(Structure structure, Publication publication)
    {
        var actions = publication.CarriedBy(structure);
        var takenPlace = actions.Where(action => action.State is not (ActionState.Postponed or ActionState.Cancelled)).ToList();
        var texts = actions.Select(action => $"{action.Title} {action.Summary} {action.Description.PlainText}").Append(structure.Name);
        var used = publication.UnknownAcronyms.Known.IsEmpty ? [] : texts.SelectMany(text => publication.UnknownAcronyms.In(text)).ToHashSet();
        return new StructureGaps(
            structure,
            structure.Website is null,
            structure.Presentation.Length == 0,
            [.. actions.Where(action => action.Summary.Length == 0).Select(action => action.Card)],
            [.. actions.Where(action => action.Themes.IsEmpty).Select(action => action.Card)],
            [.. actions.Where(action => action.Audiences.IsEmpty).Select(action => action.Card)],
            [.. takenPlace.Where(action => action.KeyFigures.IsEmpty).Select(action => action.Card)],
            [
                .. takenPlace.Where(action => action.Year == actions[0].Year)
                    .Select(action => new HardToJoin(action.Card, UnknownFacts.Of(action)))
                    .Where(action => !action.Unknown.IsEmpty),
            ],
            UnresumedOf(actions, publication),
            [.. publication.Acronyms.Where(used.Contains)]);
    }

    private static ImmutableArray<ActionCard> UnresumedOf(ImmutableArray<ContractAction> actions, Publication publication)
    {
        if (publication.Latest is not { } latest || publication.Before(latest) is not { } before)
            return [];
        return
        [
            .. actions.Where(action => action.Year < latest.Year && !publication.Lineage.After(action).Any() && action.State switch
            {
                ActionState.Postponed => !(action.PostponedTo > latest.Year),
                ActionState.Cancelled => false,
                _ => action.Year == before.Year,
            })
            .Select(action => action.Card),
        ];
    }
}

/// <summary>An action, and what somebody who would like to take part cannot know.</summary>
public sealed record HardToJoin(ActionCard Action, UnknownFacts Unknown);
