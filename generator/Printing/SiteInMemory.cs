using System.Collections.Frozen;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Rendering;

namespace Bilan.Printing;

/// <summary>
/// The pages to print and what they ask for, by their public addresses. The browser is given them as if they were already online,
/// so that the links of a PDF lead to the site, nothing is written to the disk, and nothing is asked of a network.
/// </summary>
internal sealed class SiteInMemory(Uri address, IEnumerable<RenderedPage> pages, IEnumerable<ThemeAsset> assets)
{
    private readonly FrozenDictionary<string, (string Type, ReadOnlyMemory<byte> Bytes)> _files = pages
        .Select(page => (page.Path, Type: "text/html; charset=utf-8", Bytes: page.Utf8))
        .Concat(assets.Select(asset => (asset.Path, Type: TypeOf(asset.Path), asset.Bytes)))
        .ToFrozenDictionary(file => file.Path.AbsoluteOn(address), file => (file.Type, file.Bytes));

    public static SiteInMemory Of(Publication publication, ImmutableArray<RenderedPage> pages) =>
        new(publication.Site.Address, pages, ThemeAssets.All.Concat(PaperSheets.All(publication)));

    /// <summary>What answers at an absolute address, whatever follows its <c>?</c>.</summary>
    public bool TryGet(string url, out (string Type, ReadOnlyMemory<byte> Bytes) file) => _files.TryGetValue(url.Split('?', '#')[0], out file);

    private static string TypeOf(PagePath path) => System.IO.Path.GetExtension(path.Value) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".js" => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    };
}
