using System.Diagnostics;
using System.Text;

namespace Bilan.Tests.Harness;

/// <summary>The program as its users start it, in a process of its own.</summary>
internal static class BilanProcess
{
    public static (int Code, string Output, string Error) Run(params string[] arguments) => Run([], arguments);

    /// <param name="environment">Variables set for this run.</param>
    /// <returns>What it wrote, with <c>\n</c> between lines on every system.</returns>
    public static (int Code, string Output, string Error) Run(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, workingDirectory: "", arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }

    /// <summary>For a command that does not end by itself; who starts it ends it.</summary>
    public static Process StartIn(string folder, params string[] arguments) => Start([], folder, arguments);

    private static Process Start(Dictionary<string, string> environment, string workingDirectory, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "bilan.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
