using System.Diagnostics;

namespace Bilan.Tests.Browser.Harness;

/// <summary>Builds the site of this repository as a person does, by the command line; knows nothing of how it is made.</summary>
internal static class SiteGenerator
{
    public static Task BuildAsync(string output, params IEnumerable<string> options) => BuildFromAsync(Repository.Root, output, options);

    /// <summary>Builds other sources than those of the repository.</summary>
    public static async Task BuildFromAsync(string sources, string output, params IEnumerable<string> options)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The program stands beside this assembly, because the test project refers to its project.
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "bilan.dll"), "build", "--root", sources, "--output", output];
        foreach (var argument in arguments.Concat(options))
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"bilan build ended with {process.ExitCode}:\n{string.Concat(said)}");
    }
}
