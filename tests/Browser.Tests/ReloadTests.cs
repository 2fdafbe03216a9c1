using System.Diagnostics;
using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>The browser of somebody who edits the sources while <c>bilan serve</c> shows them.</summary>
[Collection(SharedSite.Name)]
public sealed class ReloadTests(BuiltSite site) : IAsyncLifetime
{
    private readonly DirectoryInfo _sources = Directory.CreateTempSubdirectory("bilan-serve-");
    private Process? _bilan;
    private string _root = "";

    private string ActionsFile => Path.Combine(_sources.FullName, "data/2023/actions.csv");

    public async Task InitializeAsync()
    {
        foreach (var folder in new[] { "content", "data", "theme/assets" })
            Copy(Path.Combine(Repository.Root, folder), Path.Combine(_sources.FullName, folder));
        _bilan = Start("serve", "--port", "0", "--root", _sources.FullName, "--base-url", "https://actions.exemple/quartier/");
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
        _sources.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_change_of_a_table_shows_without_touching_the_browser()
    {
        var page = await OpenAsync("2023/actions/pre/");

        Replace(ActionsFile, "\npre;PRE;", "\npre;Un autre titre;");

        // The official table has another title: the site must say so, and keep the page as it was.
        await Assertions.Expect(page.Locator(".bilan-panel")).ToContainTextAsync("FID002");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("PRE");
        Replace(ActionsFile, "\npre;Un autre titre;", "\npre;PRE;");
        await Assertions.Expect(page.Locator(".bilan-panel")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_change_of_a_text_shows_on_the_page()
    {
        var page = await OpenAsync("2023/actions/clas/");

        Replace(Path.Combine(_sources.FullName, "content/2023/actions/clas.md"), "Des bénévoles aident", "Douze bénévoles aident");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Douze bénévoles aident");
    }

    [Fact]
    public async Task A_change_of_the_theme_shows_on_the_page()
    {
        var page = await OpenAsync("2023/");

        File.AppendAllText(Path.Combine(_sources.FullName, "theme/assets/css/print.css"), "\nh1 { letter-spacing: 7px !important; }\n");

        await Assertions.Expect(page.Locator("h1")).ToHaveCSSAsync("letter-spacing", "7px");
    }

    [Fact]
    public async Task Nothing_in_a_served_page_is_refused_or_asked_elsewhere()
    {
        var complaints = new List<string>();
        var page = await site.Browser.NewPageAsync();
        using var ears = new PageEars(page, new Uri(_root), complaints);

        await page.GotoAsync(_root + "2023/actions/pre/");
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

    private static void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
