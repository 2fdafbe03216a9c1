using System.Collections.Immutable;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Components;
using Bilan.Model;
using Bilan.Publishing;
using Bilan.Rendering;

namespace Bilan;

/// <summary>The whole program: load, assemble, render, publish. It stops after a stage that left errors, so that nothing false goes online.</summary>
public static class BuildPipeline
{
    /// <param name="output">The folder to publish to, or null to stop before writing.</param>
    /// <returns>What was made, or null when the bag says why nothing was.</returns>
    public static BuildResult? Run(BuildRequest request, string? output, DiagnosticBag bag)
    {
        if (Render(request, bag) is not var (report, pages))
            return null;

        var before = request.PublishedList is { } list ? PublishedAddresses.Read(list, bag) : [];
        var files = SiteFiles.For(report, pages, before, bag);
        if (output is not null && !MustStop(request, bag))
            SiteWriter.Write(files, output, request.Sources.Root, bag);

        return MustStop(request, bag) ? null : new BuildResult(report.Actions.Length, report.Structures.Length, pages.Length);
    }

    /// <summary>Everything but the writing.</summary>
    /// <returns>The report and its pages, or null when the bag says why there are none.</returns>
    public static (Report Report, ImmutableArray<RenderedPage> Pages)? Render(BuildRequest request, DiagnosticBag bag)
    {
        var raw = Loader.Load(request.Sources, bag);
        if (MustStop(request, bag))
            return null;

        var report = Assembler.Assemble(raw, request.BaseUrl, Pictograms.Names, bag);
        if (report is null || MustStop(request, bag))
            return null;

        return (report, PageRenderer.RenderAll(SitePlan.For(report, new RenderSettings(request.Offline))));
    }

    private static bool MustStop(BuildRequest request, DiagnosticBag bag) => bag.HasErrors || (request.Strict && bag.HasWarnings);
}
