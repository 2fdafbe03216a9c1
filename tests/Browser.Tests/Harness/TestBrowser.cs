using Bilan.Printing;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Harness;

/// <summary>Starts the Chromium, Chrome or Edge of this machine, which Playwright then drives.</summary>
internal static class TestBrowser
{
    private const string NoBrowser =
        "No Chromium, Chrome or Edge on this machine. Run `bash tests/run`, which installs one, or name one in BILAN_BROWSER.";

    /// <summary>The last ones keep the browser from calling home: tests must run, and count requests, without a network.</summary>
    private static readonly string[] s_options =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long a page has to show what is expected: long enough for a machine that is busy with the tests beside.</summary>
    private const int PatienceInMilliseconds = 30_000;

    static TestBrowser() => Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(
        new() { ExecutablePath = InstalledBrowser.Find() ?? throw new InvalidOperationException(NoBrowser), Headless = true, Args = s_options });
}
