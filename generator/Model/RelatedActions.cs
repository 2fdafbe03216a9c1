using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>Chooses the actions shown after each one: those of the same edition that share most themes and audiences.</summary>
internal sealed class RelatedActions
{
    private const int Shown = 4;

    /// <summary>A theme of thousands of actions is not searched whole for each of them: the next ones are as good.</summary>
    private const int Considered = 48;

    /// <summary>The place of each action in the official order.</summary>
    private readonly FrozenDictionary<PagePath, int> _ranks;

    /// <summary>By the page of a theme or a structure and the year, in the official order.</summary>
    private readonly FrozenDictionary<(PagePath Subject, int Year), (int[] Ranks, ContractAction[] Actions)> _groups;
    private readonly FrozenDictionary<Slug, int> _themeRanks;

    public RelatedActions(Publication publication)
    {
        _ranks = publication.Actions.Select((action, rank) => (action.Path, rank)).ToFrozenDictionary(pair => pair.Path, pair => pair.rank);
        _themeRanks = publication.Themes.Select((theme, rank) => (theme.Id, rank)).ToFrozenDictionary(pair => pair.Id, pair => pair.rank);
        _groups = publication.Actions
            .SelectMany(action => Subjects(action), (action, subject) => (action, subject))
            .GroupBy(pair => (pair.subject, pair.action.Year), pair => pair.action)
            .ToFrozenDictionary(group => group.Key, group => (group.Select(action => _ranks[action.Path]).ToArray(), group.ToArray()));
    }

    /// <summary>Of the first theme that has others to offer, in the order of the table of themes, else of its structure.</summary>
    public ImmutableArray<ActionCard> To(ContractAction action)
    {
        ImmutableArray<ActionCard> chosen = [];
        foreach (var subject in Subjects(action))
        {
            var (ranks, group) = _groups[(subject, action.Year)];
            if (Math.Min(group.Length - 1, Shown) > chosen.Length)
                chosen = Closest(group, Array.BinarySearch(ranks, _ranks[action.Path]));
        }

        return chosen;
    }

    private IEnumerable<PagePath> Subjects(ContractAction action) =>
        action.Themes.OrderBy(theme => _themeRanks[theme.Id]).Select(theme => theme.Path).Distinct().Append(action.Structure.Path);

    /// <summary>Of those after it in the group, the closest first, and the next ones before the later.</summary>
    private static ImmutableArray<ActionCard> Closest(ContractAction[] group, int position)
    {
        Span<(int Closeness, int At)> best = stackalloc (int, int)[Shown + 1];
        var count = 0;
        for (var distance = 1; distance <= Math.Min(group.Length - 1, Considered); distance++)
        {
            var at = (position + distance) % group.Length;
            var closeness = Closeness(group[position], group[at]);
            var place = count;
            for (; place > 0 && best[place - 1].Closeness < closeness; place--)
                best[place] = best[place - 1];
            best[place] = (closeness, at);
            count = Math.Min(count + 1, Shown);
        }

        var chosen = ImmutableArray.CreateBuilder<ActionCard>(count);
        foreach (var (_, at) in best[..count])
            chosen.Add(group[at].Card);
        return chosen.MoveToImmutable();
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
