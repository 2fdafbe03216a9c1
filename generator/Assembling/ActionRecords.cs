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
        return joined.ToImmutable();
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
        var record = RecordReader.FromMap(document.FrontMatter, ActionFields.Schema, bag);
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
internal sealed record ActionRecord(Slug Id, Record Fields);
