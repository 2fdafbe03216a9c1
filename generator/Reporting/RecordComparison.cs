using Bilan.Assembling;

namespace Bilan.Reporting;

/// <summary>What becomes of one record that is not an action.</summary>
internal sealed record RecordChange(RecordChangeKind Kind, string Name, string Address)
{
    public ImmutableArray<FieldChange> Fields { get; init; } = [];

    /// <summary>Both names, where nothing else changes; with a new name a record may take a new id.</summary>
    public FieldChange? NewName =>
        Fields.All(change => change.Field == CommonFields.Name || change.Field == CommonFields.Address || change.Field == CommonFields.FormerAddresses)
            ? Fields.FirstOrDefault(change => change.Field == CommonFields.Name)
            : null;
}

/// <summary>What becomes of the records of one kind.</summary>
/// <param name="Title">What people call them.</param>
internal sealed record RecordChanges(string Title, ImmutableArray<RecordChange> Changes)
{
    /// <summary>Whether each has a page of its own, and does not share one with all of its kind.</summary>
    public bool HasPages { get; init; }
}

/// <summary>What can become of it; of a whole table, its order.</summary>
internal enum RecordChangeKind
{
    Added,
    Changed,
    Deleted,
    Reordered,
}

/// <summary>Compares the records of one kind in two trees, field by field. One that took a new id is known by its former address.</summary>
internal static class RecordComparison
{
    /// <returns>The kinds of which something changes, each with its changes.</returns>
    public static ImmutableArray<RecordChanges> Of(SourceTree before, SourceTree after) =>
    [
        .. after.Sets.Concat(before.Sets).DistinctBy(set => set.Title)
            .Select(set => new RecordChanges(set.Title, [.. Changes(SetOf(before, set.Title), SetOf(after, set.Title), before, after)]) { HasPages = set.HasPages })
            .Where(kind => !kind.Changes.IsEmpty),
    ];

    private static RecordSet SetOf(SourceTree tree, string title) => tree.Sets.FirstOrDefault(set => set.Title == title) ?? new RecordSet(title, []);

    private static IEnumerable<RecordChange> Changes(RecordSet old, RecordSet now, SourceTree before, SourceTree after)
    {
        // Of a file that cannot be read nothing is known: its mistakes are said elsewhere.
        ImmutableArray<NamedRecord> was = [.. old.Records.Where(IsReadable)];
        ImmutableArray<NamedRecord> becomes = [.. now.Records.Where(IsReadable)];
        var pairs = becomes.Select(record => (Before: Former(record, was), After: record)).ToList();
        foreach (var (former, record) in pairs)
        {
            if (former is null)
                yield return new RecordChange(RecordChangeKind.Added, record.Name, record.Address);
            else if (FieldChanges(former, record) is { IsEmpty: false } fields)
                yield return new RecordChange(RecordChangeKind.Changed, record.Name, record.Address) { Fields = fields };
        }

        var kept = pairs.Select(pair => pair.Before).OfType<NamedRecord>().ToList();
        foreach (var gone in was.Except(kept))
            yield return new RecordChange(RecordChangeKind.Deleted, gone.Name, gone.Address);
        if (now.OrderShows && !kept.SequenceEqual(was.Where(kept.Contains)))
            yield return new RecordChange(RecordChangeKind.Reordered, string.Join(", ", becomes.Select(record => record.Name)), "");

        bool IsReadable(NamedRecord record) => !after.IsUnreadable(record.Record.Location.File) && !before.IsUnreadable(record.Record.Location.File);
    }

    private static NamedRecord? Former(NamedRecord record, ImmutableArray<NamedRecord> old) =>
        old.FirstOrDefault(former => former.Key == record.Key) ?? old.FirstOrDefault(former => record.FormerAddresses.Contains(former.Address));

    private static ImmutableArray<FieldChange> FieldChanges(NamedRecord former, NamedRecord record)
    {
        var moved = former.Address == record.Address ? [] : new[] { new FieldChange(CommonFields.Address, former.Address, record.Address) };
        return
        [
            .. moved,
            .. former.Values().Zip(record.Values())
                .Where(pair => pair.First.Value != pair.Second.Value)
                .Select(pair => new FieldChange(pair.First.Field, pair.First.Value, pair.Second.Value)),
        ];
    }
}
