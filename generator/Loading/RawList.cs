using Bilan.Model;

namespace Bilan.Loading;

/// <summary>A sequence, in its order.</summary>
public sealed record RawList(ImmutableArray<RawNode> Items, SourceLocation Location) : RawNode(Location);
