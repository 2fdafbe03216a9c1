using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>Chooses the actions shown after each one: those of the same edition that share most themes and audiences.</summary>
internal static class RelatedActions
{
    private const int Shown = 4;

    /// <summary>A theme of thousands of actions is not searched whole for each of them: the next ones are as good.</summary>
    private const int Considered = 48;

    /// <param name="byTheme">Every theme's actions: where an action with a theme finds its neighbours.</param>
    /// <param name="byStructure">Every structure's actions: where an action without a theme finds them.</param>
    public static FrozenDictionary<PagePath, ImmutableArray<ContractAction>> Choose(
        IEnumerable<ImmutableArray<ContractAction>> byTheme, IEnumerable<ImmutableArray<ContractAction>> byStructure)
    {
        var chosen = new Dictionary<PagePath, ImmutableArray<ContractAction>>();
        foreach (var group in byTheme.Concat(byStructure).SelectMany(ByEdition))
        {
            for (var position = 0; position < group.Length; position++)
            {
                var closest = Closest(group, position);
                if (!chosen.TryGetValue(group[position].Path, out var known) || known.Length < closest.Length)
                    chosen[group[position].Path] = closest;
            }
        }

        return chosen.ToFrozenDictionary();
    }

    private static IEnumerable<ImmutableArray<ContractAction>> ByEdition(ImmutableArray<ContractAction> actions) =>
        actions.GroupBy(action => action.Year, (_, ofYear) => ofYear.ToImmutableArray());

    private static ImmutableArray<ContractAction> Closest(ImmutableArray<ContractAction> group, int position)
    {
        var action = group[position];
        return [.. Enumerable.Range(1, Math.Min(group.Length - 1, Considered))
            .Select(distance => group[(position + distance) % group.Length])
            .OrderByDescending(other => Closeness(action, other))
            .Take(Shown)];
    }

    private static int Closeness(ContractAction a, ContractAction b) =>
        (2 * a.Themes.Count(b.Themes.Contains)) + a.Audiences.Count(b.Audiences.Contains);
}
