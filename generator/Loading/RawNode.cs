using Bilan.Model;

namespace Bilan.Loading;

/// <summary>A value of a YAML text: a scalar, a list or a map. Scalars are always text: <c>non</c>, <c>01000</c> and <c>1:30</c> stay what was typed.</summary>
public abstract record RawNode(SourceLocation Location);

/// <summary>A single text.</summary>
public sealed record RawScalar(string Value, SourceLocation Location) : RawNode(Location);

/// <summary>A sequence, in its order.</summary>
/// <param name="InBrackets">Whether it is written <c>[a, b]</c> instead of an item a line.</param>
public sealed record RawList(ImmutableArray<RawNode> Items, SourceLocation Location, bool InBrackets = false) : RawNode(Location);

/// <summary>Keys with their values, in the order of the file; a key stands once.</summary>
public sealed record RawMap(ImmutableArray<KeyValuePair<SourceText, RawNode>> Entries, SourceLocation Location)
    : RawNode(Location)
{
    public static RawMap Empty(SourceLocation location) => new([], location);
}
