namespace Bilan.Loading;

/// <summary>All that was read, and nothing of what it means.</summary>
/// <param name="Pages">The files of <c>content/pages</c>, by name.</param>
/// <param name="Editions">The latest year first.</param>
public sealed record RawRecords(
    RawMap Site,
    RawTable? Structures,
    RawTable? Themes,
    RawTable? Audiences,
    RawTable? Acronyms,
    ImmutableArray<RawDocument> Pages,
    ImmutableArray<RawEdition> Editions);
