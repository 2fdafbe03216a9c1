using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Sharing;

/// <summary>
/// Writes <c>oembed.json</c> (https://oembed.com, version 1.0, type "rich"), by which a program that is given the address of a page
/// shows its card. The file is always the same: a width that the asker wishes for is not heeded, and the card suits any.
/// </summary>
internal static class OEmbedJson
{
    /// <summary>Accents stay letters; what could end a script or a tag is escaped all the same.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    public static void Write(IBufferWriter<byte> output, SharedCard card, OEmbedFacts facts, SiteInfo site)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "1.0");
            json.WriteString("type", "rich");
            json.WriteString("title", facts.Title);
            json.WriteString("author_name", facts.Author);
            json.WriteString("author_url", facts.AuthorPage.AbsoluteOn(site.Address));
            json.WriteString("provider_name", site.Name);
            json.WriteString("provider_url", site.Address.AbsoluteUri);
            json.WriteString("html", card.Frame);
            json.WriteNumber("width", SharedCard.Width);
            json.WriteNumber("height", card.Height);
            json.WriteString("thumbnail_url", facts.Picture.AbsoluteOn(site.Address));
            json.WriteNumber("thumbnail_width", PicturePainter.Width);
            json.WriteNumber("thumbnail_height", PicturePainter.Height);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}

/// <summary>What oEmbed says of a page besides its card.</summary>
/// <param name="Author">The structure.</param>
/// <param name="Picture">The thumbnail.</param>
internal sealed record OEmbedFacts(string Title, string Author, PagePath AuthorPage, PagePath Picture);
