using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>A page that comes slowly does not move under the finger (https://web.dev/articles/cls holds 0.1 to be good).</summary>
[Collection(SharedSite.Name)]
public class LayoutShiftTests(BuiltSite site)
{
    private const int SlowDown = 4;
    private const double Good = 0.1;

    private const string Watch = """
        window.shift = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task Nothing_moves_while_a_page_arrives_at_400_kbit_a_second_on_a_slow_telephone(int width, int height)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height } };

        var findings = await site.CheckAsync(site.OnePageOfEachKind, options, async (page, path) =>
        {
            var devtools = await page.Context.NewCDPSessionAsync(page);
            await devtools.SendAsync("Network.enable");
            await devtools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
            {
                ["offline"] = false,
                ["latency"] = 150,
                ["downloadThroughput"] = 400_000 / 8,
                ["uploadThroughput"] = 400_000 / 8,
            });
            await devtools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = SlowDown });
            await page.GotoAsync(site.AddressOf(path), new() { WaitUntil = WaitUntilState.NetworkIdle });
            var shift = await page.EvaluateAsync<double>("() => window.shift");
            await devtools.DetachAsync();
            return shift < Good ? [] : [$"moves by {shift:0.000}"];
        }, Watch, pagesACore: 3);

        Findings.AssertNone(findings);
    }
}
