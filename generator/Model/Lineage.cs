namespace Bilan.Model;

/// <summary>
/// Which action of one year continues which of an earlier one: by the id that it keeps, or because its record says so. Found once for
/// all actions, in a time that grows with their number. Knows nothing of editions, and takes what is wrong for not said.
/// </summary>
public sealed class Lineage
{
    private readonly Dictionary<(int Year, Slug Id), ContractAction> _actions;
    private readonly ILookup<(int Year, Slug Id), ContractAction> _before;
    private readonly ILookup<(int Year, Slug Id), ContractAction> _after;
    private readonly ILookup<int, ContractAction> _byYear;
    private readonly Dictionary<(int Year, Slug Id), Slug> _names = [];

    /// <param name="actions">Of all years, each year in its official order.</param>
    public Lineage(IEnumerable<ContractAction> actions)
    {
        _actions = actions.ToDictionary(action => action.Key);
        _byYear = _actions.Values.ToLookup(action => action.Year);
        var steps = Steps().ToList();
        _before = steps.ToLookup(step => step.After.Key, step => step.Before);
        _after = steps.ToLookup(step => step.Before.Key, step => step.After);
        Continuations = [.. _actions.Keys.SelectMany(key => _before[key], (key, before) => (key, before.Key))];
        foreach (var latest in _actions.Values.OrderByDescending(action => action.Year))
            NameAll(latest);
    }

    /// <summary>What the action was before: one, or several that were merged; none for a new one.</summary>
    public IEnumerable<ContractAction> Before(ContractAction action) => _before[action.Key];

    /// <summary>What became of the action: one, or several into which it was split; none where it ended.</summary>
    public IEnumerable<ContractAction> After(ContractAction action) => _after[action.Key];

    /// <summary>All that the action was before and all that became of it, with itself, the latest year first.</summary>
    public ImmutableArray<ContractAction> LineOf(ContractAction action) =>
        [.. AllFrom(action, _after).Append(action).Concat(AllFrom(action, _before)).OrderByDescending(other => other.Year)];

    /// <summary>
    /// What all actions have in common that splits and mergers tie to each other through the years, and no other has: the id of one of the
    /// latest of them.
    /// </summary>
    public Slug NameOf(ContractAction action) => _names[action.Key];

    /// <summary>The other years in which there is something of the action, the latest first.</summary>
    public ImmutableArray<int> OtherYears(ContractAction action) =>
        [.. LineOf(action).Select(other => other.Year).Where(year => year != action.Year).Distinct()];

    /// <summary>What the action has become in the latest year in which there is something of it; none where nothing came of it.</summary>
    public ImmutableArray<ContractAction> NewestOf(ContractAction action)
    {
        var later = AllFrom(action, _after).ToLookup(other => other.Year);
        return later.Count == 0 ? [] : [.. later[later.Max(year => year.Key)]];
    }

    /// <summary>
    /// The one that stands for the action in the next year that has something of it: of the parts of a split the one that keeps its id, else
    /// the first. Null where it ended, and for all but the first of several that were merged.
    /// </summary>
    public ContractAction? HeirOf(ContractAction action)
    {
        var heir = After(action).OrderBy(other => other.Year).ThenBy(other => other.Id == action.Id ? 0 : 1).FirstOrDefault();
        return heir is not null && Before(heir).First().Key == action.Key ? heir : null;
    }

    /// <summary>The one for which the action stands, see <see cref="HeirOf"/>; null where it is the first.</summary>
    public ContractAction? ForebearOf(ContractAction action) =>
        Before(action).FirstOrDefault() is { } before && HeirOf(before)?.Key == action.Key ? before : null;

    /// <summary>The first of those for which the action stands.</summary>
    public ContractAction OriginOf(ContractAction action)
    {
        while (ForebearOf(action) is { } before)
            action = before;
        return action;
    }

    /// <summary>Each action that continues another, with it, in the order of the actions.</summary>
    public ImmutableArray<((int Year, Slug Id) Action, (int Year, Slug Id) Before)> Continuations { get; }

    /// <summary>The year with actions before this one, or null.</summary>
    public int? YearBefore(int year) => _byYear.Select(group => group.Key).Where(other => other < year).Cast<int?>().Max();

    /// <summary>
    /// What became of the actions of one year in the next: those of the newer year in its official order, then those that it has no more.
    /// </summary>
    /// <param name="older">The year before, see <see cref="YearBefore"/>.</param>
    public ImmutableArray<LineChange> Between(int older, int newer)
    {
        var seen = new HashSet<ContractAction>(ReferenceEqualityComparer.Instance);
        var changes = ImmutableArray.CreateBuilder<LineChange>();
        foreach (var action in _byYear[newer])
        {
            if (!seen.Contains(action))
                changes.Add(Change(Tied(action, older, newer, seen), older, newer));
        }

        foreach (var action in _byYear[older].Where(action => !seen.Contains(action)))
            changes.Add(new(action.State == ActionState.Postponed ? LineChangeKind.Postponed : LineChangeKind.Ended, [action.Card], []));
        return changes.ToImmutable();
    }

