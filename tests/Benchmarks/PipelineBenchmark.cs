using System.Diagnostics;
using Bilan.Tests.Browser.Harness;

namespace Bilan.Benchmarks;

/// <summary>
/// The whole program, as a process of its own, against a copy of what it writes: a ratio of two times taken in one run says as
/// much on a slow machine as on a fast one.
/// </summary>
internal static class PipelineBenchmark
{
    private const int Runs = 5;

    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("| actions | files | build, median | cp -r, median | ratio |");
        Console.WriteLine("|---|---|---|---|---|");
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
            var (builds, copies) = (new Samples(), new Samples());
            // Taken in turns, so that whatever else the machine does weighs on both.
            for (var run = 0; run <= Runs; run++)
            {
                DeleteIfThere(site);
                DeleteIfThere(copy);
                var build = await TimeAsync(() => SiteGenerator.BuildFromAsync(sources, site));
                var copied = await TimeAsync(() => CopyAsync(site, copy));
                // The first run warms the disk's cache.
                if (run == 0)
                    continue;
                builds.Add(build);
                copies.Add(copied);
            }

            var files = Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Count();
            return $"| {size} | {files} | {builds.Median:0} ms | {copies.Median:0} ms | {builds.Median / copies.Median:0.0} |";
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

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
