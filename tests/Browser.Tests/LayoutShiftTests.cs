using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>A page that comes slowly does not move under the finger (https://web.dev/articles/cls holds 0.1 to be good).</summary>
[Collection(SharedSite.Name)]
public class LayoutShiftTests(BuiltSite site)
{
    private const int SlowDown = 4;
    private const double Good = 0.1;
    private const string Scripts = "**/*.js*";

    private const string Watch = """
        window.shift = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    private const string IsDrawn = "() => performance.getEntriesByType('paint').length > 0";

    /// <summary>Asked of every kind of page: a slow processor draws a page before it runs a script, and here none runs before, whatever the machine.</summary>
    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task Nothing_moves_while_a_page_arrives_at_400_kbit_a_second_and_its_scripts_once_it_is_drawn(int width, int height)
    {
        var findings = await site.CheckAsync(site.OnePageOfEachKind, Screen(width, height), async (page, path) =>
        {
            await page.RouteAsync(Scripts, async route =>
            {
                await page.WaitForFunctionAsync(IsDrawn);
                await route.ContinueAsync();
            });
            var findings = await JudgeAsync(page, path, slowDown: 1);
            await page.UnrouteAsync(Scripts);
            return findings;
        }, Watch, pagesACore: 3);

        Findings.AssertNone(findings);
    }

    /// <summary>A processor is made slow by a core that waits on the clock, which takes ten times as long: asked of pages with a script of their own.</summary>
    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task Nothing_moves_while_a_page_with_a_script_of_its_own_arrives_on_a_slow_telephone(int width, int height)
    {
        var pages = site.OnePageOfEachKind.Where(HasScriptOfItsOwn).ToList();

        Assert.NotEmpty(pages);
        Findings.AssertNone(await site.CheckAsync(pages, Screen(width, height), (page, path) => JudgeAsync(page, path, SlowDown), Watch));
    }

    [Fact]
    public async Task What_a_script_pushes_down_would_be_seen()
    {
        const string push = "const box = document.createElement('div'); box.style.height = '400px'; document.body.prepend(box);";

        var findings = await site.CheckAsync([""], Screen(390, 844), async (page, path) =>
        {
            await page.RouteAsync("**/site.js*", async route =>
            {
                await page.WaitForFunctionAsync(IsDrawn);
                await route.FulfillAsync(new() { Body = push, ContentType = "text/javascript" });
            });
            return await JudgeAsync(page, path, slowDown: 1);
        }, Watch);

        Assert.Contains("moves by", Assert.Single(findings), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> JudgeAsync(IPage page, string path, int slowDown)
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
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = slowDown });
        await page.GotoAsync(site.AddressOf(path), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var shift = await page.EvaluateAsync<double>("() => window.shift");
        await devtools.DetachAsync();
        return shift < Good ? [] : [$"moves by {shift:0.000}"];
    }

    private bool HasScriptOfItsOwn(string path) =>
        File.ReadAllText(site.FileOf(path)).Split(".js?").Length > 2;

    private static BrowserNewContextOptions Screen(int width, int height) => new() { ViewportSize = new() { Width = width, Height = height } };
}
