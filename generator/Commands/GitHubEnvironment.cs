namespace Bilan.Commands;

/// <summary>What GitHub Actions tells a program by its environment; nothing of it is set elsewhere.</summary>
internal static class GitHubEnvironment
{
    /// <summary>The commit that is checked out, or empty.</summary>
    public static string Commit => Get("GITHUB_SHA");

    /// <summary>The web address of the repository, or empty.</summary>
    public static string RepositoryUrl => Get("GITHUB_REPOSITORY") is { Length: > 0 } name ? $"{Get("GITHUB_SERVER_URL")}/{name}" : "";

    /// <summary>The file to which a step adds Markdown for the summary of the run, or empty.</summary>
    public static string SummaryFile => Get("GITHUB_STEP_SUMMARY");

    private static string Get(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
