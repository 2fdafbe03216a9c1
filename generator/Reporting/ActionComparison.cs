using Bilan.Assembling;

namespace Bilan.Reporting;

/// <summary>Compares the actions of two trees, year by year and field by field. An action that took a new id is known by its former address, or by its title and structure.</summary>
internal sealed class ActionComparison(SourceTree before, SourceTree after)
{
    public ImmutableArray<ActionChange> Changes() =>
        [.. before.Editions.Concat(after.Editions).Select(edition => edition.Year).Distinct().OrderDescending().SelectMany(Changes)];

    private IEnumerable<ActionChange> Changes(int year)
    {
        var old = before.Editions.FirstOrDefault(edition => edition.Year == year);
        var now = after.Editions.FirstOrDefault(edition => edition.Year == year);
        var oldActions = old?.Actions ?? [];
        var pairs = Pairs(oldActions, now?.Actions ?? [], old);
        var areParted = pairs.Any(pair => pair is { Before.IsHalf: false, After.IsHalf: true });

        foreach (var (former, action) in pairs)
        {
            // The fields of the other half were not emptied. A half that is new is what an action was parted from: one change.
            if (action.IsHalf && former is { IsHalf: false })
                yield return Describe(after.IsUnreadable(former.Fields.Location.File) ? ActionChangeKind.Unreadable : ActionChangeKind.Incomplete, old!, former);
            else if (action.IsHalf && (former is not null || areParted))
                continue;
            else if (action.Fields.Has(ActionFields.Withdrawal) && former?.Fields.Has(ActionFields.Withdrawal) != true)
                yield return Describe(ActionChangeKind.Withdrawn, now!, action) with { Reason = action.Fields.Text(ActionFields.Withdrawal).Value };
            else if (former is null)
                yield return Describe(ActionChangeKind.Added, now!, action);
            else if (former.Fields.Has(ActionFields.Withdrawal) && !action.Fields.Has(ActionFields.Withdrawal))
                yield return Describe(ActionChangeKind.Restored, now!, action);
            else if (FieldChanges(old!, former, now!, action) is { IsEmpty: false } fields)
                yield return Describe(ActionChangeKind.Changed, now!, action) with { Fields = fields };
        }

        foreach (var moved in Moved(oldActions, pairs, now))
            yield return moved;

        var kept = pairs.Select(pair => pair.Before?.Id).ToHashSet();
        foreach (var gone in oldActions.Where(action => !kept.Contains(action.Id)))
            yield return Describe(after.IsUnreadable(gone.Fields.Location.File) ? ActionChangeKind.Unreadable : ActionChangeKind.Deleted, old!, gone);
    }

    /// <summary>Each action after the change with what it was before, or null.</summary>
    private static List<(ActionRecord? Before, ActionRecord After)> Pairs(ImmutableArray<ActionRecord> before, ImmutableArray<ActionRecord> after, EditionRecords? old)
    {
        var known = before.ToDictionary(action => action.Id);
        var kept = after.Select(action => action.Id).ToHashSet();
        var gone = before.Where(action => !kept.Contains(action.Id)).ToLookup(Said);
        var fresh = after.Where(action => !known.ContainsKey(action.Id)).ToLookup(Said);
        return [.. after.Select(action => (Before: known.GetValueOrDefault(action.Id) ?? Former(action), After: action))];

        ActionRecord? Former(ActionRecord action)
        {
            var addresses = action.Fields.List(CommonFields.FormerAddresses).Select(address => address.Value).ToHashSet(StringComparer.Ordinal);
            if (addresses.Count > 0 && before.FirstOrDefault(former => addresses.Contains(old!.AddressOf(former))) is { } moved)
                return moved;
            return gone[Said(action)].Count() == 1 && fresh[Said(action)].Count() == 1 && Said(action).Title.Length > 0 ? gone[Said(action)].Single() : null;
        }

        static (string Title, string Structure) Said(ActionRecord action) =>
            (action.Fields.Text(ActionFields.Title).Value, action.Fields.First(ActionFields.Structure).Value);
    }

    /// <summary>Whether it has a place in the table; without one it stands after all others, by its id.</summary>
    private static bool IsRow(ActionRecord action) => !action.Fields.Location.File.EndsWith(".md", StringComparison.Ordinal);

    private ImmutableArray<FieldChange> FieldChanges(EditionRecords old, ActionRecord former, EditionRecords now, ActionRecord action)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        if (former.Id != action.Id)
            changes.Add(new FieldChange(CommonFields.Address, old.AddressOf(former), now.AddressOf(action)));
        foreach (var field in ActionFields.Schema.Fields.Where(field => field != CommonFields.Id))
        {
            var was = old.Value(former, field, id => NameOf(field, id));
            var becomes = now.Value(action, field, id => NameOf(field, id));
            // A field whose file cannot be read has not been taken away.
            var lost = becomes.Length == 0 && FileOf(former, field, old) is { } file && after.IsUnreadable(file);
            if (was != becomes && !lost)
                changes.Add(new FieldChange(field, was, becomes));
        }

        return changes.ToImmutable();
    }

    /// <summary>The name after the change on both sides: a theme that is renamed is one change, not one of each of its actions.</summary>
    private string NameOf(Field field, string id) => after.NameOf(field, id) ?? before.NameOf(field, id) ?? id;

    private static string FileOf(ActionRecord action, Field field, EditionRecords edition) =>
        field == ActionFields.KeyFigures ? edition.KeyFiguresFile : action.Fields.LocationOf(field).File;

    /// <summary>The fewest actions that one must take out and put back to turn the old order into the new one.</summary>
    private IEnumerable<ActionChange> Moved(
        ImmutableArray<ActionRecord> oldActions, List<(ActionRecord? Before, ActionRecord After)> pairs, EditionRecords? now)
    {
        var kept = pairs.Where(pair => pair.Before is { } former && IsRow(former) && IsRow(pair.After)).ToList();
        var ranks = kept.ConvertAll(pair => oldActions.IndexOf(pair.Before!));
        var still = LongestRise.In(ranks);
        return kept
            .Where((_, position) => !still.Contains(position))
            .Select(pair => Describe(ActionChangeKind.Moved, now!, pair.After) with
            {
                Ranks = (oldActions.IndexOf(pair.Before!) + 1, now!.Actions.IndexOf(pair.After) + 1),
            });
    }

    private ActionChange Describe(ActionChangeKind kind, EditionRecords edition, ActionRecord action)
    {
        var structure = action.Fields.First(ActionFields.Structure).Value;
        var title = action.Fields.Text(ActionFields.Title);
        return new ActionChange(
            kind, edition.Year, title.IsEmpty ? action.Id.Value : title.Value, NameOf(ActionFields.Structure, structure), edition.AddressOf(action));
    }
}

/// <summary>Finds the longest part of a sequence of numbers that is already in rising order.</summary>
internal static class LongestRise
{
    /// <returns>The positions of that part in the sequence.</returns>
    public static HashSet<int> In(IReadOnlyList<int> numbers)
    {
        // Patience sorting: for each length, the position that ends a rise of that length with the smallest number.
        var ends = new List<int>();
        var previous = new int[numbers.Count];
        for (var i = 0; i < numbers.Count; i++)
        {
            var length = ends.FindIndex(end => numbers[end] >= numbers[i]);
            if (length < 0)
                length = ends.Count;
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
                ends.Add(i);
            else
                ends[length] = i;
        }

        var rise = new HashSet<int>();
        for (var at = ends.Count == 0 ? -1 : ends[^1]; at >= 0; at = previous[at])
            rise.Add(at);
        return rise;
    }
}
