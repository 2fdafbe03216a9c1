using System.Diagnostics;
using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>The browser of somebody who edits the sources while <c>bilan serve</c> shows them.</summary>
[Collection(SharedSite.Name)]
public sealed class ReloadTests(BuiltSite site) : IAsyncLifetime
{
    private readonly TestSite _site = TestSite.Valbourg().WithTheme();
    private Process? _bilan;
    private string _root = "";

    public async Task InitializeAsync()
    {
        _bilan = Start("serve", "--port", "0", "--root", _site.Sources, "--base-url", "https://actions.exemple/quartier/");
        _root = await ReadRootAsync(_bilan.StandardOutput);
        // What follows is not read by the tests, but a full pipe would stop the program.
        _bilan.BeginErrorReadLine();
        _ = _bilan.StandardOutput.ReadToEndAsync();
    }

    public Task DisposeAsync()
    {
        if (_bilan is { HasExited: false })
            _bilan.Kill();
        _bilan?.Dispose();
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_change_of_a_table_shows_without_touching_the_browser()
    {
        const string table = "data/2024/actions.csv";
        var page = await OpenAsync("2024/actions/permanence/");

        _site.Replacing(table, ";Permanence;maison-du-val;", ";Autre titre;maison;");

        // There is no such structure: the site must say so, and keep the page as it was.
        await Assertions.Expect(page.Locator(".bilan-panel")).ToContainTextAsync("ACT001");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Permanence");
        _site.Replacing(table, ";Autre titre;maison;", ";Autre titre;maison-du-val;");
        await Assertions.Expect(page.Locator(".bilan-panel")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Autre titre");
    }

    [Fact]
    public async Task A_change_of_a_text_shows_on_the_page()
    {
        var page = await OpenAsync("2024/actions/velo/");

        _site.Replacing("content/2024/actions/velo.md", "Réparer des vélos", "Repeindre des vélos");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Repeindre des vélos");
    }

    [Fact]
    public async Task A_change_of_the_theme_shows_on_the_page()
    {
        var page = await OpenAsync("2024/");

        File.AppendAllText(Path.Combine(_site.Sources, "theme/assets/css/print.css"), "\nh1 { letter-spacing: 7px !important; }\n");

        await Assertions.Expect(page.Locator("h1")).ToHaveCSSAsync("letter-spacing", "7px");
    }

    [Fact]
    public async Task Nothing_in_a_served_page_is_refused_or_asked_elsewhere()
    {
        var complaints = new List<string>();
        var page = await site.Browser.NewPageAsync();
        using var ears = new PageEars(page, new Uri(_root), complaints);

        await page.GotoAsync(_root + "2024/actions/velo/");
        await page.GotoAsync(_root);

        // The script that reloads stands beside the site, on the same server.
        var own = new Uri(new Uri(_root), "/.bilan/").AbsoluteUri;
        Findings.AssertNone([.. complaints.Where(complaint => !complaint.Contains(own, StringComparison.Ordinal))]);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_signal_ends_it_while_a_page_is_open()
    {
        if (OperatingSystem.IsWindows())
            return;

        await OpenAsync("");

        // Ctrl-C takes the same way; its own signal is ignored in what a shell starts in the background, as some test runs are.
        using (var kill = Process.Start("kill", ["-TERM", $"{_bilan!.Id}"]))
            await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await _bilan.WaitForExitAsync(patience.Token);

        Assert.Equal(0, _bilan.ExitCode);
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(_root + path);
        return page;
    }

    private static Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "bilan.dll")))
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task<string> ReadRootAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.Contains("http://127.0.0.1:", StringComparison.Ordinal))
                return line[line.IndexOf("http", StringComparison.Ordinal)..].Split(' ')[0];
        }

        throw new InvalidOperationException("bilan serve ended without saying where the site is.");
    }
}
