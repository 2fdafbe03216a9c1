using Bilan.Model;

namespace Bilan.Feeds;

/// <summary>
/// Finds the entries of a feed: an action that goes on from year to year is one of them, whose content changed. Knows nothing of Atom.
/// </summary>
internal sealed class LastingEntries(Publication publication)
{
    private readonly Dictionary<int, DateOnly> _days = publication.Editions.ToDictionary(edition => edition.Year, edition => edition.UpdatedOn);

    /// <param name="actions">The latest year first.</param>
    /// <returns>Each action that no other of them goes on with, the first address of its line, and the day on which what it says last changed.</returns>
    public ImmutableArray<(ContractAction Action, PagePath Id, DateOnly ChangedOn)> Of(ImmutableArray<ContractAction> actions, int most = int.MaxValue)
    {
        var keys = actions.Select(action => action.Key).ToHashSet();
        return
        [
            .. actions.Where(action => publication.Lineage.HeirOf(action) is not { } heir || !keys.Contains(heir.Key)).Take(most)
                .Select(action => (action, FirstAddress(publication.Lineage.OriginOf(action)), ChangedOn(action))),
        ];
    }

    /// <summary>A record has no day of its own: it changed with the first edition that has it as it is.</summary>
    private DateOnly ChangedOn(ContractAction action)
    {
        while (publication.Lineage.ForebearOf(action) is { } before && SaysTheSame(before, action))
            action = before;
        return _days[action.Year];
    }

    private static bool SaysTheSame(ContractAction one, ContractAction other) =>
        one.Title == other.Title && one.Structure.Id == other.Structure.Id && one.Summary == other.Summary && one.Description.Html == other.Description.Html
        && one.Themes.Select(theme => theme.Id).SequenceEqual(other.Themes.Select(theme => theme.Id));

    /// <summary>Records list their former addresses in the order in which they had them.</summary>
    private static PagePath FirstAddress(ContractAction action) => action.FormerAddresses.IsEmpty ? action.Path : action.FormerAddresses[0].Path;
}
