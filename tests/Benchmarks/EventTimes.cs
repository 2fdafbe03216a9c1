using Microsoft.Playwright;

namespace Bilan.Benchmarks;

/// <summary>What the browser spends on each of several events until it has painted, in milliseconds.</summary>
internal sealed class EventTimes(IPage page, ICDPSession devtools)
{
    public Samples Script { get; } = new();

    public Samples Layout { get; } = new();

    public async Task MeasureAsync(Func<Task> act)
    {
        var (script, layout) = await ReadAsync(devtools);
        await act();
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var (scriptAfter, layoutAfter) = await ReadAsync(devtools);
        Script.Add(scriptAfter - script);
        Layout.Add(layoutAfter - layout);
    }

    /// <summary>The browser's counters since the page was opened: scripts; style and layout together.</summary>
    public static async Task<(double Script, double Layout)> ReadAsync(ICDPSession devtools)
    {
        var answer = await devtools.SendAsync("Performance.getMetrics");
        var metrics = answer!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => 1000 * metric.GetProperty("value").GetDouble());
        return (metrics["ScriptDuration"], metrics["LayoutDuration"] + metrics["RecalcStyleDuration"]);
    }
}
