using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Planning;
using Bilan.Rendering;

namespace Bilan.Printing;

/// <summary>Makes the PDF files of the annexes with the browser of this machine, several at a time. Writes nothing.</summary>
public sealed class AnnexPrinter
{
    /// <summary>The first Chromium that writes in the margins of a sheet (131, November 2024): before, no page had a number.</summary>
    internal const int OldestBrowser = 131;

    /// <summary>More pages at once only take memory: one browser lays out each in a process of its own.</summary>
    private const int MostAtOnce = 8;

    private readonly string _program;

    private AnnexPrinter(string program) => _program = program;

    /// <summary>Changes with the browser, which may print the same page otherwise after an update.</summary>
    public string Version
    {
        get
        {
            var file = new FileInfo(_program);
            return string.Create(CultureInfo.InvariantCulture, $"{_program} {file.Length} {file.LastWriteTimeUtc.Ticks}");
        }
    }

    /// <returns>Null where this machine has no browser; the bag then says so.</returns>
    public static AnnexPrinter? Find(DiagnosticBag bag)
    {
        if (InstalledBrowser.Find() is { } program)
            return new AnnexPrinter(program);

        bag.Add(Problems.NoBrowser(InstalledBrowser.Variable));
        return null;
    }

    /// <param name="annexes">The pages to print.</param>
    /// <param name="printed">Given the rank of each in the list, its page and its PDF file as they come, several at once.</param>
    public void Print(SitePlan plan, IReadOnlyList<PlannedFile> annexes, Action<int, ReadOnlyMemory<byte>, byte[]> printed, DiagnosticBag bag)
    {
        try
        {
            PrintAsync(plan, annexes, printed, bag).GetAwaiter().GetResult();
        }
        catch (BrowserException exception)
        {
            bag.Add(Problems.BrowserFailed(_program, exception.Message));
        }
    }

    private async Task PrintAsync(SitePlan plan, IReadOnlyList<PlannedFile> annexes, Action<int, ReadOnlyMemory<byte>, byte[]> printed, DiagnosticBag bag)
    {
        await using var browser = await StartAsync(bag);
        RefuseOld(browser.Product);

        var site = new SiteInMemory(plan.Site.Address, plan.Files.Where(file => file.Kind == FileKind.Asset));
        var printer = new PagePrinter(browser.Connection, site);
        var days = plan.Annexes.ToDictionary(annex => annex.Page.Path, annex => annex.Annex.Info.Edition.UpdatedOn);
        var several = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, MostAtOnce) };
        await Parallel.ForAsync(0, annexes.Count, several, async (rank, _) =>
        {
            var annex = annexes[rank];
            var page = new PageBuffer();
            annex.Write(page);
            site.Add(annex.Path, page.Written);
            var pdf = await printer.PrintAsync(annex.Path.AbsoluteOn(plan.Site.Address));
            site.Remove(annex.Path);
            printed(rank, page.Written, StablePdf.Make(pdf, days[annex.Path]));
        });
    }

    /// <summary>In its sandbox where the system lets it make one; otherwise without, which is said.</summary>
    private async Task<BrowserProcess> StartAsync(DiagnosticBag bag)
    {
        try
        {
            return await BrowserProcess.StartAsync(_program, isSandboxed: true);
        }
        catch (BrowserException exception) when (exception.HasStopped)
        {
            var browser = await BrowserProcess.StartAsync(_program, isSandboxed: false);
            bag.Add(Problems.BrowserWithoutSandbox(_program));
            return browser;
        }
    }

    /// <param name="product">"Chrome/156.0.8078.79", "HeadlessChrome/120.0.0.0", "Edg/131.0.0.0".</param>
    internal static void RefuseOld(string product)
    {
        var version = product[(product.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major) && major < OldestBrowser)
            throw new BrowserException($"sa version {major} est trop ancienne pour numéroter les feuilles ; il faut la version {OldestBrowser} ou une plus récente");
    }
}
