namespace Bilan.Model;

/// <summary>A page of the index of all actions.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Actions">Under their main theme, in the order of the table of themes; last, those without a theme.</param>
public sealed record IndexPage(int Number, PagePath Path, ImmutableArray<ContractAction> Actions)
{
    /// <summary>
    /// Past this number one page of cards is split. So many must answer a key at once on an old telephone; see
    /// <c>tests/Benchmarks</c>.
    /// </summary>
    public const int MostOnOnePage = 1000;

    /// <summary>How many cards a page of a split index has.</summary>
    public const int OnEachPage = 200;

    /// <summary>Whether an address can only be that of the second page of an index, or of a later one.</summary>
    public static bool IsFurtherPage(PagePath path) => path.IsFolder && path.IsBelow(SitePaths.Actions);

    /// <summary>The pages of an index; one even when there is nothing to list.</summary>
    public static ImmutableArray<IndexPage> Split(ImmutableArray<Theme> themes, ImmutableArray<ContractAction> actions)
    {
        var rank = themes.Select((theme, index) => (theme.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var ordered = actions.OrderBy(action => action.Themes.IsEmpty ? rank.Count : rank[action.Themes[0].Id]);
        return [.. ordered
            .Chunk(actions.Length > MostOnOnePage ? OnEachPage : MostOnOnePage)
            .DefaultIfEmpty([])
            .Select((chunk, index) => new IndexPage(index + 1, SitePaths.ActionsPage(index + 1), [.. chunk]))];
    }
}
