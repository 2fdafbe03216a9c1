namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// Finds the Chromium, Chrome or Edge of this machine; never downloads one. <c>tests/run</c> names the one it found or
/// installed in the variable <c>BILAN_BROWSER</c>.
/// </summary>
internal static class InstalledBrowser
{
    private static readonly string[] s_commands =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome"];

    private static readonly string[] s_endings = ["", ".exe"];

    private static readonly string[] s_applications =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] s_windowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] s_windowsPrograms =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    public static string Path() =>
        Candidates().FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "No Chromium, Chrome or Edge on this machine. Run `bash tests/run`, which installs one, or name one in BILAN_BROWSER.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("BILAN_BROWSER") is { Length: > 0 } named)
            return [named];

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        var onPath =
            from command in s_commands
            from folder in folders
            from ending in s_endings
            select System.IO.Path.Combine(folder, command + ending);
        return onPath.Concat(s_applications).Concat(OnWindows());
    }

    private static IEnumerable<string> OnWindows() =>
        from variable in s_windowsFolders
        let folder = Environment.GetEnvironmentVariable(variable)
        where !string.IsNullOrEmpty(folder)
        from program in s_windowsPrograms
        select System.IO.Path.Combine(folder, program);
}
