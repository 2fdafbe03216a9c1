using System.Buffers;
using System.Text;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>Writes <c>robots.txt</c> (RFC 9309): everything may be read, and here is the sitemap.</summary>
internal static class RobotsTxt
{
    public static void Write(IBufferWriter<byte> output, Uri siteAddress) =>
        output.Write(Encoding.ASCII.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {SitePaths.SitemapXml.AbsoluteOn(siteAddress)}\n"));
}
