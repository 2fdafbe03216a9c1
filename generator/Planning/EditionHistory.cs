using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>
/// What becomes of an edition after it was published: what it says otherwise since its first day, and what this build changes of what is
/// online. A provisional edition is not yet one to keep; once it was published otherwise, it stays one.
/// </summary>
internal sealed class EditionHistory
{
    private readonly Edition _edition;
    private readonly PublishedRecords _before;
    private readonly ImmutableArray<(ContractAction Action, ActionPrint Print)> _now;
    private readonly PublishedEdition? _online;

    private EditionHistory(Edition edition, PublishedRecords before)
    {
        (_edition, _before, _online) = (edition, before, before.Edition(edition.Path));
        _now = [.. edition.Actions.Select(action => (action, ActionPrint.Of(action)))];
        Edition = new PublishedEdition(edition.Path, _online?.Since ?? edition.UpdatedOn, edition.Info.HasOfficialTable);
        Actions =
        [
            .. _now.Select(now => new PublishedAction(now.Action.Path, _online is null ? now.Print : Before(now.Action)?.First, now.Print)),
            .. edition.Withdrawn.Select(action => new PublishedAction(action.Path, Before(action)?.First, null)).Where(action => action.First is not null),
        ];
    }

    /// <summary>The edition as it will be online.</summary>
    public PublishedEdition Edition { get; }

    /// <summary>Its actions as they will be online.</summary>
    public ImmutableArray<PublishedAction> Actions { get; }

    public static ImmutableArray<EditionHistory> AllOf(Publication publication, PublishedRecords before) =>
    [
        .. publication.Editions
            .Where(edition => before.Edition(edition.Path) is not null
                || (!edition.Actions.IsEmpty && edition.Info is { IsDraft: false, Status: not EditionStatus.Provisional }))
            .Select(edition => new EditionHistory(edition, before)),
    ];

    /// <summary>Since the first publication, in the order of the edition.</summary>
    public LaterChanges Changes => new(Edition.Since, [.. DifferencesFrom(action => action.First)]);

    /// <summary>Says what this build changes of what is online, and that an edition has lost the table with which it was compared.</summary>
    public void Check(DiagnosticBag bag)
    {
        var place = SourceLocation.OfFile($"content{_edition.Path}edition.md");
        var changes = DifferencesFrom(action => action.Last).ToList();
        if (changes.Count > 0)
            bag.Add(Problems.PublishedEditionChanges(place, _edition.Year, changes.Count, [.. changes.Select(change => change.Title)]));
        if (_online is { IsCompared: true } && !_edition.Info.HasOfficialTable && _edition.WithoutTable.Length == 0)
            bag.Add(Problems.TextsNotCompared(place, _edition.Year));
    }

    /// <param name="print">The print of an action with which its present one is compared.</param>
    private IEnumerable<LaterChange> DifferencesFrom(Func<PublishedAction, ActionPrint?> print)
    {
        if (_online is null)
            yield break;

        foreach (var (action, now) in _now)
        {
            if (Before(action) is not { } before || print(before) is not { } was)
                yield return new LaterChange(action.Path, action.Title, action.Structure.Name, LaterChangeKind.Added, []);
            else if (was.Except(now) is { IsEmpty: false } parts)
                yield return new LaterChange(action.Path, action.Title, action.Structure.Name, LaterChangeKind.Changed, parts);
        }

        foreach (var action in _edition.Withdrawn.Where(action => Before(action) is { } before && print(before) is not null))
            yield return new LaterChange(action.Path, action.Title, action.Structure.Name, LaterChangeKind.Withdrawn, []);
    }

    private PublishedAction? Before(ContractAction action) => _before.Action(action.Path, action.FormerAddresses);

    private PublishedAction? Before(WithdrawnAction action) => _before.Action(action.Path, action.FormerAddresses);
}
