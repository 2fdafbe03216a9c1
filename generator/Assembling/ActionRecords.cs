using System.Collections.Frozen;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Puts together the rows of <c>actions.csv</c> and the files of <c>actions/</c> that speak of one action.
/// The order is the official one: that of the table, then the actions that have a file alone, by id.
/// </summary>
internal static class ActionRecords
{
    public static ImmutableArray<ActionRecord> Join(RawEdition edition, DiagnosticBag bag)
    {
        var files = Files(edition, bag);
        var joined = ImmutableArray.CreateBuilder<ActionRecord>();
        var ids = new IdRegister(bag);
        foreach (var row in RecordReader.FromTable(edition.Actions, ActionFields.Schema, bag))
        {
            if (ids.Register(row.Required(CommonFields.Id, "cette ligne", bag)) is not { } id)
                continue;

            joined.Add(new ActionRecord(id, files.Remove(id, out var file) ? row.CompletedBy(file, bag) : row));
        }

        joined.AddRange(files.Select(file => new ActionRecord(file.Key, file.Value)));
        AdviseOnColumns(edition.Actions, joined, bag);
        return [.. LostRows.Mark(joined, edition, bag)];
    }

    /// <summary>A column that was deleted takes a whole choice of the index along.</summary>
    private static void AdviseOnColumns(RawTable? table, IReadOnlyCollection<ActionRecord> records, DiagnosticBag bag)
    {
        if (table is not { Rows.IsEmpty: false })
            return;

        foreach (var field in new Field[] { ActionFields.Themes, ActionFields.Audiences })
        {
            if (!table.Header.Any(column => column.Value == field.Name) && !records.Any(record => record.Fields.Has(field)))
                bag.Add(Problems.ColumnGone(table.Header[0].Location with { Column = 1 }, field.Name));
        }
    }

    private static SortedDictionary<Slug, Record> Files(RawEdition edition, DiagnosticBag bag)
    {
        var files = new SortedDictionary<Slug, Record>();
        var ids = new IdRegister(bag);
        foreach (var document in edition.ActionTexts)
        {
            if (ids.Register(new SourceText(document.Name, SourceLocation.OfFile(document.File))) is { } id)
                files.Add(id, FromDocument(document, bag));
        }

        return files;
    }

    private static Record FromDocument(RawDocument document, DiagnosticBag bag)
    {
        var record = RecordReader.FromDocument(document, ActionFields.Schema, bag);
        if (string.IsNullOrWhiteSpace(document.Body.Value))
            return record;

        var body = new Dictionary<Field, FieldValue>
        {
            [ActionFields.Description] = new FieldValue(document.Body.Location, [document.Body], []),
        };
        return record.CompletedBy(new Record(ActionFields.Schema, document.Body.Location, body, FrozenDictionary<Field, SourceLocation>.Empty), bag);
    }
}

/// <summary>What the table and the Markdown file say of one action, put together.</summary>
internal sealed record ActionRecord(Slug Id, Record Fields)
{
    /// <summary>Whether one half of it is missing, which the bag says already.</summary>
    public bool IsHalf { get; init; }
}

/// <summary>
/// Finds the Markdown files that complete no row: it was deleted, or its id was changed in the table alone. Each field that is then
/// missing would otherwise be a mistake of its own, in the file that nobody touched.
/// </summary>
internal static class LostRows
{
    /// <summary>More rows than a person deletes on purpose: the table was cut, or another was put in its place.</summary>
    private const int MostNamedAlone = 3;

    public static IEnumerable<ActionRecord> Mark(IReadOnlyList<ActionRecord> records, RawEdition edition, DiagnosticBag bag)
    {
        var year = edition.Year;
        var texts = records.Where(IsTextAlone).ToList();
        var rows = records.Where(record => IsRowAlone(record) && !edition.UnreadableTexts.Contains(record.Id.Value)).ToDictionary(row => row.Id.Value, StringComparer.Ordinal);
        var half = new HashSet<ActionRecord>(texts);
        if (texts.Count > MostNamedAlone)
            bag.Add(Problems.RowsOfTextsGone(year, [.. texts.Select(text => text.Id.Value)], edition.Actions is not null));
        foreach (var text in texts)
        {
            // A row that has lost its text takes it back; where there are several, the one whose id is like it.
            var renamed = rows.Count == 1 ? rows.Keys.Single() : Nearest.To(text.Id.Value, rows.Keys);
            if (renamed is not null && rows.Remove(renamed, out var row))
                half.Add(row);
            if (texts.Count <= MostNamedAlone)
                bag.Add(Problems.RowOfTextGone(text.Fields.Location, text.Id, year, renamed));
        }

        return records.Select(record => half.Contains(record) ? record with { IsHalf = true } : record);
    }

    private static bool IsTextAlone(ActionRecord record) =>
        record.Fields.Location.File.EndsWith(".md", StringComparison.Ordinal) && !record.Fields.Has(ActionFields.Title) && !record.Fields.Has(ActionFields.Structure);

    private static bool IsRowAlone(ActionRecord record) =>
        record.Fields.Has(ActionFields.Title) && !record.Fields.Has(ActionFields.Description) && !record.Fields.Has(ActionFields.Withdrawal);
}
