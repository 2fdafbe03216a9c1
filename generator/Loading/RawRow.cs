using Bilan.Model;

namespace Bilan.Loading;

/// <summary>One record of a table, which may span several lines of its file.</summary>
public sealed record RawRow(SourceLocation Location, ImmutableArray<SourceText> Cells);
