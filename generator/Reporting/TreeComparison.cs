namespace Bilan.Reporting;

/// <summary>All that two trees of sources differ in.</summary>
internal sealed class TreeComparison(SourceTree before, SourceTree after)
{
    public SourceTree Before { get; } = before;

    public SourceTree After { get; } = after;

    public ImmutableArray<ActionChange> Actions { get; } = new ActionComparison(before, after).Changes();

    /// <summary>The years that receive their first actions, the latest first.</summary>
    public ImmutableArray<YearOpening> Openings { get; } = YearOpening.AllOf(before, after);

    public ImmutableArray<RecordChanges> Records { get; } = RecordComparison.Of(before, after);

    /// <summary>What becomes of actions, without those by which a year opens: their lines say more.</summary>
    public ImmutableArray<ActionChange> OtherActions =>
        [.. Actions.Where(action => action.Kind != ActionChangeKind.Added || !Openings.Any(opening => opening.Year == action.Year && !opening.Line.IsEmpty))];

    /// <summary>Null while one of the two cannot be published.</summary>
    public AddressComparison? Addresses { get; } = before.IsPublishable && after.IsPublishable ? AddressComparison.Of(before, after) : null;

    public ImmutableArray<FileComparison> Files { get; } = FileComparison.Of(before, after);
}
