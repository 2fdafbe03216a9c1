namespace Bilan.Loading;

/// <summary>A CSV file: its header and its rows, each with as many cells as the header.</summary>
public sealed record RawTable(string File, ImmutableArray<SourceText> Header, ImmutableArray<RawRow> Rows);
