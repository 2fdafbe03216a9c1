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
    ImmutableArray<Neighbourhood> Neighbourhoods,
    ImmutableArray<Acronym> Acronyms)
{
    /// <summary>The ids of each table that actions refer to, by its file.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Ids => new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal)
    {
        [SourceFiles.Structures] = [.. Structures.Select(structure => structure.Id.Value)],
        [SourceFiles.Themes] = [.. Themes.Select(theme => theme.Id.Value)],
        [SourceFiles.Audiences] = [.. Audiences.Select(audience => audience.Id.Value)],
        [SourceFiles.Neighbourhoods] = [.. Neighbourhoods.Select(neighbourhood => neighbourhood.Id.Value)],
    };

    public static ReferenceTables Assemble(RawRecords raw, IReadOnlyCollection<string> pictograms, DiagnosticBag bag)
    {
        var structures = new StructureAssembler(bag);
        var themes = new ThemeAssembler(pictograms, bag);
        return new(
            structures.Tied(Table(raw.Structures, StructureFields.Schema, structures.Assemble, bag)),
            themes.Completed(Table(raw.Themes, ThemeFields.Schema, themes.Theme, bag)),
            Table(raw.Audiences, AudienceFields.Schema, (record, id) => Audience(record, id, bag), bag),
            Table(raw.Neighbourhoods, NeighbourhoodFields.Schema, (record, id) => Neighbourhood(record, id, bag), bag),
            EachOnce(raw.Acronyms, bag));
    }

    /// <summary>Each once: an acronym with two meanings would be explained twice.</summary>
    private static ImmutableArray<Acronym> EachOnce(RawTable? table, DiagnosticBag bag)
    {
        var places = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var acronyms = ImmutableArray.CreateBuilder<Acronym>();
        foreach (var record in RecordReader.FromTable(table, AcronymFields.Schema, bag))
        {
            if (SafetyNet.Try(record.Location, bag, () => Acronym(record, bag)) is not { } acronym)
                continue;
            if (places.TryAdd(acronym.Letters, record.Location))
                acronyms.Add(acronym);
            else
                bag.Add(Problems.AcronymGivenTwice(record.Location, acronym.Letters, places[acronym.Letters]));
        }

        return acronyms.ToImmutable();
    }

    private static ImmutableArray<T> Table<T>(
        RawTable? raw, RecordSchema schema, Func<Record, Slug, T> make, DiagnosticBag bag)
        where T : class
    {
        var ids = new IdRegister(bag);
        var records = ImmutableArray.CreateBuilder<T>();
        foreach (var record in RecordReader.FromTable(raw, schema, bag))
        {
            if (ids.Register(record.Required(CommonFields.Id, "cette ligne", bag)) is { } id
                && SafetyNet.Try(record.Location, bag, () => make(record, id)) is { } made)
                records.Add(made);
        }

        return records.ToImmutable();
    }

    private static Audience Audience(Record record, Slug id, DiagnosticBag bag)
    {
        var audience = new Audience(id, Name(record, id, bag), FormerAddressReader.Read(record, bag), record.Location);
        PublishedAddressColumn.Check(record, audience.Path, bag);
        return audience;
    }

    private static Neighbourhood Neighbourhood(Record record, Slug id, DiagnosticBag bag)
    {
        var neighbourhood = new Neighbourhood(
            id, Name(record, id, bag), record.Text(NeighbourhoodFields.Code).Value, FormerAddressReader.Read(record, bag), record.Location);
        PublishedAddressColumn.Check(record, neighbourhood.Path, bag);
        return neighbourhood;
    }

    private static Acronym? Acronym(Record record, DiagnosticBag bag)
    {
        var letters = record.Required(AcronymFields.Letters, "cette ligne", bag);
        return letters.IsEmpty ? null : new Acronym(letters.Value, Prose(record, AcronymFields.Expansion)) { Location = record.Location };
    }

    internal static string Name(Record record, Slug id, DiagnosticBag bag) =>
        FrenchTypography.Apply(record.Required(CommonFields.Name, $"« {id} »", bag).Value);

    internal static string Prose(Record record, TextField field) => FrenchTypography.Apply(record.Text(field).Value);
}
