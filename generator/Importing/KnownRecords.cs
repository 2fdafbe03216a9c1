using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>What the sources already say, as far as an import asks: structures, acronyms, themes, audiences, the actions of the year before and of this year.</summary>
/// <param name="Before">The actions of the latest year before the imported one.</param>
/// <param name="Now">The actions that the imported year has already.</param>
/// <param name="LastTable">The rows of the table that the year was compared with so far, or none.</param>
internal sealed record KnownRecords(
    ImmutableArray<KnownStructure> Structures,
    AcronymFinder Acronyms,
    ImmutableArray<KnownWord> Themes,
    ImmutableArray<KnownWord> Audiences,
    int? YearBefore,
    ImmutableArray<KnownAction> Before,
    ImmutableArray<KnownAction> Now,
    ImmutableArray<OfficialRow> LastTable)
{
    public static KnownRecords Read(SourceFolder sources, int year)
    {
        // What is wrong in the sources is said by check, not here.
        var bag = new DiagnosticBag();
        var raw = Loader.Load(sources, bag);
        var before = raw.Editions.FirstOrDefault(edition => edition.Year < year);
        var now = raw.Editions.FirstOrDefault(edition => edition.Year == year);
        var meanings = RecordReader.FromTable(raw.Meanings, MeaningFields.Schema, bag);
        return new KnownRecords(
            [.. RecordReader.FromTable(raw.Structures, StructureFields.Schema, bag).Select(record => new KnownStructure(
                record.Text(CommonFields.Id).Value, record.Text(CommonFields.Name).Value, record.Text(StructureFields.FullName).Value,
                [.. record.List(StructureFields.FormerNames).Select(name => name.Value)]))],
            new AcronymFinder(RecordReader.FromTable(raw.Acronyms, AcronymFields.Schema, bag).Select(record => new Acronym(
                record.Text(AcronymFields.Letters).Value, record.Text(AcronymFields.Expansion).Value)).Where(acronym => acronym.Letters.Length > 0)),
            Words(raw.Themes, ThemeFields.Schema, meanings),
            Words(raw.Audiences, AudienceFields.Schema, meanings),
            before?.Year,
            before is null ? [] : Actions(before),
            now is null ? [] : Actions(now),
            [.. now?.OfficialTable?.Rows.Select(row => new OfficialRow(HtmlFragment.TextOf(row.Title).OneLine, HtmlFragment.TextOf(row.Structure).OneLine, HtmlFragment.TextOf(row.Text).OneLine)) ?? []]);
    }

    private static ImmutableArray<KnownWord> Words(RawTable? table, RecordSchema schema, ImmutableArray<Record> meanings) =>
        [.. RecordReader.FromTable(table, schema, new DiagnosticBag()).Select(record => KnownWord.Of(
            record.Text(CommonFields.Id).Value,
            record.Text(CommonFields.Name).Value,
            meanings.Where(meaning => meaning.List(MeaningFields.Aims).Any(aim => aim.Value == record.Text(CommonFields.Id).Value))
                .SelectMany(meaning => meaning.List(MeaningFields.Words)).Select(word => word.Value)))];

    private static ImmutableArray<KnownAction> Actions(RawEdition edition)
    {
        var written = RecordReader.FromTable(edition.Actions, ActionFields.Schema, new DiagnosticBag())
            .GroupBy(row => row.Text(CommonFields.Id).Value)
            .ToDictionary(group => group.Key, group => Fingerprint.Of(group.First(), edition.ActionTexts.FirstOrDefault(text => text.Name == group.Key)));
        return [.. ActionRecords.Join(edition, new DiagnosticBag()).Select(action => new KnownAction(
            action.Id.Value,
            action.Fields.Text(ActionFields.Title).Value,
            action.Fields.First(ActionFields.Structure).Value,
            action.Fields.Text(ActionFields.Description).Value,
            [.. action.Fields.List(ActionFields.Themes).Select(item => item.Value)],
            [.. action.Fields.List(ActionFields.Audiences).Select(item => item.Value)],
            written.GetValueOrDefault(action.Id.Value, "")))];
    }
}

internal sealed record KnownStructure(string Id, string Name, string FullName, ImmutableArray<string> FormerNames);

/// <summary>A theme or an audience, with the words by which a text speaks of it.</summary>
/// <param name="Terms">Each of one or several words, in plain letters and without their plural.</param>
internal sealed record KnownWord(string Id, string Name, ImmutableArray<ImmutableArray<string>> Terms)
{
    /// <param name="meanings">What residents type for it.</param>
    public static KnownWord Of(string id, string name, IEnumerable<string> meanings) => new(
        id, name,
        [.. PlainLetters.Words(name).Where(word => word.Length > 4).Concat(meanings).Select(term => PlainLetters.Words(term).Select(Stem).ToImmutableArray()).Where(term => !term.IsEmpty)]);

    /// <summary>« jeunes » and « jeune » are one word.</summary>
    public static string Stem(string word) => word.TrimEnd('s', 'x');
}

/// <param name="Fingerprint">Of what the files of the record say of the office's table.</param>
internal sealed record KnownAction(
    string Id, string Title, string Structure, string Text, ImmutableArray<string> Themes, ImmutableArray<string> Audiences, string Fingerprint);

/// <summary>A row of the three-column table.</summary>
internal sealed record OfficialRow(string Title, string Structure, string Text);
