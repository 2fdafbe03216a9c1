using System.Collections.Immutable;
using Bilan.Markup;
using Bilan.Model;
using Bilan.Rendering;

namespace Bilan.Publishing;

/// <summary>Everything a finished site consists of: its pages, the files of the theme, and what machines read.</summary>
public static class SiteFiles
{
    /// <param name="published">The folder of the previous site, if there is one: a picture that did not change is not drawn again.</param>
    public static ImmutableArray<OutputFile> For(Report report, ImmutableArray<RenderedPage> pages, string published) =>
    [
        .. pages.Select(page => new OutputFile(page.Path, page.Utf8)),
        .. ThemeAssets.All.Select(asset => new OutputFile(asset.Path, asset.Bytes)),
        .. SocialPictures.For(report, published),
        .. ShareFiles.For(report),
        new OutputFile(SitePaths.SitemapXml, SitemapXml.Write(report.Site.Address, pages)),
        new OutputFile(SitePaths.RobotsTxt, RobotsTxt.Write(report.Site.Address)),
        new OutputFile(SitePaths.PublishedAddresses, PublishedAddresses.Write(pages)),
    ];
}
