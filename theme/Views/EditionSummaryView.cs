namespace Bilan.Markup.Views;

/// <summary>An edition in a few numbers, on a page that leads to it.</summary>
public sealed record EditionSummaryView(Edition Edition, Links Links);
