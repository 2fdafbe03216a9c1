using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Views;
using Bilan.Model;
using Bilan.Planning;
using Bilan.Printing;
using Bilan.Publishing;

namespace Bilan;

/// <summary>The whole program: load, assemble, plan, publish. It stops after a stage that left errors, so that nothing false goes online.</summary>
public static class BuildPipeline
{
    /// <param name="output">The folder to publish to, or null to make every page and write none.</param>
    /// <param name="progress">Told how many files are done, of how many.</param>
    /// <param name="times">Receives how long each stage took.</param>
    /// <param name="counted">Told what became of each file and row of the sources.</param>
    /// <returns>What was made, or null when the bag says why nothing was.</returns>
    public static BuildResult? Run(
        BuildRequest request, string? output, DiagnosticBag bag, IProgress<(int Done, int Total)>? progress = null, StageTimes? times = null, Action<SourceCount>? counted = null)
    {
        times ??= new StageTimes();
        if (output is not null)
            SiteFolder.Recover(output);
        if (Plan(request, bag, times, counted) is not var (publication, plan))
            return null;

        var printer = request.Pdf ? AnnexPrinter.Find(bag) : null;
        if (MustStop(request, bag))
            return null;

        IReadOnlyCollection<PagePath> made = [];
        try
        {
            made = output is null
                ? times.Measure("Essai des pages", () => Rehearsal.Of(plan))
                : times.Measure("Écriture", () => SiteWriter.Write(plan, output, request.Sources.Root, printer, progress, bag));
        }
        catch (Exception exception) when (Unwritable(exception) is { Count: > 0 } files)
        {
            files.ForEach(file => bag.Add(Problems.RecordStoppedProgram(plan.PlaceOf(file.Path), file.InnerException!)));
        }

        return MustStop(request, bag) ? null : new BuildResult(
            publication.Actions.Length, publication.Structures.Length, plan.Pages.Length, publication.Actions.Length - publication.WithoutDrafts().Actions.Length, made);
    }

    /// <summary>All that is decided before a page is made.</summary>
    /// <returns>What the site says and the files that it will have, or null when the bag says why there are none.</returns>
    public static (Publication Publication, SitePlan Plan)? Plan(BuildRequest request, DiagnosticBag bag, StageTimes? times = null, Action<SourceCount>? counted = null)
    {
        times ??= new StageTimes();
        var raw = times.Measure("Lecture", () => Loader.Load(request.Sources, bag));
        if (ReferenceEquals(raw, RawRecords.None))
            return null;

        // Walks the folders beside the work of one thread that follows.
        var found = Task.Run(() => SourceInventory.Of(request.Sources).ToList());
        var all = Assemble(request, raw, bag, times);
        var planned = all is null ? null : Plan(request, all, bag, times);
        var count = times.Measure("Compte", () => SourceCount.Of(found.GetAwaiter().GetResult(), raw, all, bag));
        counted?.Invoke(count);
        return planned is null || MustStop(request, bag) ? null : planned;
    }

    private static Publication? Assemble(BuildRequest request, RawRecords raw, DiagnosticBag bag, StageTimes times)
    {
        if (!bag.HasErrors)
            return times.Measure("Assemblage", () => Assembler.Assemble(raw, request.Overrides, Pictograms.Names, bag));

        Consequences.FindTheRest(raw, request.Overrides, Pictograms.Names, bag);
        return null;
    }

    /// <summary>Planned also after errors: what it finds is said with them, all at once.</summary>
    private static (Publication Publication, SitePlan Plan)? Plan(BuildRequest request, Publication all, DiagnosticBag bag, StageTimes times)
    {
        var before = request.PublishedList is { } list ? PublishedAddresses.Read(list, bag) : [];
        var settings = new PlanSettings(request.Offline, request.Pictures, request.Pdf, before, request.ThemeFolder, request.PictureCache)
        {
            Published = request.PublishedList is { } online ? PublishedRecords.Read(online, bag) : PublishedRecords.None,
        };
        var published = all.WithoutDrafts();
        var publication = request.Drafts ? all : published;
        var plan = times.Measure("Plan", () => SafetyNet.Try(SourceLocation.OfFile("content"), bag, () => SitePlan.Of(publication, settings, bag)));
        // A draft hides no mistake of what goes online without it.
        if (request.Drafts && published != all)
            SafetyNet.Try(SourceLocation.OfFile("content"), bag, () => SitePlan.Of(published, settings, bag));
        return plan is null ? null : (publication, plan);
    }

    /// <summary>The files whose making failed for what they are made from; files are made in parallel.</summary>
    private static List<UnwritableFileException> Unwritable(Exception exception) => exception switch
    {
        UnwritableFileException one => [one],
        AggregateException several => [.. several.Flatten().InnerExceptions.OfType<UnwritableFileException>()],
        _ => [],
    };

    private static bool MustStop(BuildRequest request, DiagnosticBag bag) => bag.HasErrors || (request.Strict && bag.HasWarnings);
}
