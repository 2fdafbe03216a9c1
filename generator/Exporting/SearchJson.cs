using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Exporting;

/// <summary>
/// Writes what the script of a split index searches: a line for each action, in the order of the index. Themes, audiences,
/// structures and states are numbers in the order in which the index lists them, so that each name travels once.
/// </summary>
internal static class SearchJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(Publication publication)
    {
        var themes = Ranks(publication.Themes.Select(theme => theme.Id));
        var audiences = Ranks(publication.Audiences.Select(audience => audience.Id));
        var structures = Ranks(publication.Structures.Select(structure => structure.Id));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartArray();
            foreach (var action in publication.IndexPages.SelectMany(page => page.Actions))
            {
                json.WriteStartArray();
                json.WriteStringValue(action.Title);
                json.WriteStringValue(action.Id.Value);
                json.WriteNumberValue(action.Year);
                json.WriteNumberValue(structures[action.Structure.Id]);
                WriteNumbers(json, action.Themes.Select(theme => themes[theme.Id]));
                WriteNumbers(json, action.Audiences.Select(audience => audiences[audience.Id]));
                json.WriteNumberValue(StateLabel.All.IndexOf(action.State));
                json.WriteStringValue(action.Summary);
                json.WriteStringValue(SearchWords.Of(action, publication.AcronymFinder));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static Dictionary<Slug, int> Ranks(IEnumerable<Slug> ids) =>
        ids.Select((id, rank) => (id, rank)).ToDictionary(pair => pair.id, pair => pair.rank);

    private static void WriteNumbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
