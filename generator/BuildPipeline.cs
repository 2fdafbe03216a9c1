using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Planning;
using Bilan.Printing;
using Bilan.Publishing;
using Bilan.Rendering;

namespace Bilan;

/// <summary>The whole program: load, assemble, render, print where asked, publish. It stops after a stage that left errors, so that nothing false goes online.</summary>
public static class BuildPipeline
{
    /// <param name="output">The folder to publish to, or null to stop before writing.</param>
    /// <param name="progress">Told after each PDF file, which takes seconds where all the rest takes none.</param>
    /// <returns>What was made, or null when the bag says why nothing was.</returns>
    public static BuildResult? Run(BuildRequest request, string? output, DiagnosticBag bag, IProgress<PrintProgress>? progress = null)
    {
        if (Render(request, bag, progress) is not { } site)
            return null;

        var before = request.PublishedList is { } list ? PublishedAddresses.Read(list, bag) : [];
        var files = SiteFiles.For(site.Publication, site.Pages, site.Printed, before, output, bag);
        if (output is not null && !MustStop(request, bag))
            SiteWriter.Write(files, output, request.Sources.Root, bag);

        return MustStop(request, bag) ? null : new BuildResult(site.Publication.Actions.Length, site.Publication.Structures.Length, site.Pages.Length);
    }

    /// <summary>Everything but the writing.</summary>
    /// <returns>The site in memory, or null when the bag says why there is none.</returns>
    public static RenderedSite? Render(BuildRequest request, DiagnosticBag bag, IProgress<PrintProgress>? progress = null)
    {
        var raw = Loader.Load(request.Sources, bag);
        if (MustStop(request, bag))
            return null;

        var publication = Assembler.Assemble(raw, request.Overrides, Pictograms.Names, bag);
        if (publication is null || MustStop(request, bag))
            return null;

        var printed = request.Pdf ? AnnexPrinter.Print(publication, PageRenderer.RenderAll(SitePlan.AnnexesFor(publication)), progress, bag) : [];
        if (MustStop(request, bag))
            return null;

        var pages = PageRenderer.RenderAll(SitePlan.For(publication, new RenderSettings(request.Offline) { Pdfs = PrintedAnnex.SizesOf(printed) }));
        AnnexRows.Check(publication, pages, bag);
        return MustStop(request, bag) ? null : new RenderedSite(publication, pages, printed);
    }

    private static bool MustStop(BuildRequest request, DiagnosticBag bag) => bag.HasErrors || (request.Strict && bag.HasWarnings);
}
