namespace Bilan.Model;

/// <summary>Columns whose cells are those of another table.</summary>
public sealed record DataReference(ImmutableArray<string> Columns, string Table, ImmutableArray<string> TargetColumns);