    private IEnumerable<(ContractAction Before, ContractAction After)> Steps()
    {
        var renamedIn = _actions.Values.SelectMany(action => action.Continues, (action, named) => (named.Key, action.Year))
            .GroupBy(pair => pair.Key, pair => pair.Year)
            .ToDictionary(group => group.Key, group => group.Min());
        var latest = new Dictionary<Slug, ContractAction>();
        foreach (var year in _byYear.OrderBy(group => group.Key))
        {
            foreach (var step in year.SelectMany(action => StepsTo(action, latest.GetValueOrDefault(action.Id), renamedIn)))
                yield return step;
            foreach (var action in year)
                latest[action.Id] = action;
        }
    }

    /// <param name="namesake">The latest action of an earlier year with the same id.</param>
    private IEnumerable<(ContractAction Before, ContractAction After)> StepsTo(
        ContractAction action, ContractAction? namesake, Dictionary<(int Year, Slug Id), int> renamedIn)
    {
        // An id that comes back after its action went on under another says nothing.
        var keepsId = namesake is not null && !(renamedIn.TryGetValue(namesake.Key, out var renamed) && renamed < action.Year);
        if (keepsId)
            yield return (namesake!, action);
        foreach (var named in action.Continues)
        {
            if (named.Year < action.Year && _actions.TryGetValue(named.Key, out var before) && !(keepsId && before.Key == namesake!.Key))
                yield return (before, action);
        }
    }

    /// <summary>Gives the id of the action to all that are tied to it, where they have no name yet.</summary>
    private void NameAll(ContractAction latest)
    {
        var waiting = new Queue<ContractAction>([latest]);
        while (waiting.TryDequeue(out var action))
        {
            if (!_names.TryAdd(action.Key, latest.Id))
                continue;
            foreach (var other in Before(action).Concat(After(action)))
                waiting.Enqueue(other);
        }
    }

    /// <summary>All that is reached from an action, the nearest first, without itself.</summary>
    private static IEnumerable<ContractAction> AllFrom(ContractAction action, ILookup<(int Year, Slug Id), ContractAction> next)
    {
        var seen = new HashSet<(int Year, Slug Id)>();
        var waiting = new Queue<ContractAction>(next[action.Key]);
        while (waiting.TryDequeue(out var other))
        {
            if (!seen.Add(other.Key))
                continue;
            yield return other;
            foreach (var further in next[other.Key])
                waiting.Enqueue(further);
        }
    }

    /// <summary>The actions of two years that a split, a merger or both tie to this one, each marked as seen.</summary>
    private List<ContractAction> Tied(ContractAction action, int older, int newer, HashSet<ContractAction> seen)
    {
        var tied = new List<ContractAction>();
        var waiting = new Queue<ContractAction>([action]);
        while (waiting.TryDequeue(out var other))
        {
            if (!seen.Add(other))
                continue;
            tied.Add(other);
            foreach (var further in (other.Year == newer ? Before(other) : After(other)).Where(further => further.Year == older || further.Year == newer))
                waiting.Enqueue(further);
        }

        return tied;
    }

    private LineChange Change(List<ContractAction> tied, int older, int newer)
    {
        var after = tied.Where(action => action.Year == newer).ToList();
        var before = tied.Where(action => action.Year == older).ToList();
        var kind = (before.Count, after.Count) switch
        {
            (0, _) => LineChangeKind.New,
            (1, 1) => HaveOneTitle(before[0], after[0]) ? LineChangeKind.Continued : LineChangeKind.Renamed,
            (1, _) => LineChangeKind.Split,
            _ => LineChangeKind.Merged,
        };
        if (kind == LineChangeKind.New && Before(after[0]).ToList() is { Count: > 0 } earlier)
            (kind, before) = (LineChangeKind.Resumed, earlier);
        return new(kind, Cards(before), Cards(after));
    }

    private static ImmutableArray<ActionCard> Cards(List<ContractAction> actions) => [.. actions.Select(action => action.Card)];

    /// <summary>Accents, capitals and signs aside.</summary>
    private static bool HaveOneTitle(ContractAction one, ContractAction other) =>
        PlainLetters.Words(one.Title).SequenceEqual(PlainLetters.Words(other.Title), StringComparer.Ordinal);
}

/// <summary>An action of an earlier year that a record says it continues, and where it says so.</summary>
public sealed record Continuation(int Year, Slug Id, SourceLocation Location)
{
    public (int Year, Slug Id) Key => (Year, Id);

    public PagePath Path => SitePaths.Action(Year, Id);
}

/// <summary>What became of some actions from one year to the next.</summary>
/// <param name="Before">Of the older year (of one before it where they are resumed); none for a new one.</param>
/// <param name="After">Of the newer year; none for what it has no more.</param>
public sealed record LineChange(LineChangeKind Kind, ImmutableArray<ActionCard> Before, ImmutableArray<ActionCard> After);

/// <summary>How actions go on from one year to the next.</summary>
public enum LineChangeKind
{
    Continued,

    /// <summary>One goes on as one, under another title.</summary>
    Renamed,

    /// <summary>One goes on as several.</summary>
    Split,

    /// <summary>Several go on as one, or as several others.</summary>
    Merged,

    New,

    /// <summary>It was in an earlier year and not in the year before.</summary>
    Resumed,

    /// <summary>It was put off, and the next year does not have it.</summary>
    Postponed,

    Ended,
}
