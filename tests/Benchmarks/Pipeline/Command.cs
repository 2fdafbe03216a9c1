using System.ComponentModel;
using System.Diagnostics;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>What is typed to start a program. Knows nothing of what it costs.</summary>
/// <param name="Folder">The folder to start it in, or null for the current one.</param>
internal sealed record Command(string Program, ImmutableArray<string> Arguments, string? Folder = null)
{
    /// <exception cref="InvalidOperationException">The program is not on this machine.</exception>
    public Process Start()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Folder ?? "",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"“{Program}” does not start; README.md says what this benchmark needs.", exception);
        }
    }

    /// <returns>What it wrote to its standard output.</returns>
    public async Task<string> SayAsync()
    {
        using var process = Start();
        return await EndAsync(process, CancellationToken.None);
    }

    /// <summary>Waits for the end of what <see cref="Start"/> started.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public async Task<string> EndAsync(Process process, CancellationToken stop)
    {
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0
            ? said[0]
            : throw new InvalidOperationException($"{Program} {string.Join(' ', Arguments)}\nended with {process.ExitCode}:\n{string.Concat(said)}");
    }
}
