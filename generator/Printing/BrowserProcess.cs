using System.ComponentModel;
using System.Diagnostics;

namespace Bilan.Printing;

/// <summary>A browser without a window, with a profile of its own that goes with it. Knows nothing of what it is asked.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>A process that was killed is gone at once; one of its children may still hold its output open.</summary>
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(5);

    /// <summary>
    /// It sees only pages that this program made, so it needs no sandbox (which containers refuse), and it must neither call home
    /// nor wait for a network.
    /// </summary>
    private static readonly string[] s_options =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-features=HttpsUpgrades", "--remote-debugging-port=0",
    ];

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("bilan-pdf-");
    private readonly Process _process = new();
    private bool _isStarted;

    private BrowserProcess(string program)
    {
        _process.StartInfo = new(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var option in s_options)
            _process.StartInfo.ArgumentList.Add(option);
        _process.StartInfo.ArgumentList.Add($"--user-data-dir={_profile.FullName}");
        _process.StartInfo.ArgumentList.Add("about:blank");
    }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <exception cref="BrowserException">It could not be started, ended, or said nothing.</exception>
    public static async Task<(BrowserProcess Browser, Uri Address)> StartAsync(string program)
    {
        var browser = new BrowserProcess(program);
        try
        {
            browser.Start();
            return (browser, await browser.AddressAsync());
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it, without waiting for what does not end: that would hide why it is ended.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
            await EndAsync();
        _process.Dispose();
        await DeleteProfileAsync();
    }

    private void Start()
    {
        try
        {
            _isStarted = _process.Start();
        }
        catch (Win32Exception)
        {
            throw BrowserException.NotStarted();
        }

        // What nobody reads would fill the pipe and stop the browser.
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task EndAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().WaitAsync(s_farewell);
        }
        catch (Exception exception) when (exception is TimeoutException or Win32Exception or InvalidOperationException or AggregateException)
        {
            // It had ended by itself, or the system keeps some of it a little longer.
        }
    }

    /// <summary>The browser writes its port and path into its profile, the same on every system.</summary>
    private async Task<Uri> AddressAsync()
    {
        const int glance = 50;
        var file = Path.Combine(_profile.FullName, "DevToolsActivePort");
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < s_patience; await Task.Delay(glance))
        {
            if (File.Exists(file)
                && await ReadLinesAsync(file) is [var port, var path, ..]
                && Uri.TryCreate($"ws://127.0.0.1:{port}{path}", UriKind.Absolute, out var address))
            {
                return address;
            }

            if (_process.HasExited)
                throw BrowserException.Stopped(_process.ExitCode);
        }

        throw BrowserException.Silent();
    }

    private static async Task<string[]> ReadLinesAsync(string file)
    {
        try
        {
            return await File.ReadAllLinesAsync(file);
        }
        catch (IOException)
        {
            // It is being written.
            return [];
        }
    }

    /// <summary>Its last processes may still hold files for a moment; a leftover in the temporary folder harms nobody.</summary>
    private async Task DeleteProfileAsync()
    {
        const int tries = 5;
        const int pause = 200;
        for (var i = 0; i < tries; i++)
        {
            try
            {
                _profile.Delete(recursive: true);
                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(pause);
            }
        }
    }
}
