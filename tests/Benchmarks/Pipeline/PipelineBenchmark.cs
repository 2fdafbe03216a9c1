using System.Runtime.InteropServices;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>
/// The published program against a copy of what it writes and against other generators, for towns of several sizes: a ratio of two
/// times taken in turns says as much on a slow machine as on a fast one.
/// </summary>
internal static class PipelineBenchmark
{
    /// <summary>A disk that is memory: the speed of a real one is not what is measured.</summary>
    private const string MemoryDisk = "/dev/shm";

    /// <param name="sizes">In actions; the repository's own records come first in any case.</param>
    public static async Task RunAsync(IEnumerable<int> sizes)
    {
        var folder = Path.Combine(Directory.Exists(MemoryDisk) ? MemoryDisk : Path.GetTempPath(), $"bilan-benchmark-{Environment.ProcessId}");
        try
        {
            var program = await PublishedProgram.PublishAsync(Path.Combine(folder, "program"));
            var hugo = await Rival.HugoAsync();
            var eleventy = await Rival.EleventyAsync(Path.Combine(folder, "tools"));
            Console.WriteLine($"{Machine()}; {hugo.Name}; {eleventy.Name}");

            await RaceAsync(Town.OfTheRepository);
            foreach (var size in sizes)
                await RaceAsync(sources => Town.Of(size, sources));
            await ServeBenchmark.RunAsync(program, Town.Of(ServeBenchmark.Actions, Path.Combine(folder, "served")));

            async Task RaceAsync(Func<string, Town> lay)
            {
                var place = Path.Combine(folder, "town");
                await new TownRace(program, hugo, eleventy, lay(Path.Combine(place, "sources")), place).RunAsync();
                Folders.Delete(place);
            }
        }
        finally
        {
            Folders.Delete(folder);
        }
    }

    private static string Machine()
    {
        var processor = File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(": ")[1];
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return $"{Environment.ProcessorCount} cores ({processor}), load {load} at the start; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}";
    }
}
