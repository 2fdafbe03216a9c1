using Bilan.Model;

namespace Bilan.Loading;

/// <summary>Keys with their values, in the order of the file; a key stands once.</summary>
public sealed record RawMap(ImmutableArray<KeyValuePair<SourceText, RawNode>> Entries, SourceLocation Location)
    : RawNode(Location)
{
    public static RawMap Empty(SourceLocation location) => new([], location);
}
