using Bilan.Model;

namespace Bilan.Loading;

/// <summary>One row of the official table, its three cells separated by tabs: title, structure, text.</summary>
public sealed record RawOfficialRow(string Text, SourceLocation Location);
