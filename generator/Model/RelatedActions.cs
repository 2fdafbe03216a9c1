using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>Chooses the actions shown after each one: those of the same edition that share most themes and audiences.</summary>
internal sealed class RelatedActions
{
    private const int Shown = 4;

    /// <summary>A theme of thousands of actions is not searched whole for each of them: the next ones are as good.</summary>
    private const int Considered = 48;

    private readonly Comparer<ContractAction> _inOfficialOrder;

    /// <summary>By the page of a theme or a structure and the year, in the official order.</summary>
    private readonly FrozenDictionary<(PagePath Subject, int Year), ContractAction[]> _groups;
    private readonly FrozenDictionary<Slug, int> _themeRanks;

    public RelatedActions(Publication publication)
    {
        var ranks = publication.Actions.Select((action, rank) => (action.Path, rank)).ToFrozenDictionary(pair => pair.Path, pair => pair.rank);
        _inOfficialOrder = Comparer<ContractAction>.Create((a, b) => ranks[a.Path].CompareTo(ranks[b.Path]));
        _themeRanks = publication.Themes.Select((theme, rank) => (theme.Id, rank)).ToFrozenDictionary(pair => pair.Id, pair => pair.rank);
        _groups = publication.Actions
            .SelectMany(action => Subjects(action), (action, subject) => (action, subject))
            .GroupBy(pair => (pair.subject, pair.action.Year), pair => pair.action)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Of the first theme that has others to offer, in the order of the table of themes, else of its structure.</summary>
    public ImmutableArray<ActionCard> To(ContractAction action)
    {
        ImmutableArray<ActionCard> chosen = [];
        foreach (var subject in Subjects(action))
        {
            var group = _groups[(subject, action.Year)];
            if (Math.Min(group.Length - 1, Shown) > chosen.Length)
                chosen = Closest(group, action);
        }

        return chosen;
    }

    private IEnumerable<PagePath> Subjects(ContractAction action) =>
        action.Themes.OrderBy(theme => _themeRanks[theme.Id]).Select(theme => theme.Path).Distinct().Append(action.Structure.Path);

    private ImmutableArray<ActionCard> Closest(ContractAction[] group, ContractAction action)
    {
        var position = Array.BinarySearch(group, action, _inOfficialOrder);
        return [.. Enumerable.Range(1, Math.Min(group.Length - 1, Considered))
            .Select(distance => group[(position + distance) % group.Length])
            .OrderByDescending(other => Closeness(action, other))
            .Take(Shown)
            .Select(other => other.Card)];
    }

    private static int Closeness(ContractAction a, ContractAction b) => (2 * Shared(a.Themes, b.Themes)) + Shared(a.Audiences, b.Audiences);

    /// <summary>Actions refer to the same records, so these need not be compared field by field.</summary>
    private static int Shared<T>(ImmutableArray<T> a, ImmutableArray<T> b)
        where T : class
    {
        var shared = 0;
        foreach (var item in a)
        {
            foreach (var other in b)
                shared += ReferenceEquals(item, other) ? 1 : 0;
        }

        return shared;
    }
}
