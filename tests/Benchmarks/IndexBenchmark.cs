using System.IO.Compression;
using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Benchmarks;

/// <summary>
/// How long the index takes to answer a key and a click on a slow telephone: Chromium with its processor slowed down four times,
/// over sites of so many actions. Times are the browser's own count, by the clock of
/// the page's thread, of script, and of style and layout, for each event: median / worst, in milliseconds.
/// </summary>
internal static class IndexBenchmark
{
    private const int SlowDown = 4;

    private const string Words = "velo emploi pre ateliers";

    private static readonly string[] s_clicks =
        ["theme=sante", "theme=sport", "public=enfants", "structure=centre-social-odg", "theme=sante", "annee=2000", "public=enfants", "annee=2000"];

    public static async Task RunAsync(IEnumerable<int> sizes)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.LaunchAsync(playwright);
        Console.WriteLine("| actions | first page, gzip | search file, gzip | per action | load: script | key: script | key: style, layout | click: script | click: style, layout |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
            Console.WriteLine(await RowAsync(browser, size));
    }

    private static async Task<string> RowAsync(IBrowser browser, int size)
    {
        var folder = Directory.CreateTempSubdirectory("bilan-benchmark-");
        try
        {
            var site = Path.Combine(folder.FullName, "site");
            SyntheticSource.WriteTwoYears(Path.Combine(folder.FullName, "sources"), size);
            await SiteGenerator.BuildFromAsync(Path.Combine(folder.FullName, "sources"), site);
            await using var server = await StaticServer.StartAsync(site);
            var (load, keys, clicks) = await MeasureAsync(browser, server.Address + "actions/");
            var search = Compressed(Path.Combine(site, "actions/recherche.js"));
            return $"| {size} | {Kilobytes(Compressed(Path.Combine(site, "actions/index.html")))} | {(search > 0 ? Kilobytes(search) : "–")} "
                + $"| {(search > 0 ? $"{search / size} B" : "–")} | {load:0.0} ms | {keys.Script} | {keys.Layout} | {clicks.Script} | {clicks.Layout} |";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Load, EventTimes Keys, EventTimes Clicks)> MeasureAsync(IBrowser browser, string address)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        var devtools = await context.NewCDPSessionAsync(page);
        // Time of the page's own thread: whatever else the machine does is not counted.
        await devtools.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = SlowDown });
        await page.GotoAsync(address);
        var (load, _) = await EventTimes.ReadAsync(devtools);

        // The search comes when a reader starts; the wait for the network is not counted as an answer, what it then learns is.
        await page.Locator("#q").FocusAsync();
        await page.WaitForFunctionAsync("() => window.chercher && window.recherche === null");

        var keys = new EventTimes(page, devtools);
        foreach (var key in Words)
            await keys.MeasureAsync(() => page.Keyboard.PressAsync(key == ' ' ? "Space" : key.ToString()));
        foreach (var _ in Words)
            await keys.MeasureAsync(() => page.Keyboard.PressAsync("Backspace"));

        var clicks = new EventTimes(page, devtools);
        foreach (var click in s_clicks.Select(pair => pair.Split('=')))
            await clicks.MeasureAsync(() => page.Locator($"input[name='{click[0]}'][value='{click[1]}']").DispatchEventAsync("click"));
        return (load, keys, clicks);
    }

    private static string Kilobytes(long bytes) => $"{bytes / 1024.0:0.0} KB";

    private static long Compressed(string file)
    {
        if (!File.Exists(file))
            return 0;

        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return result.Length;
    }
}
