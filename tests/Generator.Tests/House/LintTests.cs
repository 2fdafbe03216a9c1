using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Bilan.Tests.House;

/// <summary>
/// What the formatter and the linter say of the sources. Rules of style are the build's own (.editorconfig, warnings are errors).
/// </summary>
public partial class LintTests
{
    [Fact]
    public async Task The_code_is_formatted() =>
        AssertNothingFound(await RunAsync("dotnet", "format", "whitespace", Repository.Root, "--folder", "--verify-no-changes"));

    /// <summary>dotnet format finds it too, but reads the whole solution for it, which takes a minute.</summary>
    [Fact]
    public void Usings_stand_in_their_order()
    {
        var unsorted = (
            from file in Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            where !BuildFolder().IsMatch(file)
            let usings = File.ReadLines(file).TakeWhile(line => !line.StartsWith("namespace", StringComparison.Ordinal))
                .Select(line => Using().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToArray()
            where !usings.SequenceEqual(usings.OrderBy(name => name.Split('.')[0] != "System").ThenBy(name => name, StringComparer.OrdinalIgnoreCase))
            select file).ToArray();

        AssertNothingFound((unsorted.Length, string.Join('\n', unsorted)));
    }

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

    [GeneratedRegex(@"[\\/](bin|obj|node_modules|\.tools)[\\/]")]
    internal static partial Regex BuildFolder();

    [GeneratedRegex(@"^using ([\w.]+);")]
    private static partial Regex Using();
}
