using Bilan.Diagnostics;
using Bilan.Exporting;
using Bilan.Feeds;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Planning;
using Bilan.Printing;
using Bilan.Rendering;
using Bilan.Sharing;

namespace Bilan.Publishing;

/// <summary>Everything a finished site consists of: its pages, their PDF files, the files of the theme, and what machines read.</summary>
public static class SiteFiles
{
    /// <param name="before">The addresses of the site that this one replaces; those that it would lose are in the bag.</param>
    /// <param name="published">The folder to publish to, where a picture that did not change is found again; null to draw none.</param>
    public static ImmutableArray<OutputFile> For(
        Report report,
        ImmutableArray<RenderedPage> pages,
        ImmutableArray<PrintedAnnex> printed,
        ImmutableArray<PagePath> before,
        string? published,
        DiagnosticBag bag)
    {
        ImmutableArray<OutputFile> lasting =
        [
            .. pages.Select(page => new OutputFile(page.Path, page.Utf8)),
            .. DataFiles.For(report),
            .. FeedFiles.For(report),
        ];
        ImmutableArray<OutputFile> files =
        [
            .. lasting,
            .. printed.Select(file => new OutputFile(file.Annex.PdfPath, file.Pdf)),
            .. published is null ? [] : SocialPictures.For(report, published),
            .. ShareFiles.For(report),
            .. ThemeAssets.All.Concat(PaperSheets.All(report)).Select(asset => new OutputFile(asset.Path, asset.Bytes)),
            .. report.IsIndexSplit ? [new OutputFile(SitePaths.ActionsSearch, SearchJson.Write(report))] : ImmutableArray<OutputFile>.Empty,
            new OutputFile(SitePaths.SitemapXml, SitemapXml.Write(report.Site.Address, pages)),
            new OutputFile(SitePaths.RobotsTxt, RobotsTxt.Write(report.Site.Address)),
            new OutputFile(SitePaths.PublishedAddresses, PublishedAddresses.Write(lasting.Select(file => file.Path), before)),
        ];
        Permanence.Check(report, files.Select(file => file.Path).ToHashSet(), before.ToHashSet(), bag);
        return files;
    }
}
