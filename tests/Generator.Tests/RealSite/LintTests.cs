using System.Diagnostics;

namespace Bilan.Tests.RealSite;

/// <summary>What a linter says of the sources that no compiler reads.</summary>
public class LintTests
{
    [EslintFact]
    public async Task The_linter_finds_nothing_in_the_scripts() =>
        AssertNothingFound(await RunAsync("node", EslintFactAttribute.Script!, "--config", "tests/lint/eslint.config.js", "theme/assets/js"));

    private static async Task<(int Code, string Said)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    /// <summary>Shows all of it: the usual assertions cut a text short.</summary>
    private static void AssertNothingFound((int Code, string Said) run)
    {
        if (run != (0, ""))
            Assert.Fail(run.Said.Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }
}
