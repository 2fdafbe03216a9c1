using System.Text;
using Bilan.Model;
using Bilan.Rendering;

namespace Bilan.Publishing;

/// <summary>Writes <c>adresses.txt</c>: every address that must answer forever, one a line, in ordinal order.</summary>
internal static class PublishedAddresses
{
    public static byte[] Write(IEnumerable<RenderedPage> pages)
    {
        var lines = pages.Select(page => page.Path).Where(path => path != SitePaths.NotFound).Order();
        return Encoding.ASCII.GetBytes(string.Concat(lines.Select(path => $"{path}\n")));
    }
}
