using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Bilan.Markup.Words;

/// <summary>
/// Writes what a page says as JSON-LD, in the vocabulary of schema.org. The text may stand inside a <c>script</c> element: no
/// title can end it, because the signs of markup are always escaped.
/// </summary>
public static class LinkedDataText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The JSON of a page, or empty where it has nothing to say to machines.</summary>
    public static string Of(PageFrame page)
    {
        var things = page.LinkedData.ToList();
        if (page.IsListed && page.Path != SitePaths.Home)
            things.Add(Breadcrumb(page));
        return things.Count == 0 ? "" : Write(new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. things]) });
    }

    /// <summary>A structure with the ways to reach it, on a page that shows them.</summary>
    public static JsonObject Organization(Structure structure, Links links)
    {
        var contact = structure.ContactNow;
        return new()
        {
            ["@type"] = "Organization",
            ["name"] = structure.Name,
            // The structure's own site where it is known; the page of ours is only about it.
            ["url"] = structure.ReplacedBy is null ? structure.Website?.AbsoluteUri : null,
            ["telephone"] = OrNull(contact.Telephone),
            ["email"] = OrNull(contact.Email),
            ["address"] = OrNull(contact.PostalAddress),
            ["contactPoint"] = contact.Hours.Length == 0 ? null : new JsonObject
            {
                ["@type"] = "ContactPoint",
                ["telephone"] = OrNull(contact.Telephone),
                ["hoursAvailable"] = new JsonObject { ["@type"] = "OpeningHoursSpecification", ["description"] = contact.Hours },
            },
            ["mainEntityOfPage"] = links.Absolute(structure.Path),
        };
    }

    /// <summary>Nothing for a text that nobody gave.</summary>
    public static string? OrNull(string text) => text.Length > 0 ? text : null;

    /// <summary>The same steps as <c>Breadcrumb.cshtml</c> shows.</summary>
    private static JsonObject Breadcrumb(PageFrame page)
    {
        IEnumerable<Crumb> crumbs = [new("Accueil", SitePaths.Home), .. page.Crumbs, new(page.CrumbName, page.Path)];
        return new()
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. crumbs.Select((crumb, index) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = index + 1,
                ["name"] = crumb.Name,
                ["item"] = page.Links.Absolute(crumb.Path),
            })]),
        };
    }

    private static string Write(JsonObject thing)
    {
        RemoveNulls(thing);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            thing.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A view may set a property to null to say that the page does not show it.</summary>
    private static void RemoveNulls(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                RemoveNulls(item);
        }
        else if (node is JsonObject thing)
        {
            foreach (var name in thing.Where(property => property.Value is null).Select(property => property.Key).ToList())
                thing.Remove(name);
            foreach (var (_, value) in thing)
                RemoveNulls(value);
        }
    }
}
