using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;

namespace Bilan.Printing;

/// <summary>
/// A browser without a window, with a profile of its own that goes with it. It is spoken to through pipes: no port of the machine
/// opens, and when this program ends, however it ends, the pipe closes and the browser with it. Knows nothing of what it is asked.
/// </summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    /// <summary>What a shell answers for a program that it cannot run, and for one that it cannot find.</summary>
    private static readonly int[] s_notStarted = [126, 127];

    /// <summary>A process that was killed is gone at once; one of its children may still hold its output open.</summary>
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(5);

    /// <summary>The browser reads its third file and writes to its fourth. The shell outlives it, and this program, to take its profile away.</summary>
    private const string Script =
        """trap : HUP INT TERM; profile=$1; shift; "$@" 3<&0 4>&1 </dev/null >/dev/null; code=$?; rm -rf "$profile"; exit $code""";

    /// <summary>It must neither call home nor wait for a network.</summary>
    private static readonly string[] s_options =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-features=HttpsUpgrades", "--remote-debugging-pipe",
    ];

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("bilan-pdf-");
    private readonly Process _process = new();
    private bool _isStarted;
    private DevToolsConnection? _connection;

    private BrowserProcess()
    {
    }

    public DevToolsConnection Connection => _connection!;

    /// <summary>What it says of itself: "Chrome/156.0.8078.79".</summary>
    public string Product { get; private set; } = "";

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="isSandboxed">Not where the system refuses it, as containers do; it sees only pages that this program made.</param>
    /// <exception cref="BrowserException">It could not be started, ended, or said nothing.</exception>
    public static async Task<BrowserProcess> StartAsync(string program, bool isSandboxed)
    {
        var browser = new BrowserProcess();
        try
        {
            string[] command = [program, .. s_options, .. isSandboxed ? Array.Empty<string>() : ["--no-sandbox"], $"--user-data-dir={browser._profile.FullName}"];
            if (OperatingSystem.IsWindows())
                browser.StartOnWindows(command);
            else
                browser.StartByShell(command);
            browser.Product = await browser.AskProductAsync();
            return browser;
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
        if (_connection is not null)
            await _connection.DisposeAsync();
        _process.Dispose();
        await DeleteProfileAsync();
    }

    private void StartByShell(string[] command)
    {
        _process.StartInfo = new("/bin/sh", ["-c", Script, "sh", _profile.FullName, .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Start();
        _connection = new(_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
    }

    /// <summary>Here a pipe is handed over by its number.</summary>
    private void StartOnWindows(string[] command)
    {
        var toBrowser = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var fromBrowser = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        var pipes = $"--remote-debugging-io-pipes={toBrowser.GetClientHandleAsString()},{fromBrowser.GetClientHandleAsString()}";
        _process.StartInfo = new(command[0], [.. command[1..], pipes]) { RedirectStandardError = true };
        try
        {
            Start();
        }
        finally
        {
            toBrowser.DisposeLocalCopyOfClientHandle();
            fromBrowser.DisposeLocalCopyOfClientHandle();
            _connection = new(toBrowser, fromBrowser);
        }
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
        _process.BeginErrorReadLine();
    }

    /// <summary>Whoever ends at once has not much to say; its exit code says more.</summary>
    private async Task<string> AskProductAsync()
    {
        try
        {
            return await Connection.AskAsync("Browser.getVersion", "product");
        }
        catch (BrowserException) when (HasEnded())
        {
            throw s_notStarted.Contains(_process.ExitCode) ? BrowserException.NotStarted() : BrowserException.Stopped(_process.ExitCode);
        }
    }

    private bool HasEnded() => _process.WaitForExit(s_farewell) && _process.HasExited;

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

    /// <summary>Its last processes may still hold files for a moment; a leftover in the temporary folder harms nobody.</summary>
    private async Task DeleteProfileAsync()
    {
        const int tries = 5;
        const int pause = 200;
        for (var i = 0; i < tries && Directory.Exists(_profile.FullName); i++)
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
