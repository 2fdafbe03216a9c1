namespace Bilan.Reporting;

/// <summary>All that two trees of sources differ in.</summary>
internal sealed class TreeComparison(SourceTree before, SourceTree after)
{
    public SourceTree Before { get; } = before;

    public SourceTree After { get; } = after;

    public ImmutableArray<ActionChange> Actions { get; } = new ActionComparison(before, after).Changes();

    public ImmutableArray<RecordChanges> Records { get; } = RecordComparison.Of(before, after);

    /// <summary>Null while one of the two cannot be published.</summary>
    public AddressComparison? Addresses { get; } = before.IsPublishable && after.IsPublishable ? AddressComparison.Of(before, after) : null;

    public ImmutableArray<FileComparison> Files { get; } = FileComparison.Of(before, after);
}
