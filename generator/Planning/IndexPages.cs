using Bilan.Markup.Views;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>Splits the index of all actions into pages, where one would be too long.</summary>
internal static class IndexPages
{
    /// <summary>
    /// Past this number one page of cards is split. So many must answer a key at once on an old telephone; see
    /// <c>tests/Benchmarks</c>.
    /// </summary>
    public const int MostOnOnePage = 1000;

    /// <summary>How many cards a page of a split index has.</summary>
    public const int OnEachPage = 200;

    /// <summary>The pages of an index; one even when there is nothing to list.</summary>
    /// <param name="themes">In the order in which the index lists them.</param>
    public static ImmutableArray<IndexPage> Split(ImmutableArray<Theme> themes, ImmutableArray<ContractAction> actions)
    {
        var rank = themes.Select((theme, index) => (theme.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var chunks = actions
            .OrderBy(action => action.Themes.IsEmpty ? rank.Count : rank[action.Themes[0].Id])
            .Chunk(actions.Length > MostOnOnePage ? OnEachPage : MostOnOnePage)
            .DefaultIfEmpty([])
            .ToList();
        return [.. chunks.Select((chunk, index) => new IndexPage(index + 1, chunks.Count, [.. chunk]))];
    }
}
