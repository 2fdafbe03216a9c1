using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>
/// The actions as a site publishes them in its open data, written again as one Markdown file an action, the way other generators
/// read them. What those would have to search for, the actions to see next, is given to them.
/// </summary>
internal sealed class PublishedActions(ImmutableArray<JsonElement> actions)
{
    private const int Related = 4;

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PublishedActions Of(string site)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site, "donnees/actions.json")));
        return new PublishedActions([.. file.RootElement.GetProperty("actions").Clone().EnumerateArray()]);
    }

    public void WriteTo(string folder)
    {
        for (var i = 0; i < actions.Length; i++)
        {
            var file = $"{folder}{Address(actions[i]).TrimEnd('/')}.md";
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, Markdown(actions[i], Enumerable.Range(i + 1, Related).Select(next => actions[next % actions.Length])));
        }
    }

    /// <summary>Values are written in JSON, which YAML reads as its own.</summary>
    private static string Markdown(JsonElement action, IEnumerable<JsonElement> related)
    {
        Dictionary<string, object?> fields = new()
        {
            ["title"] = Text(action, "titre"),
            ["year"] = action.GetProperty("annee").GetInt32(),
            ["summary"] = Text(action, "resume"),
            ["when"] = Text(action, "quand"),
            ["where"] = Text(action, "ou"),
            ["structures"] = new[] { Text(action.GetProperty("structure"), "nom") },
            ["themes"] = Names(action, "themes"),
            ["publics"] = Names(action, "publics"),
            ["related"] = related.Select(next => new
            {
                address = Address(next),
                title = Text(next, "titre"),
                structure = Text(next.GetProperty("structure"), "nom"),
                summary = Text(next, "resume"),
            }),
        };
        var lines = fields.Select(field => $"{field.Key}: {JsonSerializer.Serialize(field.Value, s_readable)}");
        return $"---\n{string.Join('\n', lines)}\n---\n\n{Text(action.GetProperty("descriptif"), "markdown")}\n";
    }

    private static string Address(JsonElement action) => $"/{action.GetProperty("annee")}/{Text(action, "id")}/";

    private static string?[] Names(JsonElement action, string field) =>
        [.. action.GetProperty(field).EnumerateArray().Select(item => Text(item, "nom"))];

    private static string? Text(JsonElement item, string field) => item.GetProperty(field).GetString();
}
