using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Exporting;

/// <summary>
/// Writes <c>datapackage.json</c>: what the tables of the open data are and what their columns hold (Data Package 1, profile
/// "tabular-data-package"; Table Schema 1). The tables for spreadsheets are copies and are left out.
/// </summary>
internal static class DataPackageJson
{
    /// <param name="tables">Those that the site has.</param>
    /// <param name="updatedOn">The day on which the site last changed what it says.</param>
    public static void Write(
        IBufferWriter<byte> output, SiteInfo site, ImmutableArray<EditionInfo> editions, ImmutableArray<DataTable> tables, DateOnly updatedOn) => JsonFile.Write(output, json =>
    {
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", SitePaths.OpenData.Value.Trim('/'));
        json.WriteString("title", site.Name);
        json.WriteString("description", site.Description);
        json.WriteString("homepage", SitePaths.OpenData.AbsoluteOn(site.Address));
        // The specification wants a date and time; the day is all that the records say.
        json.WriteString("created", $"{JsonFile.Day(updatedOn)}T00:00:00Z");
        WriteLicence(json, site);
        WriteSources(json, site, editions);
        json.WriteStartArray("resources");
        foreach (var table in tables)
            WriteResource(json, table, edition: null);
        foreach (var edition in editions)
        {
            foreach (var table in tables.Where(table => table.IsByEdition))
                WriteResource(json, table, edition);
        }

        json.WriteEndArray();
    });

    /// <summary>A licence needs a name that machines know or an address; an unknown one is explained on the page.</summary>
    private static void WriteLicence(Utf8JsonWriter json, SiteInfo site)
    {
        if (site.DataLicence.Length == 0)
            return;

        var licence = DataLicence.Named(site.DataLicence);
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (licence.Id.Length > 0)
            json.WriteString("name", licence.Id);
        json.WriteString("path", licence.Address?.AbsoluteUri ?? SitePaths.OpenData.AbsoluteOn(site.Address));
        json.WriteString("title", licence.Title);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter json, SiteInfo site, ImmutableArray<EditionInfo> editions)
    {
        json.WriteStartArray("sources");
        foreach (var edition in editions)
        {
            json.WriteStartObject();
            json.WriteString("title", JsonFile.SourceOf(edition));
            json.WriteString("path", edition.AnnexPath.AbsoluteOn(site.Address));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter json, DataTable table, EditionInfo? edition)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", NameOf(table, edition));
        json.WriteString("path", table.PathOf(edition).RelativeTo(SitePaths.DataPackage));
        json.WriteString("title", edition is null ? table.Title : $"{table.Title}, {edition.Title}");
        json.WriteString("description", table.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
            WriteField(json, column, isKey: table.Key is [var key] && key == column.Name);
        json.WriteEndArray();
        if (table.Key.Length > 0)
            WriteNames(json, "primaryKey", table.Key);
        WriteReferences(json, table, edition);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, DataColumn column, bool isKey)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("title", column.Title);
        json.WriteString("description", column.Description);
        json.WriteString("type", TypeOf(column.Type));
        if (column.Type == DataType.WebAddress)
            json.WriteString("format", "uri");
        if (column.Type == DataType.YesNo)
        {
            WriteNames(json, "trueValues", ["oui"]);
            WriteNames(json, "falseValues", ["non"]);
        }

        WriteConstraints(json, column, isKey);
        json.WriteEndObject();
    }

    private static void WriteConstraints(Utf8JsonWriter json, DataColumn column, bool isKey)
    {
        if (!column.IsRequired && !column.IsSlug && column.Accepted.IsEmpty)
            return;

        json.WriteStartObject("constraints");
        if (column.IsRequired)
            json.WriteBoolean("required", true);
        if (isKey)
            json.WriteBoolean("unique", true);
        if (column.IsSlug)
        {
            json.WriteString("pattern", "[a-z0-9]+(-[a-z0-9]+)*");
            json.WriteNumber("maxLength", Slug.MaxLength);
        }

        if (column.Accepted.Length > 0)
            WriteNames(json, "enum", column.Accepted);
        json.WriteEndObject();
    }

    private static void WriteReferences(Utf8JsonWriter json, DataTable table, EditionInfo? edition)
    {
        if (table.References.IsEmpty)
            return;

        json.WriteStartArray("foreignKeys");
        foreach (var reference in table.References)
        {
            var target = DataTables.Of(editions: 1, hasNeighbourhoods: true).FirstOrDefault(other => other.Name == reference.Table);
            json.WriteStartObject();
            WriteNames(json, "fields", reference.Columns);
            json.WriteStartObject("reference");
            json.WriteString("resource", target is null ? "" : NameOf(target, target.IsByEdition && !reference.IsOfAllYears ? edition : null));
            WriteNames(json, "fields", reference.TargetColumns);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, ImmutableArray<string> names)
    {
        json.WriteStartArray(name);
        foreach (var item in names)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static string NameOf(DataTable table, EditionInfo? edition) =>
        edition is null ? table.Name : string.Create(CultureInfo.InvariantCulture, $"{table.Name}-{edition.Year}");

    private static string TypeOf(DataType type) => type switch
    {
        DataType.Number => "number",
        DataType.Year => "year",
        DataType.Date => "date",
        DataType.YesNo => "boolean",
        _ => "string",
    };
}
