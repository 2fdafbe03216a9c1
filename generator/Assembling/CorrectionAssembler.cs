using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Reads the corrections of an edition, in the order in which they apply.</summary>
internal static class CorrectionAssembler
{
    /// <param name="records">All actions of the edition, so that a correction of a broken one is not called unknown.</param>
    public static ImmutableArray<Correction> Assemble(
        RawTable? table, int year, ImmutableArray<ActionRecord> records, ImmutableArray<AssembledAction> complete, DiagnosticBag bag)
    {
        var known = records.Select(record => record.Id.Value).ToHashSet(StringComparer.Ordinal);
        var actions = complete.ToDictionary(action => action.Action.Id.Value, action => action.Action, StringComparer.Ordinal);
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        foreach (var record in RecordReader.FromTable(table, CorrectionFields.Schema, bag))
        {
            ValueReader.CheckYear(record.Text(CommonFields.Year), year, bag);
            var id = record.Required(CorrectionFields.Action, "cette correction", bag);
            var source = record.Required(CorrectionFields.SourceText, "cette correction", bag);
            var reason = record.Required(CorrectionFields.Reason, "cette correction", bag);
            if (reason.Value.Equals(CorrectionFields.Reason.Name, StringComparison.OrdinalIgnoreCase))
                bag.Add(Problems.ReasonStillToBeWritten(reason.Location));
            if (!id.IsEmpty && !known.Contains(id.Value))
                bag.Add(Problems.CorrectionOfUnknownAction(id.Location, id.Value, Nearest.To(id.Value, known)));
            else if (!source.IsEmpty && !reason.IsEmpty && actions.TryGetValue(id.Value, out var action))
                corrections.Add(new(action.Card, source.Value, record.Text(CorrectionFields.PublishedText).Value, FrenchTypography.Apply(reason.Value)) { Location = source.Location });
        }

        return corrections.ToImmutable();
    }
}
