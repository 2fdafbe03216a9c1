using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>The fields that a source gives for one thing, whether they came from a row, from a front matter or from both.</summary>
/// <param name="empty">Where the fields stand that are there without a value.</param>
internal sealed class Record(
    SourceLocation location, IReadOnlyDictionary<string, Field> fields, IReadOnlyDictionary<string, SourceLocation> empty)
{
    /// <summary>Where the record starts.</summary>
    public SourceLocation Location { get; } = location;

    public bool Has(string field) => fields.ContainsKey(field);

    /// <summary>The text of a field, or an empty text where it would stand.</summary>
    public SourceText Text(string field) =>
        fields.TryGetValue(field, out var given) ? given.Texts[0] : new SourceText("", empty.GetValueOrDefault(field, Location));

    /// <summary>Where a field stands, or would stand.</summary>
    public SourceLocation LocationOf(string field) =>
        fields.TryGetValue(field, out var given) ? given.Location : empty.GetValueOrDefault(field, Location);

    public ImmutableArray<SourceText> List(string field) =>
        fields.TryGetValue(field, out var given) ? given.Texts : [];

    /// <summary>The items of a list, each once; reports those that come back.</summary>
    public IEnumerable<SourceText> DistinctList(string field, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in List(field))
        {
            if (seen.Add(item.Value))
                yield return item;
            else
                bag.Add(Problems.NamedTwice(item.Location, field, item.Value));
        }
    }

    public ImmutableArray<Record> Records(string field) =>
        fields.TryGetValue(field, out var given) ? given.Records : [];

    /// <summary>The text of a field that must not be empty; reports it when it is.</summary>
    /// <param name="name">How the message calls the record: "l'action « pre »".</param>
    public SourceText Required(string field, string name, DiagnosticBag bag)
    {
        var text = Text(field);
        if (text.IsEmpty)
            bag.Add(Problems.MissingField(text.Location, field, name));
        return text;
    }

    /// <summary>This record completed by another of the same thing; a field that both give is reported.</summary>
    public Record CompletedBy(Record other, DiagnosticBag bag)
    {
        var all = fields.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, field) in other.Fields)
        {
            if (!all.TryAdd(name, field))
                bag.Add(Problems.FieldGivenTwice(field.Location, name, all[name].Location));
        }

        return new Record(Location, all, empty);
    }

    private IReadOnlyDictionary<string, Field> Fields => fields;
}
