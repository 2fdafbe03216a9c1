using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Builds the key figures of an action: totals with their breakdowns, whose parts must add up.</summary>
internal static class KeyFigureAssembler
{
    private sealed record Line(SourceText Label, decimal Value, bool IsApproximate, string Unit, SourceText Total, string Breakdown, SourceLocation Place);

    /// <param name="records">The lines of one action.</param>
    public static ImmutableArray<KeyFigure> Assemble(IReadOnlyCollection<Record> records, DiagnosticBag bag)
    {
        var lines = Distinct(records.Select(record => Read(record, bag)).OfType<Line>(), bag);
        var byTotal = lines.Where(line => !line.Total.IsEmpty).ToLookup(line => line.Total.Value, StringComparer.Ordinal);
        ReportUnknownTotals(lines, records, bag);
        return [.. lines.Where(line => line.Total.IsEmpty).Select(line => Figure(line, byTotal, bag))];
    }

    private static Line? Read(Record record, DiagnosticBag bag)
    {
        var label = record.Required(KeyFigureFields.Label, "ce chiffre", bag);
        var value = record.Required(KeyFigureFields.Value, "ce chiffre", bag);
        var number = value.IsEmpty ? null : ValueReader.Number(value, bag);
        return label.IsEmpty || number is not var (quantity, approximate)
            ? null
            : new Line(
                label,
                quantity,
                approximate || ValueReader.YesNo(record, KeyFigureFields.IsApproximate, bag),
                FrenchTypography.Apply(record.Text(KeyFigureFields.Unit).Value),
                record.Text(KeyFigureFields.Total),
                FrenchTypography.Apply(record.Text(KeyFigureFields.Breakdown).Value),
                value.Location);
    }

    private static List<Line> Distinct(IEnumerable<Line> lines, DiagnosticBag bag)
    {
        var seen = new Dictionary<(string Label, string Total, string Breakdown), Line>();
        foreach (var line in lines)
        {
            var key = (line.Label.Value, line.Total.Value, line.Breakdown);
            if (!seen.TryAdd(key, line))
                bag.Add(Problems.DuplicateFigure(line.Label.Location, line.Label.Value, seen[key].Label.Location.Line));
        }

        return [.. seen.Values];
    }

    private static void ReportUnknownTotals(List<Line> lines, IEnumerable<Record> records, DiagnosticBag bag)
    {
        // A part of a part would need a chart that no reader could follow: totals are those that are parts of nothing, also where
        // their number cannot be read.
        var totals = records.Where(record => !record.Has(KeyFigureFields.Total)).Select(record => record.Text(KeyFigureFields.Label).Value).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => !line.Total.IsEmpty && !totals.Contains(line.Total.Value)))
            bag.Add(Problems.UnknownTotal(line.Total.Location, line.Total.Value, Nearest.To(line.Total.Value, totals)));
    }

    private static KeyFigure Figure(Line line, ILookup<string, Line> byTotal, DiagnosticBag bag)
    {
        var breakdowns = byTotal[line.Label.Value].GroupBy(part => part.Breakdown, StringComparer.Ordinal).ToList();
        foreach (var breakdown in breakdowns)
        {
            var sum = breakdown.Sum(part => part.Value);
            if (sum != line.Value)
                bag.Add(Problems.PartsDoNotAddUp(line.Label.Location, line.Label.Value, line.Value, sum, breakdown.Key));
        }

        return Plain(line) with { Breakdowns = [.. breakdowns.Select(group => new Breakdown(group.Key, [.. group.Select(Plain)]))] };
    }

    private static KeyFigure Plain(Line line) =>
        new(FrenchTypography.Apply(line.Label.Value), line.Value, line.IsApproximate, line.Unit, [], line.Place);
}
