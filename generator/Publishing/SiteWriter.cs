using System.Collections.Concurrent;
using Bilan.Diagnostics;
using Bilan.Model;
using Bilan.Planning;
using Bilan.Printing;

namespace Bilan.Publishing;

/// <summary>
/// Writes the files of a plan into a fresh folder beside the target, which then takes the target's place whole. Whatever fails before,
/// the previous site stays as it was. A file that would be made from the same things as the one that stands there is linked.
/// </summary>
public sealed class SiteWriter
{
    private readonly SiteFolder _folder;
    private readonly Manifest _before;
    private readonly ConcurrentDictionary<PagePath, Manifest.Entry> _written = new();
    private readonly ConcurrentBag<PagePath> _made = [];

    private SiteWriter(SiteFolder folder) => (_folder, _before) = (folder, Manifest.Read(folder.Path));

    /// <summary>Publishes the files of the plan and nothing else: a page that is no longer among them is gone. Failures are in the bag.</summary>
    /// <param name="target">The folder of the site; it must be absent, empty, or a site that was written before.</param>
    /// <param name="sources">The folder that holds the sources, which the target may not contain.</param>
    /// <param name="printer">Makes the PDF files, where they are asked for.</param>
    /// <param name="progress">Told how many files are done, of how many.</param>
    /// <returns>The address of each file that was made anew; nothing when the bag says why.</returns>
    public static IReadOnlyCollection<PagePath> Write(
        SitePlan plan, string target, string sources, AnnexPrinter? printer, IProgress<(int Done, int Total)>? progress, DiagnosticBag bag) =>
        InFolder(target, sources, bag, writer =>
        {
            // Pages say the size of PDF files, which follows from the browser that prints them too.
            var content = printer is null ? plan.Content : default;
            if (writer._before.IsWhole(content))
                return;

            var pdfSizes = printer is null ? [] : writer.Print(plan, printer, bag);
            if (!bag.HasErrors)
                writer.Write([.. plan.FilesWith(pdfSizes).Where(file => !writer._written.ContainsKey(file.Path))], content, progress);
        });

    /// <summary>The same with the files themselves.</summary>
    internal static IReadOnlyCollection<PagePath> Write(IEnumerable<PlannedFile> files, string target, string sources, DiagnosticBag bag) =>
        InFolder(target, sources, bag, writer => writer.Write([.. files], content: default, progress: null));

    private static IReadOnlyCollection<PagePath> InFolder(string target, string sources, DiagnosticBag bag, Action<SiteWriter> write)
    {
        try
        {
            using var folder = SiteFolder.Open(target, sources, bag);
            if (folder is null)
                return [];

            var writer = new SiteWriter(folder);
            write(writer);
            return writer._made;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            bag.Add(Problems.CannotWrite(target, DiskFailure.Reason(exception)));
            return [];
        }
    }

    /// <summary>The PDF files first, since pages say their size; each with the page that it was printed from.</summary>
    private Dictionary<PagePath, long> Print(SitePlan plan, AnnexPrinter printer, DiagnosticBag bag)
    {
        var sizes = new ConcurrentDictionary<PagePath, long>();
        var annexes = plan.Annexes.Select(annex => (annex.Page, Pdf: annex.Annex.Info.PdfPath, Fingerprints: Pair(annex.Page))).ToList();
        var toPrint = annexes.Where(annex => !Keep(annex.Page.Path, annex.Fingerprints.Page, annex.Pdf, annex.Fingerprints.Pdf)).ToList();
        if (toPrint.Count > 0)
        {
            printer.Print(plan, [.. toPrint.Select(annex => annex.Page)], (rank, page, pdf) =>
            {
                var annex = toPrint[rank];
                Save(annex.Pdf, annex.Fingerprints.Pdf, pdf);
                Save(annex.Page.Path, annex.Fingerprints.Page, PdfPlace.Fill(page.Span, pdf.Length));
            }, bag);
        }

        return annexes.Where(annex => _written.ContainsKey(annex.Pdf)).ToDictionary(annex => annex.Pdf, annex => _written[annex.Pdf].Length);

        (Fingerprint Page, Fingerprint Pdf) Pair(PlannedFile page) => (page.Fingerprint, page.Fingerprint.And(printer.Version));
    }

    private bool Keep(PagePath page, Fingerprint pageFingerprint, PagePath pdf, Fingerprint pdfFingerprint)
    {
        if (_before.LengthOf(page, pageFingerprint) is not { } pageLength || _before.LengthOf(pdf, pdfFingerprint) is not { } pdfLength)
            return false;

        if (!Link(page, At(page)) || !Link(pdf, At(pdf)))
            return false;
        _written[page] = new(pageFingerprint, pageLength);
        _written[pdf] = new(pdfFingerprint, pdfLength);
        return true;
    }

    private void Save(PagePath path, Fingerprint fingerprint, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(At(path), bytes);
        _written[path] = new(fingerprint, bytes.Length);
        _made.Add(path);
    }

    private string At(PagePath path)
    {
        var file = Path.Combine(_folder.Next, path.OutputFile);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    private void Write(PlannedFile[] files, Fingerprint content, IProgress<(int Done, int Total)>? progress)
    {
        var kept = new (Fingerprint Fingerprint, long? Length)[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            var fingerprint = files[i].Fingerprint;
            kept[i] = (fingerprint, _before.LengthOf(files[i].Path, fingerprint));
        });
        if (_made.IsEmpty && _before.Count == files.Length + _written.Count && kept.All(file => file.Length is not null))
            return;

        Directory.CreateDirectory(_folder.Next);
        WriteAll(files, kept, progress);
        Manifest.Write(_folder.Next, content, _written);
        _folder.Swap();
    }

    private void WriteAll(PlannedFile[] files, (Fingerprint Fingerprint, long? Length)[] kept, IProgress<(int Done, int Total)>? progress)
    {
        const int often = 64;
        var done = 0;
        Parallel.ForEach(
            Partitioner.Create(0, files.Length, rangeSize: often),
            () => new FileSink(),
            (range, _, sink) =>
            {
                var lastFolder = "";
                for (var i = range.Item1; i < range.Item2; i++)
                {
                    var path = Path.Combine(_folder.Next, files[i].Path.OutputFile);
                    var folder = Path.GetDirectoryName(path)!;
                    if (folder != lastFolder)
                        Directory.CreateDirectory(lastFolder = folder);
                    var length = kept[i].Length is { } known && Link(files[i].Path, path) ? known : Make(files[i], path, sink);
                    _written[files[i].Path] = new(kept[i].Fingerprint, length);
                }

                progress?.Report((Interlocked.Add(ref done, range.Item2 - range.Item1), files.Length));
                return sink;
            },
            _ => { });
    }

    private bool Link(PagePath file, string path) => HardLink.TryCreate(path, Path.Combine(_folder.Path, file.OutputFile));

    private long Make(PlannedFile file, string path, FileSink sink)
    {
        sink.Open(path);
        try
        {
            file.Write(sink);
            _made.Add(file.Path);
            return sink.Close();
        }
        catch
        {
            sink.Abandon();
            throw;
        }
    }
}
