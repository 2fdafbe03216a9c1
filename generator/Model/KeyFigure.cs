namespace Bilan.Model;

/// <summary>A number quoted from the official text.</summary>
/// <param name="Label">What is counted, read after the number: "enfants accompagnés".</param>
/// <param name="IsApproximate">The text says "une douzaine", "environ".</param>
/// <param name="Unit">The thing counted, or empty.</param>
/// <param name="Breakdowns">The ways in which the text divides it; the parts of each add up to <paramref name="Value"/>.</param>
/// <param name="Location">Where the number stands in the sources.</param>
public sealed record KeyFigure(
    string Label, decimal Value, bool IsApproximate, string Unit, ImmutableArray<Breakdown> Breakdowns, SourceLocation Location)
{
    /// <summary>Where it stands, and where its parts do.</summary>
    public IEnumerable<SourceLocation> Places => Breakdowns.SelectMany(breakdown => breakdown.Parts).Select(part => part.Location).Prepend(Location);
}

/// <summary>One way of dividing a total ("par âge"), whose parts add up to it exactly.</summary>
/// <param name="Name">The name of the division, or empty where the total has only one.</param>
public sealed record Breakdown(string Name, ImmutableArray<KeyFigure> Parts);
