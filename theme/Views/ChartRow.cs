namespace Bilan.Markup.Views;

/// <summary>A row of a chart, which leads to the actions it counts.</summary>
/// <param name="Theme">The theme that the row counts, which gives it its colour; null for another subject.</param>
public sealed record ChartRow(string Name, int Count, string Link, Theme? Theme = null);
