using Bilan.Model;

namespace Bilan.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Id">The first address at which it was published.</param>
internal sealed record AtomEntry(
    PagePath Id, PagePath Page, string Title, DateOnly UpdatedOn, string Summary, Html Content, ImmutableArray<Theme> Categories);
