using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>The tables that actions refer to by id, each in the order of its file.</summary>
/// <param name="Themes">The order gives each theme its hue.</param>
internal sealed record ReferenceTables(
    ImmutableArray<Structure> Structures,
    ImmutableArray<Theme> Themes,
    ImmutableArray<Audience> Audiences,
    ImmutableArray<Acronym> Acronyms)
{
    public static ReferenceTables Assemble(RawRecords raw, IReadOnlyCollection<string> pictograms, DiagnosticBag bag) => new(
        Table(raw.Structures, Schemas.Structure, (record, id) => Structure(record, id, bag), bag),
        Distinguished(Table(raw.Themes, Schemas.Theme, (record, id) => Theme(record, id, pictograms, bag), bag), bag),
        Table(raw.Audiences, Schemas.Audience, (record, id) => Audience(record, id, bag), bag),
        [.. RecordReader.FromTable(raw.Acronyms, Schemas.Acronym, bag).Select(record => Acronym(record, bag)).OfType<Acronym>()]);

    private static ImmutableArray<T> Table<T>(
        RawTable? raw, RecordSchema schema, Func<Record, Slug, T> make, DiagnosticBag bag)
    {
        var ids = new IdRegister(bag);
        var records = ImmutableArray.CreateBuilder<T>();
        foreach (var record in RecordReader.FromTable(raw, schema, bag))
        {
            if (ids.Register(record.Required("id", "cette ligne", bag)) is { } id)
                records.Add(make(record, id));
        }

        return records.ToImmutable();
    }

    /// <summary>Gives each theme its hue, and advice on a pictogram that another has.</summary>
    private static ImmutableArray<Theme> Distinguished(ImmutableArray<Theme> themes, DiagnosticBag bag)
    {
        foreach (var group in themes.Where(theme => theme.Pictogram.Length > 0).GroupBy(theme => theme.Pictogram, StringComparer.Ordinal))
        {
            foreach (var theme in group.Skip(1))
                bag.Add(Problems.SharedPictogram(theme.Location, group.Key, group.First().Name));
        }

        return [.. themes.Select((theme, rank) => theme with { Hue = rank + 1 })];
    }

    private static Structure Structure(Record record, Slug id, DiagnosticBag bag) => new(
        id,
        Name(record, "nom", id.Value, bag),
        Prose(record, "nom_complet"),
        Prose(record, "type"),
        ValueReader.WebAddress(record.Text("site_web"), bag),
        Prose(record, "presentation"),
        FormerAddressReader.Read(record, bag),
        record.Location);

    private static Theme Theme(Record record, Slug id, IReadOnlyCollection<string> pictograms, DiagnosticBag bag)
    {
        var pictogram = record.Text("pictogramme");
        if (!pictogram.IsEmpty && !pictograms.Contains(pictogram.Value))
        {
            bag.Add(Problems.NotAccepted(
                pictogram.Location, "pictogramme", pictogram.Value, Nearest.To(pictogram.Value, pictograms), pictograms));
        }

        return new Theme(
            id, Name(record, "nom", id.Value, bag), Prose(record, "pilier"), Prose(record, "presentation"), pictogram.Value, Hue: 0,
            FormerAddressReader.Read(record, bag), record.Location);
    }

    private static Audience Audience(Record record, Slug id, DiagnosticBag bag) =>
        new(id, Name(record, "nom", id.Value, bag), FormerAddressReader.Read(record, bag), record.Location);

    private static Acronym? Acronym(Record record, DiagnosticBag bag)
    {
        var letters = record.Required("sigle", "cette ligne", bag);
        return letters.IsEmpty ? null : new Acronym(letters.Value, Prose(record, "signification"));
    }

    private static string Name(Record record, string field, string id, DiagnosticBag bag) =>
        FrenchTypography.Apply(record.Required(field, $"« {id} »", bag).Value);

    private static string Prose(Record record, string field) => FrenchTypography.Apply(record.Text(field).Value);
}
