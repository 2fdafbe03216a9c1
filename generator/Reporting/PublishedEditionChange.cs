using System.Collections.Frozen;
using System.Globalization;
using Bilan.Assembling;
using Bilan.Model;

namespace Bilan.Reporting;

/// <summary>What a proposal changes in an edition that is published: in what it quotes of the official table, and in which actions it has.</summary>
internal static class PublishedEditionChange
{
    private static readonly FrozenSet<Field> s_quoted = new Field[]
    {
        ActionFields.Title, ActionFields.Structure, ActionFields.Description, ActionFields.State, ActionFields.PostponedTo, ActionFields.KeyFigures,
    }.ToFrozenSet();

    private static readonly (ActionChangeKind Kind, string Words)[] s_counted =
    [
        (ActionChangeKind.Added, "action ajoutée"),
        (ActionChangeKind.Withdrawn, "action retirée"),
        (ActionChangeKind.Restored, "action remise"),
        (ActionChangeKind.Deleted, "action supprimée"),
    ];

    /// <returns>A sentence for each edition that changes, the latest first.</returns>
    public static IEnumerable<string> Sentences(TreeComparison change) =>
        from edition in change.Before.Editions
        where edition is { Published: > 0, IsDraft: false, Status: not EditionStatus.Provisional }
        let said = Counts([.. change.Actions.Where(action => action.Year == edition.Year)]).ToList()
        where said.Count > 0
        select string.Create(
            CultureInfo.InvariantCulture,
            $"**Le bilan {edition.Year} est déjà publié, et il changerait** : {string.Join(", ", said)}. Vérifiez que c'est voulu : sa page « Fautes corrigées » le dira.");

    private static IEnumerable<string> Counts(List<ActionChange> changes)
    {
        var changed = changes.Select(change => change.Fields.Select(field => field.Field).Where(s_quoted.Contains).ToList()).Where(fields => fields.Count > 0).ToList();
        if (changed.Count > 0)
            yield return $"{FrenchCount.Of(changed.Count, "action modifiée")} ({string.Join(", ", changed.SelectMany(fields => fields).Distinct().Select(FieldNames.Of))})";
        foreach (var (kind, words) in s_counted)
        {
            if (changes.Count(change => change.Kind == kind) is var count and > 0)
                yield return FrenchCount.Of(count, words);
        }
    }
}
