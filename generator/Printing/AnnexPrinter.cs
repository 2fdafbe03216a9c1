using System.Globalization;
using System.Net.WebSockets;
using Bilan.Diagnostics;
using Bilan.Model;
using Bilan.Rendering;

namespace Bilan.Printing;

/// <summary>Makes the PDF files of the annexes with the browser of this machine, several at a time. Writes nothing.</summary>
public static class AnnexPrinter
{
    /// <summary>The first Chromium that writes in the margins of a sheet (131, November 2024): before, no page had a number.</summary>
    internal const int OldestBrowser = 131;

    /// <summary>More pages at once only take memory: one browser lays out each in a process of its own.</summary>
    private const int MostAtOnce = 8;

    /// <param name="pages">The pages of <see cref="Publication.Annexes"/>, in their order.</param>
    /// <param name="progress">Told after each file, when given.</param>
    /// <returns>In the order of the annexes; nothing when the bag says why.</returns>
    public static ImmutableArray<PrintedAnnex> Print(
        Publication publication, ImmutableArray<RenderedPage> pages, IProgress<PrintProgress>? progress, DiagnosticBag bag)
    {
        if (InstalledBrowser.Find() is not { } program)
        {
            bag.Add(Problems.NoBrowser(InstalledBrowser.Variable));
            return [];
        }

        try
        {
            return PrintAsync(program, publication, pages, progress).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is BrowserException or WebSocketException or System.ComponentModel.Win32Exception)
        {
            bag.Add(Problems.BrowserFailed(program, exception.Message));
            return [];
        }
    }

    private static async Task<ImmutableArray<PrintedAnnex>> PrintAsync(
        string program, Publication publication, ImmutableArray<RenderedPage> pages, IProgress<PrintProgress>? progress)
    {
        var (process, address) = await BrowserProcess.StartAsync(program);
        await using var _ = process;
        await using var browser = await DevToolsConnection.OpenAsync(address);
        RefuseOld((await browser.CallAsync("Browser.getVersion")).GetProperty("product").GetString()!);

        var printer = new PagePrinter(browser, SiteInMemory.Of(publication, pages));
        var printed = new PrintedAnnex[publication.Annexes.Length];
        var done = 0;
        progress?.Report(new(0, printed.Length));
        var several = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, MostAtOnce) };
        await Parallel.ForAsync(0, printed.Length, several, async (index, _) =>
        {
            var annex = publication.Annexes[index];
            var pdf = await printer.PrintAsync(annex.Path.AbsoluteOn(publication.Site.Address));
            printed[index] = new PrintedAnnex(annex, StablePdf.Make(pdf, annex.Edition.UpdatedOn));
            progress?.Report(new(Interlocked.Increment(ref done), printed.Length));
        });
        return [.. printed];
    }

    /// <param name="product">"Chrome/156.0.8078.79", "HeadlessChrome/120.0.0.0", "Edg/131.0.0.0".</param>
    internal static void RefuseOld(string product)
    {
        var version = product[(product.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major) && major < OldestBrowser)
            throw new BrowserException($"sa version {major} est trop ancienne pour numéroter les feuilles ; il faut la version {OldestBrowser} ou une plus récente");
    }
}
