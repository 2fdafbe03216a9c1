namespace Bilan.Printing;

/// <summary>Finds the Chromium, Chrome or Edge of this machine; never downloads one, and does not start it.</summary>
internal static class InstalledBrowser
{
    /// <summary>Names the program to use instead of the one that is found.</summary>
    public const string Variable = "BILAN_BROWSER";

    /// <summary>On some systems the last one is a note that says how to install it, and nothing more.</summary>
    private static readonly string[] s_commands =
        ["chromium", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome", "chromium-browser"];

    private static readonly string[] s_endings = OperatingSystem.IsWindows() ? [".exe"] : [""];

    private static readonly string[] s_applications =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] s_windowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] s_windowsPrograms =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <returns>The path of the program, or null where there is none.</returns>
    public static string? Find() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return [named];

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var onPath =
            from command in s_commands
            from folder in folders
            from ending in s_endings
            select Path.Combine(folder, command + ending);
        return onPath.Concat(s_applications).Concat(OnWindows());
    }

    private static IEnumerable<string> OnWindows() =>
        from variable in s_windowsFolders
        let folder = Environment.GetEnvironmentVariable(variable)
        where !string.IsNullOrEmpty(folder)
        from program in s_windowsPrograms
        select Path.Combine(folder, program);
}
