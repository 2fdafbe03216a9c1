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
        Publication publication,
        ImmutableArray<RenderedPage> pages,
        ImmutableArray<PrintedAnnex> printed,
        ImmutableArray<PagePath> before,
        string? published,
        DiagnosticBag bag)
    {
        ImmutableArray<OutputFile> lasting =
        [
            .. pages.Select(page => new OutputFile(page.Path, page.Utf8)),
            .. DataFiles.For(publication),
            .. FeedFiles.For(publication),
        ];
        ImmutableArray<OutputFile> files =
        [
            .. lasting,
            .. printed.Select(file => new OutputFile(file.Annex.PdfPath, file.Pdf)),
            .. published is null ? [] : SocialPictures.For(publication, published),
            .. ShareFiles.For(publication),
            .. ThemeAssets.All.Concat(PaperSheets.All(publication)).Select(asset => new OutputFile(asset.Path, asset.Bytes)),
            .. publication.IsIndexSplit ? [new OutputFile(SitePaths.ActionsSearch, SearchJson.Write(publication))] : ImmutableArray<OutputFile>.Empty,
            new OutputFile(SitePaths.SitemapXml, SitemapXml.Write(publication.Site.Address, pages)),
            new OutputFile(SitePaths.RobotsTxt, RobotsTxt.Write(publication.Site.Address)),
            new OutputFile(SitePaths.PublishedAddresses, PublishedAddresses.Write(lasting.Select(file => file.Path), before)),
        ];
        Permanence.Check(publication, files.Select(file => file.Path).ToHashSet(), before.ToHashSet(), bag);
        return files;
    }
}
