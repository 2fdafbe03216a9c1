using System.Diagnostics;
using Bilan.Tests.Browser.Harness;

namespace Bilan.Benchmarks;

/// <summary>
/// The whole program, as a process of its own, against a copy of what it writes: a ratio of two times taken in one run says as
/// much on a slow machine as on a fast one. A first build also draws a picture for each action; a later one finds them in the
/// previous site, which is how the program is used.
/// </summary>
internal static class PipelineBenchmark
{
    private const int Runs = 5;

    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("| actions | files | first build | build again, median | cp -r, median | again / cp |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var size in sizes)
            Console.WriteLine(await RowAsync(size));
    }

    private static async Task<string> RowAsync(int size)
    {
        var folder = Directory.CreateTempSubdirectory("bilan-benchmark-");
        try
        {
            var (sources, site, copy) = (At("sources"), At("site"), At("copy"));
            SyntheticSource.Write(sources, size);
            var first = await TimeAsync(() => SiteGenerator.BuildFromAsync(sources, site));
            var (builds, copies) = (new Samples(), new Samples());
            // Taken in turns, so that whatever else the machine does weighs on both.
            for (var run = 0; run < Runs; run++)
            {
                builds.Add(await TimeAsync(() => SiteGenerator.BuildFromAsync(sources, site)));
                copies.Add(await TimeAsync(() => CopyAsync(site, copy)));
                Directory.Delete(copy, recursive: true);
            }

            var files = Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Count();
            return $"| {size} | {files} | {first:0} ms | {builds.Median:0} ms | {copies.Median:0} ms | {builds.Median / copies.Median:0.0} |";
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string At(string name) => Path.Combine(folder.FullName, name);
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task CopyAsync(string from, string to)
    {
        using var copy = Process.Start("cp", ["-r", from, to]);
        await copy.WaitForExitAsync();
        if (copy.ExitCode != 0)
            throw new InvalidOperationException("cp -r failed: this benchmark needs a Unix system.");
    }
}
