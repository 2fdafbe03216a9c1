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

    /// <summary>The years that lose their official table, with the reason that the edition gives.</summary>
    public ImmutableArray<(int Year, string Reason)> NoLongerCompared { get; } =
    [
        .. before.Editions.Where(edition => edition.HasOfficialTable)
            .Select(edition => (edition.Year, After: after.Editions.FirstOrDefault(other => other.Year == edition.Year)))
            .Where(pair => pair.After is not { HasOfficialTable: true })
            .Select(pair => (pair.Year, pair.After?.WithoutTable ?? "")),
    ];

    /// <summary>Whether a year loses it without a reason, which keeps the site from being published.</summary>
    public bool LosesTable => NoLongerCompared.Any(lost => lost.Reason.Length == 0);

    /// <summary>Whether the check goes on to the copy of the site that people open.</summary>
    public bool HasPreview => After.IsPublishable && !LosesTable && Addresses is not { Lost.IsEmpty: false };

    public ImmutableArray<FileComparison> Files { get; } = FileComparison.Of(before, after);
}
