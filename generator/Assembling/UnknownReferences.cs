using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Gathers the ids that no row of a reference table has, from any thread, and says once what many records miss: a row that was deleted,
/// an id that was changed, a table without rows. Knows nothing of what a table means.
/// </summary>
internal sealed class UnknownReferences
{
    private readonly Lock _gate = new();
    private readonly List<Reference> _found = [];
    private readonly List<(string Id, Diagnostic Alone)> _aims = [];

    /// <param name="Action">The action that has the id, or null for another record.</param>
    /// <param name="Alone">What is said where no other action has it.</param>
    private sealed record Reference(string Table, string Id, string? Action, Diagnostic Alone);

    public void Add(string table, string id, string? action, Diagnostic alone)
    {
        lock (_gate)
            _found.Add(new Reference(table, id, action, alone));
    }

    /// <summary>The same of a word that may lead to a row of any table.</summary>
    public void AddAim(string id, Diagnostic alone) => _aims.Add((id, alone));

    /// <param name="known">The ids of each table.</param>
    public void Report(IReadOnlyDictionary<string, IReadOnlyCollection<string>> known, DiagnosticBag bag)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var hasEmptyTable = false;
        foreach (var ofTable in _found.GroupBy(reference => reference.Table))
        {
            var (ids, actions) = (known[ofTable.Key], Actions(ofTable));
            if (ids.Count > 0 || actions.Count == 0)
            {
                ReportRows(ofTable, ids, gone, bag);
                continue;
            }

            hasEmptyTable = true;
            bag.Add(Problems.NoRowLeft(ofTable.Key, actions.Count, Places(ofTable)));
        }

        foreach (var (_, alone) in _aims.Where(aim => !hasEmptyTable && !gone.Contains(aim.Id)))
            bag.Add(alone);
    }

    private static void ReportRows(IGrouping<string, Reference> ofTable, IReadOnlyCollection<string> ids, HashSet<string> gone, DiagnosticBag bag)
    {
        foreach (var ofId in ofTable.GroupBy(reference => reference.Id, StringComparer.Ordinal))
        {
            if (Actions(ofId) is { Count: > 1 } actions)
            {
                gone.Add(ofId.Key);
                bag.Add(Problems.RowGone(ofTable.Key, ofId.Key, Nearest.To(ofId.Key, ids), actions, Places(ofId)));
                continue;
            }

            foreach (var reference in ofId)
                bag.Add(reference.Alone);
        }
    }

    private static IEnumerable<SourceLocation> Places(IEnumerable<Reference> references) => references.Select(reference => reference.Alone.Location);

    private static List<string> Actions(IEnumerable<Reference> references) =>
        [.. references.Select(reference => reference.Action).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
