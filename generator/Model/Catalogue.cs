namespace Bilan.Model;

/// <summary>A record by which actions are found, and how many it leads to.</summary>
public readonly record struct Counted<T>(T Record, int Actions);

/// <summary>The ways to the actions: what the pages that lead to them say of themes, audiences, structures and years.</summary>
/// <param name="Structures">With the actions that each carries.</param>
/// <param name="Editions">The latest year first.</param>
/// <param name="Actions">How many there are in all.</param>
public sealed record Catalogue(
    ImmutableArray<Counted<Theme>> Themes,
    ImmutableArray<Counted<Audience>> Audiences,
    ImmutableArray<Counted<Structure>> Structures,
    ImmutableArray<EditionInfo> Editions,
    int Actions);
