using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Xml;
using Bilan.Model;

namespace Bilan.Feeds;

/// <summary>
/// Writes a feed (Atom, RFC 4287). The id of an entry is the first address at which it was ever published, so that a changed
/// address or another year is no new entry; its date is that of an edition, since a site has no clock.
/// </summary>
internal sealed class AtomFeed(SiteInfo site, DateOnly updatedOn)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="path">Where the feed stands.</param>
    /// <param name="id">The address that names the feed forever.</param>
    /// <param name="page">The page that the feed follows.</param>
    public void Write(PipeWriter output, PagePath path, PagePath id, PagePath page, string title, IEnumerable<AtomEntry> entries)
    {
        using var xml = XmlWriter.Create(
            output.AsStream(leaveOpen: true), new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "fr");
        WriteElement(xml, "id", id.AbsoluteOn(site.Address));
        WriteElement(xml, "title", title);
        WriteElement(xml, "updated", Moment(updatedOn));
        WriteLink(xml, "self", path, "application/atom+xml");
        WriteLink(xml, "alternate", page, "text/html");
        xml.WriteStartElement("author", Namespace);
        WriteElement(xml, "name", site.Legal.Publisher.Length > 0 ? site.Legal.Publisher : site.Name);
        xml.WriteEndElement();
        if (site.DataLicence.Length > 0)
            WriteElement(xml, "rights", site.DataLicence);
        foreach (var entry in entries)
            WriteEntry(xml, entry);
        xml.WriteEndElement();
    }

    private void WriteEntry(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        WriteElement(xml, "id", entry.Id.AbsoluteOn(site.Address));
        WriteElement(xml, "title", entry.Title);
        WriteElement(xml, "updated", Moment(entry.UpdatedOn));
        WriteLink(xml, "alternate", entry.Page, "text/html");
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", category.Id.Value);
            xml.WriteAttributeString("label", category.Name);
            xml.WriteEndElement();
        }

        if (entry.Summary.Length > 0)
            WriteElement(xml, "summary", entry.Summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Content.WithLinks(page => page.AbsoluteOn(site.Address)).Markup);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteLink(XmlWriter xml, string relation, PagePath target, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", target.AbsoluteOn(site.Address));
        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, text);

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}

/// <summary>One entry of a feed.</summary>
/// <param name="Id">The first address at which it was published.</param>
internal sealed record AtomEntry(
    PagePath Id, PagePath Page, string Title, DateOnly UpdatedOn, string Summary, Html Content, ImmutableArray<Theme> Categories);
