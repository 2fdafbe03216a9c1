namespace Bilan.Markup.Views;

/// <summary>A bar chart that is its own table: a name, a number and a bar a row.</summary>
/// <param name="Caption">What the chart shows: "Par thème".</param>
/// <param name="Heading">What each row is: "Thème".</param>
/// <param name="Whole">The number that a full bar stands for.</param>
public sealed record ChartView(string Caption, string Heading, int Whole, ImmutableArray<ChartRow> Rows);
