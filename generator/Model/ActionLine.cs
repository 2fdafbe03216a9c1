namespace Bilan.Model;

/// <summary>One action across the years, as its page shows it.</summary>
/// <param name="Years">All that it was and all that became of it, with itself, the latest year first.</param>
/// <param name="Figures">What several of these years count alike.</param>
public sealed record ActionLine(ImmutableArray<ActionCard> Years, ImmutableArray<FigureOverYears> Figures)
{
    /// <param name="years">Of one line, the latest year first.</param>
    public static ActionLine Of(ImmutableArray<ContractAction> years) =>
        new([.. years.Select(action => action.Card)], FigureOverYears.AllOf(years));
}

/// <summary>A number that an action gives in several years under one label, the earliest year first.</summary>
public sealed record FigureOverYears(ImmutableArray<YearFigure> Values)
{
    /// <summary>
    /// Only what two years at least give once. A year in which the line has several actions, after a split or before a merger, counts
    /// something else.
    /// </summary>
    public static ImmutableArray<FigureOverYears> AllOf(IEnumerable<ContractAction> line) =>
    [
        .. line.GroupBy(action => action.Year).Where(year => year.Count() == 1).OrderBy(year => year.Key)
            .SelectMany(year => year.Single().KeyFigures.GroupBy(What).Where(same => same.Count() == 1), (year, same) => new YearFigure(year.Key, same.Single()))
            .GroupBy(value => What(value.Figure))
            .Where(values => values.Count() > 1)
            .Select(values => new FigureOverYears([.. values])),
    ];

    /// <summary>Accents, capitals and signs aside.</summary>
    private static string What(KeyFigure figure) => string.Join(' ', PlainLetters.Words($"{figure.Label} {figure.Unit}"));
}

/// <summary>A number of one year.</summary>
public sealed record YearFigure(int Year, KeyFigure Figure);

/// <summary>What a reader of an action of an older year is told first.</summary>
/// <param name="Newest">What it has become in the latest year in which there is something of it; none where nothing came of it.</param>
/// <param name="Latest">The latest edition that has actions.</param>
public sealed record ActionSequel(ImmutableArray<ActionCard> Newest, EditionInfo Latest)
{
    /// <summary>Whether the latest edition has it still, or a draft of a later one.</summary>
    public bool IsInLatest => Newest.Any(action => action.Year >= Latest.Year);
}
