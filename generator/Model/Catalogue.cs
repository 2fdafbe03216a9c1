namespace Bilan.Model;

/// <summary>A record by which actions are found, and how many it leads to in the latest edition.</summary>
/// <param name="Until">The last year in which it led to some, where it leads to none any more; else null.</param>
public readonly record struct Counted<T>(T Record, int Actions, int? Until)
{
    public bool IsFormer => Until is not null;

    public void Deconstruct(out T record, out int actions) => (record, actions) = (Record, Actions);
}

/// <summary>Parts records by which actions are found as a reader meets them: those of now, and those of the years before.</summary>
public static class CountedParts
{
    public static ImmutableArray<Counted<T>> Now<T>(this ImmutableArray<Counted<T>> records) => [.. records.Where(record => !record.IsFormer)];

    public static ImmutableArray<Counted<T>> Former<T>(this ImmutableArray<Counted<T>> records) => [.. records.Where(record => record.IsFormer)];
}

/// <summary>An edition, and how many actions and structures it has.</summary>
public sealed record CountedEdition(EditionInfo Edition, int Actions, int Structures);

/// <summary>The ways to the actions: what the pages that lead to them say of themes, audiences, structures, neighbourhoods and years.</summary>
/// <param name="Structures">With the actions that each carries.</param>
/// <param name="Editions">The latest year first.</param>
/// <param name="Actions">How many the latest edition has.</param>
public sealed record Catalogue(
    ImmutableArray<Counted<Theme>> Themes,
    ImmutableArray<Counted<Audience>> Audiences,
    ImmutableArray<Counted<Structure>> Structures,
    ImmutableArray<Counted<Neighbourhood>> Neighbourhoods,
    ImmutableArray<CountedEdition> Editions,
    ImmutableArray<ActionState> States,
    int Actions);
