using System.Text;
using System.Xml;
using Bilan.Rendering;

namespace Bilan.Planning;

/// <summary>Writes <c>sitemap.xml</c> (sitemaps.org, version 0.9) for search engines. Dates are left out: a wrong one is worse than none.</summary>
internal static class SitemapXml
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static byte[] Write(Uri siteAddress, IEnumerable<RenderedPage> pages)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var page in pages.Where(page => page.IsListed).OrderBy(page => page.Path))
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, page.Path.AbsoluteOn(siteAddress));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }
}
