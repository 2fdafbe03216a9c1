namespace Bilan.Model;

/// <summary>Counts the actions of two years by theme and by structure. Knows nothing of which of them go on with which.</summary>
public sealed class YearComparison(Publication publication, int older, int newer)
{
    /// <summary>
    /// The themes that have actions in one of the years. One that is new is held against the counterparts that stood for it in the older year,
    /// and those that went with it have no row of their own.
    /// </summary>
    public ImmutableArray<Compared<Theme>> Themes()
    {
        var predecessors = publication.Themes.ToDictionary(theme => theme.Id, PredecessorsOf);
        var gone = predecessors.Values.SelectMany(themes => themes).Where(theme => !HasActions(theme, newer)).Select(theme => theme.Id).ToHashSet();
        return
        [
            .. publication.Themes.Where(theme => !gone.Contains(theme.Id))
                .Select(theme => Compare(theme, predecessors[theme.Id]))
                .Where(compared => compared.Before + compared.After > 0),
        ];
    }

    /// <summary>The structures that carry actions in one of the years.</summary>
    public ImmutableArray<Compared<Structure>> Structures() =>
    [
        .. publication.Structures
            .Select(structure => new Compared<Structure>(structure, Count(publication.CarriedBy(structure), older), Count(publication.CarriedBy(structure), newer), []))
            .Where(compared => compared.Before + compared.After > 0),
    ];

    private ImmutableArray<Theme> PredecessorsOf(Theme theme) => HasActions(theme, older) || !HasActions(theme, newer)
        ? []
        : [.. publication.CounterpartsOf(theme).Where(other => HasActions(other, older))];

    private Compared<Theme> Compare(Theme theme, ImmutableArray<Theme> predecessors) => new(
        theme,
        Count(predecessors.Append(theme).SelectMany(other => publication.On(other)), older),
        Count(publication.On(theme), newer),
        [.. predecessors.Select(other => other.Name)]);

    private bool HasActions(Theme theme, int year) => Count(publication.On(theme), year) > 0;

    private static int Count(IEnumerable<ContractAction> actions, int year) => actions.Where(action => action.Year == year).DistinctBy(action => action.Id).Count();
}

/// <summary>How many actions of two years something has.</summary>
/// <param name="Predecessors">What stood for it in the older year, by name, where it was not there itself; else empty.</param>
public sealed record Compared<T>(T Record, int Before, int After, ImmutableArray<string> Predecessors);
