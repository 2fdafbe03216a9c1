using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bilan.Model;

namespace Bilan.Exporting;

/// <summary>What all JSON files of the open data have in common: how they are written, and what they say of themselves.</summary>
internal static class JsonFile
{
    /// <summary>The files stand alone and are never put into a page, so accents and guillemets may stay as they are.</summary>
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> content)
    {
        using var json = new Utf8JsonWriter(output, s_options);
        json.WriteStartObject();
        content(json);
        json.WriteEndObject();
    }

    /// <summary>Where the data come from, how old they are and what may be done with them.</summary>
    public static void WriteOrigin(Utf8JsonWriter json, SiteInfo site, IReadOnlyCollection<EditionInfo> editions)
    {
        json.WriteString("licence", site.DataLicence.Length > 0 ? site.DataLicence : null);
        json.WriteString("source", string.Join("\u00A0; ", editions.Select(SourceOf)));
        json.WriteString("mise_a_jour", Day(editions.Select(edition => edition.UpdatedOn).DefaultIfEmpty().Max()));
    }

    public static string SourceOf(EditionInfo edition) =>
        string.Create(CultureInfo.InvariantCulture, $"{edition.TableTitle}, {edition.Contract} {edition.Year}");

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
