using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>What one record gives for one field: texts, or records inside. Never empty: an empty field is not given.</summary>
internal sealed record FieldValue(SourceLocation Location, ImmutableArray<SourceText> Texts, ImmutableArray<Record> Records);

/// <summary>
/// The fields that a source gives for one thing, whether they came from a row, from a front matter or from both. Asking for a field
/// that its schema does not have is a fault of the program.
/// </summary>
/// <param name="empty">Where the fields stand that are there without a value.</param>
internal sealed class Record(
    RecordSchema schema, SourceLocation location, IReadOnlyDictionary<Field, FieldValue> values, IReadOnlyDictionary<Field, SourceLocation> empty)
{
    /// <summary>Where the record starts.</summary>
    public SourceLocation Location { get; } = location;

    /// <summary>The column of that name, where this kind of record has one.</summary>
    public Field? Column(string name) => schema.Columns.FirstOrDefault(column => column.Name == name);

    public bool Has(Field field) => Given(field) is not null;

    /// <summary>The text of a field, or an empty text where it would stand.</summary>
    public SourceText Text(TextField field) => Given(field) is { } given ? given.Texts[0] : new SourceText("", LocationOf(field));

    /// <summary>The first item of a list, or an empty text where it would stand.</summary>
    public SourceText First(ListField field) => Given(field) is { Texts: [var first, ..] } ? first : new SourceText("", LocationOf(field));

    /// <summary>Where a field stands, or would stand.</summary>
    public SourceLocation LocationOf(Field field) => Given(field)?.Location ?? empty.GetValueOrDefault(field, Location);

    public ImmutableArray<SourceText> List(ListField field) => Given(field)?.Texts ?? [];

    /// <summary>The items of a list, each once; reports those that come back, and those that are several with another sign between them.</summary>
    public IEnumerable<SourceText> DistinctList(ListField field, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in List(field))
        {
            if (item.Value.Contains(';', StringComparison.Ordinal))
                bag.Add(Problems.SemicolonInList(item.Location, field.Name, item.Value));
            else if (seen.Add(item.Value))
                yield return item;
            else
                bag.Add(Problems.NamedTwice(item.Location, field.Name, item.Value));
        }
    }

    public ImmutableArray<Record> Records(RecordsField field) => Given(field)?.Records ?? [];

    /// <summary>The text of a field that must not be empty; reports it when it is.</summary>
    /// <param name="name">How the message calls the record: "l'action « pre »".</param>
    public SourceText Required(TextField field, string name, DiagnosticBag bag)
    {
        var text = Text(field);
        if (text.IsEmpty)
            bag.Add(Problems.MissingField(text.Location, field.Name, name));
        return text;
    }

    /// <summary>The items of a list that must have one, each once; reports it when it has none.</summary>
    /// <param name="name">How the message calls the record: "l'action « pre »".</param>
    public ImmutableArray<SourceText> RequiredList(ListField field, string name, DiagnosticBag bag)
    {
        if (List(field).IsEmpty)
            bag.Add(Problems.MissingField(LocationOf(field), field.Name, name));
        return [.. DistinctList(field, bag)];
    }

    /// <summary>This record completed by another of the same thing; a field that both give is reported.</summary>
    public Record CompletedBy(Record other, DiagnosticBag bag)
    {
        var all = values.ToDictionary();
        foreach (var (field, value) in other.Values)
        {
            if (!all.TryAdd(field, value))
                bag.Add(Problems.FieldGivenTwice(value.Location, field.Name, all[field].Location));
        }

        return new Record(schema, Location, all, empty);
    }

    private IReadOnlyDictionary<Field, FieldValue> Values => values;

    private FieldValue? Given(Field field) => schema.Fields.Contains(field)
        ? values.GetValueOrDefault(field)
        : throw new ArgumentException($"This kind of record has no field « {field} ».", nameof(field));
}
