using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>What the sources already say, as far as an import asks: structures, themes, audiences, the actions of the year before.</summary>
/// <param name="Before">The actions of the latest year before the imported one.</param>
/// <param name="Now">The ids that the imported year has already.</param>
internal sealed record KnownRecords(
    ImmutableArray<KnownStructure> Structures,
    ImmutableArray<KnownWord> Themes,
    ImmutableArray<KnownWord> Audiences,
    int? YearBefore,
    ImmutableArray<KnownAction> Before,
    ImmutableHashSet<string> Now)
{
    public static KnownRecords Read(SourceFolder sources, int year)
    {
        // What is wrong in the sources is said by check, not here.
        var bag = new DiagnosticBag();
        var raw = Loader.Load(sources, bag);
        var before = raw.Editions.FirstOrDefault(edition => edition.Year < year);
        return new KnownRecords(
            [.. RecordReader.FromTable(raw.Structures, StructureFields.Schema, bag).Select(record => new KnownStructure(
                record.Text(CommonFields.Id).Value, record.Text(CommonFields.Name).Value, record.Text(StructureFields.FullName).Value))],
            Words(raw.Themes, ThemeFields.Schema),
            Words(raw.Audiences, AudienceFields.Schema),
            before?.Year,
            before is null ? [] : Actions(before),
            [.. raw.Editions.Where(edition => edition.Year == year).SelectMany(edition => Actions(edition)).Select(action => action.Id)]);
    }

    private static ImmutableArray<KnownWord> Words(RawTable? table, RecordSchema schema) =>
        [.. RecordReader.FromTable(table, schema, new DiagnosticBag()).Select(record => new KnownWord(
            record.Text(CommonFields.Id).Value, record.Text(CommonFields.Name).Value))];

    private static ImmutableArray<KnownAction> Actions(RawEdition edition) =>
        [.. ActionRecords.Join(edition, new DiagnosticBag()).Select(action => new KnownAction(
            action.Id.Value,
            action.Fields.Text(ActionFields.Title).Value,
            action.Fields.Text(ActionFields.Structure).Value,
            [.. action.Fields.List(ActionFields.Themes).Select(item => item.Value)],
            [.. action.Fields.List(ActionFields.Audiences).Select(item => item.Value)]))];
}

internal sealed record KnownStructure(string Id, string Name, string FullName);

internal sealed record KnownWord(string Id, string Name);

internal sealed record KnownAction(string Id, string Title, string Structure, ImmutableArray<string> Themes, ImmutableArray<string> Audiences);
