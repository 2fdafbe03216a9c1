namespace Bilan.Model;

/// <summary>One way of dividing a total ("par âge"), whose parts add up to it exactly.</summary>
/// <param name="Name">The name of the division, or empty where the total has only one.</param>
public sealed record Breakdown(string Name, ImmutableArray<KeyFigure> Parts);
