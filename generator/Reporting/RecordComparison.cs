using Bilan.Assembling;

namespace Bilan.Reporting;

/// <summary>What becomes of one record that is not an action.</summary>
internal sealed record RecordChange(RecordChangeKind Kind, string Name, string Address)
{
    public ImmutableArray<FieldChange> Fields { get; init; } = [];

    /// <summary>The record before and after, as far as there is one.</summary>
    public ImmutableArray<NamedRecord> Sides { get; init; } = [];

    /// <summary>Its address before and after, where it took a new id.</summary>
    public FieldChange? NewAddress => Fields.FirstOrDefault(change => change.Field == CommonFields.Address);

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
    /// <summary>The name of the page that shows all of them; empty where each has a page of its own.</summary>
    public string SharedPage { get; init; } = "";
}

/// <summary>What can become of it; of a whole table, its order.</summary>
internal enum RecordChangeKind
{
    Added,
    Changed,
    Deleted,
    Reordered,
}

/// <summary>Compares the records of one kind in two trees, field by field. One that took a new id is known by its former address, or by its name.</summary>
internal static class RecordComparison
{
    /// <returns>The kinds of which something changes, each with its changes.</returns>
    public static ImmutableArray<RecordChanges> Of(SourceTree before, SourceTree after) =>
    [
        .. after.Sets.Concat(before.Sets).DistinctBy(set => set.Title)
            .Select(set => new RecordChanges(set.Title, [.. Changes(SetOf(before, set.Title), SetOf(after, set.Title), before, after)]) { SharedPage = set.SharedPage })
            .Where(kind => !kind.Changes.IsEmpty),
    ];

    private static RecordSet SetOf(SourceTree tree, string title) => tree.Sets.FirstOrDefault(set => set.Title == title) ?? new RecordSet(title, []);

    private static IEnumerable<RecordChange> Changes(RecordSet old, RecordSet now, SourceTree before, SourceTree after)
    {
        // Of a file that cannot be read nothing is known: its mistakes are said elsewhere.
        ImmutableArray<NamedRecord> was = [.. old.Records.Where(IsReadable)];
        ImmutableArray<NamedRecord> becomes = [.. now.Records.Where(IsReadable)];
        var pairs = becomes.Select(record => (Before: Former(record, was, becomes), After: record)).ToList();
        foreach (var (former, record) in pairs)
        {
            if (former is null)
                yield return new RecordChange(RecordChangeKind.Added, record.Name, record.Address) { Sides = [record] };
            else if (FieldChanges(former, record) is { IsEmpty: false } fields)
                yield return new RecordChange(RecordChangeKind.Changed, record.Name, record.Address) { Fields = fields, Sides = [former, record] };
        }

        var kept = pairs.Select(pair => pair.Before).OfType<NamedRecord>().ToList();
        foreach (var gone in was.Except(kept))
            yield return new RecordChange(RecordChangeKind.Deleted, gone.Name, gone.Address) { Sides = [gone] };
        if (now.OrderShows && !kept.SequenceEqual(was.Where(kept.Contains)))
            yield return new RecordChange(RecordChangeKind.Reordered, string.Join(", ", becomes.Select(record => record.Name)), "");

        bool IsReadable(NamedRecord record) => !after.IsUnreadable(record.Record.Location.File) && !before.IsUnreadable(record.Record.Location.File);
    }

    private static NamedRecord? Former(NamedRecord record, ImmutableArray<NamedRecord> old, ImmutableArray<NamedRecord> now) =>
        old.FirstOrDefault(former => former.Key == record.Key)
        ?? old.FirstOrDefault(former => record.FormerAddresses.Contains(former.Address))
        ?? (OnlyOther(now, record.Name, old) == record ? OnlyOther(old, record.Name, now) : null);

    /// <summary>The only record of that name whose id is not among the others.</summary>
    private static NamedRecord? OnlyOther(ImmutableArray<NamedRecord> records, string name, ImmutableArray<NamedRecord> others) =>
        records.Where(record => record.Name == name && others.All(other => other.Key != record.Key)).ToList() is [var only] ? only : null;

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
