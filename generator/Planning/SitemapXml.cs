using System.IO.Pipelines;
using System.Text;
using System.Xml;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>Writes <c>sitemap.xml</c> (sitemaps.org, version 0.9) for search engines. Dates are left out: a wrong one is worse than none.</summary>
internal static class SitemapXml
{
    /// <summary>The protocol allows no more addresses in one file.</summary>
    public const int MostAddresses = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>One file, or its parts and the list of them where one would be too long.</summary>
    /// <param name="most">How many addresses a file may have.</param>
    public static IEnumerable<(PagePath Path, ImmutableArray<PagePath> Addresses, bool IsIndex)> Split(ImmutableArray<PagePath> pages, int most = MostAddresses)
    {
        if (pages.Length <= most)
            return [(SitePaths.SitemapXml, pages, false)];

        var parts = pages.Chunk(most).Select((part, index) => (Path: SitePaths.SitemapPart(index + 1), part.ToImmutableArray(), false)).ToList();
        return parts.Append((SitePaths.SitemapXml, [.. parts.Select(part => part.Path)], true));
    }

    public static void Write(PipeWriter output, Uri siteAddress, IEnumerable<PagePath> pages) => Write(output, siteAddress, "urlset", "url", pages);

    /// <summary>The list of the parts of a sitemap that is too long for one file.</summary>
    public static void WriteIndex(PipeWriter output, Uri siteAddress, IEnumerable<PagePath> parts) => Write(output, siteAddress, "sitemapindex", "sitemap", parts);

    private static void Write(PipeWriter output, Uri siteAddress, string list, string item, IEnumerable<PagePath> addresses)
    {
        using var xml = XmlWriter.Create(
            output.AsStream(leaveOpen: true), new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement(list, Namespace);
        foreach (var address in addresses)
        {
            xml.WriteStartElement(item, Namespace);
            xml.WriteElementString("loc", Namespace, address.AbsoluteOn(siteAddress));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
