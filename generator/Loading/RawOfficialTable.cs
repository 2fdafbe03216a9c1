namespace Bilan.Loading;

/// <summary>The official table as it came: the rows of <c>data/&lt;year&gt;/source/</c>.</summary>
public sealed record RawOfficialTable(string File, ImmutableArray<RawOfficialRow> Rows);
