using System.Collections.Immutable;
using Bilan.Markup;
using Bilan.Model;
using Bilan.Printing;
using Bilan.Rendering;

namespace Bilan.Publishing;

/// <summary>Everything a finished site consists of: its pages, their PDF files, the files of the theme, and what machines read.</summary>
public static class SiteFiles
{
    public static ImmutableArray<OutputFile> For(Report report, ImmutableArray<RenderedPage> pages, ImmutableArray<PrintedAnnex> printed) =>
    [
        .. pages.Select(page => new OutputFile(page.Path, page.Utf8)),
        .. printed.Select(file => new OutputFile(file.Annex.PdfPath, file.Pdf)),
        .. ThemeAssets.All.Concat(PaperSheets.All(report)).Select(asset => new OutputFile(asset.Path, asset.Bytes)),
        new OutputFile(SitePaths.SitemapXml, SitemapXml.Write(report.Site.Address, pages)),
        new OutputFile(SitePaths.RobotsTxt, RobotsTxt.Write(report.Site.Address)),
        new OutputFile(SitePaths.PublishedAddresses, PublishedAddresses.Write(pages)),
    ];
}
