namespace Bilan.Markup.Views;

/// <summary>A year for which an action can be proposed.</summary>
/// <param name="IsOpen">Whether the site has this edition already.</param>
/// <param name="HasOfficialTable">Whether the official table of the year has decided what actions there are.</param>
/// <param name="TakenIds">The ids that a new record cannot have.</param>
public sealed record ProposedYear(int Year, bool IsOpen, bool HasOfficialTable, ImmutableArray<Slug> TakenIds);
