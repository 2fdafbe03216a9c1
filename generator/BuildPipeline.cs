using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Components;
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
        var raw = Loader.Load(request.Sources, bag);
        if (MustStop())
            return null;

        var report = Assembler.Assemble(raw, request.BaseUrl, Pictograms.Names, bag);
        if (report is null || MustStop())
            return null;

        var printed = request.Pdf ? AnnexPrinter.Print(report, PageRenderer.RenderAll(SitePlan.AnnexesFor(report)), progress, bag) : [];
        if (MustStop())
            return null;

        var pages = PageRenderer.RenderAll(SitePlan.For(report, new RenderSettings(request.Offline) { Pdfs = PrintedAnnex.SizesOf(printed) }));
        AnnexRows.Check(report, pages, bag);
        if (MustStop())
            return null;

        if (output is not null)
            SiteWriter.Write(SiteFiles.For(report, pages, printed), output, request.Sources.Root, bag);

        return MustStop() ? null : new BuildResult(report.Actions.Length, report.Structures.Length, pages.Length);

        bool MustStop() => bag.HasErrors || (request.Strict && bag.HasWarnings);
    }
}
