using Bilan.Printing;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Harness;

/// <summary>Starts the Chromium, Chrome or Edge of this machine, which Playwright then drives.</summary>
internal static class TestBrowser
{
    private const string NoBrowser =
        "No Chromium, Chrome or Edge on this machine. Run `bash tests/run`, which installs one, or name one in BILAN_BROWSER.";

    /// <summary>What Playwright takes away from a browser, which a list of our own replaces, and the pages behind the address bar.</summary>
    private static readonly string[] s_notNeeded =
    [
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades",
        "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect",
        "AvoidCorsURLLoaderRestartOnRedirect", "Translate", "OptimizationHints", "NetworkTimeServiceQuerying",
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
    ];

    /// <summary>These keep the browser from calling home: tests must run, and count requests, without a network.</summary>
    private static readonly string[] s_options =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        // Where it is a whole browser: no bars around a page, and no pages of its own in them, at the start of each test.
        "--kiosk", $"--disable-features={string.Join(',', s_notNeeded)}",
    ];

    /// <summary>How long a page has to show what is expected: long enough for a machine that is busy with the tests beside.</summary>
    internal const int PatienceInMilliseconds = 30_000;

    static TestBrowser() => Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(
        new() { ExecutablePath = InstalledBrowser.Find() ?? throw new InvalidOperationException(NoBrowser), Headless = true, Args = s_options });
}
