using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Exporting;

/// <summary>
/// Writes what the script of the index searches, apart from the page, so that only those who search pay for it: the words of residents
/// and a line for each action that the page of the index does not have: those of other editions and, where it is split, of other pages. It is a script because a page opened from a disk can load nothing else.
/// </summary>
internal static class SearchScript
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="entries">In the order of the index; none where its page has them all.</param>
    public static void Write(
        IBufferWriter<byte> output, ImmutableArray<Meaning> meanings, ImmutableArray<IndexEntry> entries, Catalogue catalogue, SiteChrome chrome)
    {
        output.Write("window.recherche="u8);
        using (var json = new Utf8JsonWriter(output, s_options))
        {
            json.WriteStartObject();
            json.WriteString("sens", WordsOfResidents.Of(meanings));
            json.WriteString("small", FrenchLetters.WithoutWeight);
            // Where all actions take place, no action is chosen by it.
            json.WriteString("light", $"{FrenchLetters.Light}{string.Join(' ', PlainLetters.Words(chrome.Site.Territory))} ");
            json.WriteString("silent", FrenchLetters.Silent);
            json.WriteString("stems", FrenchLetters.Stems);
            json.WriteString("sounds", FrenchLetters.Sounds);
            json.WriteStartArray("lignes");
            WriteLines(json, entries, catalogue, chrome);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(";\n"u8);
    }

    /// <summary>
    /// Themes, audiences, structures, neighbourhoods and states are numbers in the order in which the index lists them, so that each name travels once.
    /// </summary>
    private static void WriteLines(Utf8JsonWriter json, ImmutableArray<IndexEntry> entries, Catalogue catalogue, SiteChrome chrome)
    {
        var themes = Ranks(catalogue.Themes.Select(theme => theme.Record.Id));
        var audiences = Ranks(catalogue.Audiences.Select(audience => audience.Record.Id));
        var structures = Ranks(catalogue.Structures.Select(structure => structure.Record.Id));
        var neighbourhoods = Ranks(catalogue.Neighbourhoods.Select(neighbourhood => neighbourhood.Record.Id));
        var states = StateLabel.In(catalogue);
        foreach (var (action, card, reachedFrom, line) in entries)
        {
            json.WriteStartArray();
            json.WriteStringValue(action.Title);
            json.WriteStringValue(action.Id.Value);
            json.WriteNumberValue(action.Year);
            WriteNumbers(json, action.Carriers.Select(structure => structures[structure.Id]));
            WriteNumbers(json, action.Themes.Select(theme => themes[theme.Id]));
            WriteNumbers(json, action.Audiences.Select(audience => audiences[audience.Id]));
            json.WriteNumberValue(states.IndexOf(action.State));
            json.WriteStringValue(action.Summary);
            json.WriteStringValue(SearchWords.Of(action, chrome.Acronyms));
            WriteNumbers(json, reachedFrom.Select(theme => themes[theme.Id]));
            json.WriteStringValue(YearsOfAction.Of(card, chrome));
            json.WriteStringValue(line.Value);
            json.WriteStringValue(action.PlainTitle);
            WriteNumbers(json, action.Neighbourhoods.Select(neighbourhood => neighbourhoods[neighbourhood.Id]));
            json.WriteEndArray();
        }
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
