using System.Diagnostics;
using System.Globalization;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>
/// What one process took from the machine, as GNU time is told by the system once it has ended: whoever reads the counters of a
/// running process misses its last moments.
/// </summary>
/// <param name="Wall">Seconds from its start to its end.</param>
/// <param name="Processor">Seconds of processor, its own and the system's on its behalf.</param>
/// <param name="Peak">The most memory it held at one moment, in bytes.</param>
internal sealed record Usage(double Wall, double Processor, double Peak)
{
    /// <returns>Null where the command took longer than the limit and was stopped.</returns>
    public static async Task<Usage?> OfAsync(Command command, TimeSpan limit)
    {
        var report = Path.GetTempFileName();
        var timed = new Command("/usr/bin/time", ["--quiet", "--format=%U %S %M", $"--output={report}", command.Program, .. command.Arguments], command.Folder);
        var watch = Stopwatch.StartNew();
        using var process = timed.Start();
        using var stop = new CancellationTokenSource(limit);
        try
        {
            await timed.EndAsync(process, stop.Token);
            var wall = watch.Elapsed.TotalSeconds;
            var figures = (await File.ReadAllTextAsync(report)).Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
            return new Usage(wall, figures[0] + figures[1], figures[2] * 1024);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return null;
        }
        finally
        {
            File.Delete(report);
        }
    }
}
