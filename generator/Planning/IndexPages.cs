using Bilan.Markup.Views;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>Makes the index of the latest edition, and splits it into pages where one would be too long.</summary>
internal static class IndexPages
{
    /// <summary>
    /// Past this number one page of cards is split. So many must answer a key at once on an old telephone; see
    /// <c>tests/Benchmarks</c>.
    /// </summary>
    public const int MostOnOnePage = 1000;

    /// <summary>How many cards a page of a split index has.</summary>
    public const int OnEachPage = 200;

    /// <summary>The pages of the index: the actions that a reader wants first.</summary>
    public static ImmutableArray<IndexPage> Of(Publication publication) => Split(publication.Themes, Entries(publication, publication.Latest));

    /// <summary>What the search finds and no page of the index lists as well: the actions of the other editions.</summary>
    public static ImmutableArray<IndexEntry> Unlisted(Publication publication) =>
        [.. publication.Editions.Where(edition => edition != publication.Latest).SelectMany(edition => Entries(publication, edition))];

    /// <summary>The pages of an index; one even when there is nothing to list.</summary>
    /// <param name="themes">In the order in which the index lists them.</param>
    public static ImmutableArray<IndexPage> Split(ImmutableArray<Theme> themes, ImmutableArray<IndexEntry> entries)
    {
        var rank = themes.Select((theme, index) => (theme.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var chunks = entries
            .OrderBy(entry => entry.Action.Themes.IsEmpty ? rank.Count : rank[entry.Action.Themes[0].Id])
            .Chunk(entries.Length > MostOnOnePage ? OnEachPage : MostOnOnePage)
            .DefaultIfEmpty([])
            .ToList();
        return [.. chunks.Select((chunk, index) => new IndexPage(index + 1, chunks.Count, [.. chunk]))];
    }

    private static ImmutableArray<IndexEntry> Entries(Publication publication, Edition? edition) =>
        [.. (edition?.Actions ?? []).Select(action => new IndexEntry(action, publication.CardOf(action), publication.ReachedFrom(action), publication.Lineage.NameOf(action)))];
}
