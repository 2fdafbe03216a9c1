using System.Globalization;
using Bilan.Assembling;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Reporting;

/// <summary>The records of one kind but actions: the rows of a table, the general pages, the settings. Knows nothing of another tree.</summary>
/// <param name="Title">What people call them.</param>
internal sealed record RecordSet(string Title, ImmutableArray<NamedRecord> Records)
{
    /// <summary>Whether the site shows them in the order of their file.</summary>
    public bool OrderShows { get; init; }

    /// <summary>The name of the page that shows all of them; empty where each has a page of its own.</summary>
    public string SharedPage { get; init; } = "";

    public static ImmutableArray<RecordSet> AllOf(RawRecords raw) =>
    [
        Table("Structures", raw.Structures, StructureFields.Schema, Id, Name, id => $"{SitePaths.Structures}{id}/"),
        Table("Thèmes", raw.Themes, ThemeFields.Schema, Id, Name, id => $"{SitePaths.Themes}{id}/") with { OrderShows = true },
        Table("Quartiers", raw.Neighbourhoods, NeighbourhoodFields.Schema, Id, Name, id => $"/quartiers/{id}/") with { OrderShows = true },
        Table("Publics", raw.Audiences, AudienceFields.Schema, Id, Name, id => $"/publics/{id}/") with { OrderShows = true },
        Table("Sigles", raw.Acronyms, AcronymFields.Schema, Letters, Letters, _ => SitePaths.Acronyms.Value) with { SharedPage = "Les sigles" },
        Table("Mots de la recherche", raw.Meanings, MeaningFields.Schema, FirstWord, Words, _ => SitePaths.Actions.Value) with { SharedPage = "Toutes les actions" },
        Table("Numéros d'urgence", raw.UrgentHelp, UrgentHelpFields.Schema, Id, Id, _ => SitePaths.Actions.Value) with { OrderShows = true, SharedPage = "Toutes les actions" },
        .. raw.Editions.SelectMany(Of),
        new RecordSet("Pages générales", [.. raw.Pages.Select(page => Document(page, PageFields.Schema, PageFields.Title, $"/{page.Name}/"))]),
        new RecordSet("Réglages du site", [new NamedRecord("", "Réglages du site", SitePaths.Home.Value, SiteFields.Schema, RecordReader.FromMap(raw.Site, SiteFields.Schema, new()), "")]) { SharedPage = "Accueil" },
    ];

    private static IEnumerable<RecordSet> Of(RawEdition edition)
    {
        var year = edition.Year.ToString(CultureInfo.InvariantCulture);
        yield return new RecordSet($"Présentation de l'année {year}", edition.Edition is { } document ? [Document(document, EditionFields.Schema, EditionFields.Title, $"/{year}/")] : []);
        yield return Table($"Corrections de {year}", edition.Corrections, CorrectionFields.Schema, Corrected, Corrected, _ => $"/{year}/corrections/") with { OrderShows = true, SharedPage = $"Fautes corrigées de {year}" };
    }

    /// <param name="key">Tells a record from the others; empty for one that cannot be told.</param>
    private static RecordSet Table(
        string title, RawTable? table, RecordSchema schema, Func<Record, string> key, Func<Record, string> name, Func<string, string> address)
    {
        // The findings of the tree have the mistakes of these rows already.
        var rows = RecordReader.FromTable(table, schema, new());
        return new RecordSet(title,
        [
            .. rows.Select(row => new NamedRecord(key(row), name(row), address(key(row)), schema, row, ""))
                .Where(row => row.Key.Length > 0)
                .DistinctBy(row => row.Key),
        ]);
    }

    /// <param name="title">The field by which people know it; without one it is known by its file.</param>
    private static NamedRecord Document(RawDocument document, RecordSchema schema, TextField title, string address)
    {
        var record = RecordReader.FromMap(document.FrontMatter, schema, new());
        return new NamedRecord(document.Name, record.Has(title) ? record.Text(title).Value : document.Name, address, schema, record, document.Body.Value.Trim());
    }

    private static string Id(Record row) => row.Text(CommonFields.Id).Value;

    private static string Name(Record row) => row.Has(CommonFields.Name) ? row.Text(CommonFields.Name).Value : Id(row);

    private static string Letters(Record row) => row.Text(AcronymFields.Letters).Value;

    private static string FirstWord(Record row) => row.List(MeaningFields.Words).FirstOrDefault().Value ?? "";

    private static string Words(Record row) => string.Join(", ", row.List(MeaningFields.Words).Select(word => word.Value));

    private static string Corrected(Record row) => $"{row.Text(CorrectionFields.Action)} : {row.Text(CorrectionFields.SourceText)}";
}

/// <summary>A record with the name and the address by which people find it on the site.</summary>
/// <param name="Key">Tells it from the other records of its kind, before and after.</param>
/// <param name="Body">The text of a Markdown file, or empty.</param>
internal sealed record NamedRecord(string Key, string Name, string Address, RecordSchema Schema, Record Record, string Body)
{
    public IEnumerable<string> FormerAddresses => Schema.Fields.Contains(CommonFields.FormerAddresses)
        ? Record.List(CommonFields.FormerAddresses).Select(address => address.Value)
        : [];

    /// <summary>What it says that can be seen on the site, by field; the text of a file last.</summary>
    public IEnumerable<(Field Field, string Value)> Values() => Schema.Fields
        .Where(field => field != CommonFields.Id && field != CommonFields.Address && field != CommonFields.Year)
        .Select(field => (field, FieldWords.Of(Record, field, id => id)))
        .Append((ActionFields.Description, Body));
}
