using Bilan.Model;

namespace Bilan.Loading;

/// <summary>A single text.</summary>
public sealed record RawScalar(string Value, SourceLocation Location) : RawNode(Location);
