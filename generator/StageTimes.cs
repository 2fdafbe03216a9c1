using System.Diagnostics;
using System.Globalization;

namespace Bilan;

/// <summary>How long each stage of a build took, in the order in which they ended.</summary>
public sealed class StageTimes
{
    private readonly List<(string Stage, TimeSpan Time)> _times = [];

    public T Measure<T>(string stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            _times.Add((stage, Stopwatch.GetElapsedTime(start)));
        }
    }

    /// <summary>A line a stage, and the memory that the process took at most.</summary>
    public void Print(TextWriter output)
    {
        foreach (var (stage, time) in _times)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage} : {time.TotalMilliseconds:0} ms"));
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Mémoire : {process.PeakWorkingSet64 / 1_000_000} Mo au plus"));
    }
}
