using System.Diagnostics;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Bilan.Tests.Harness;

/// <summary>A step of the repository's own workflows, run on this machine.</summary>
internal static class WorkflowStep
{
    /// <summary>On Windows the one of Git, as on GitHub; the system has another, which leads into Linux.</summary>
    private static readonly string s_bash = OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), @"Git\bin\bash.exe")
        : "bash";

    /// <summary>What the step runs.</summary>
    public static string Command(string workflow, string job, string name)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Repository.At($".github/workflows/{workflow}"));
        yaml.Load(reader);
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["jobs"][job]["steps"];
        return steps.Single(step => step["name"].ToString() == name)["run"].ToString();
    }

    /// <summary>As GitHub runs a step whose shell is bash.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string command, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(s_bash, ["--noprofile", "--norc", "-eo", "pipefail", "-c", command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await Task.WhenAll(error, process.WaitForExitAsync());
        return (process.ExitCode, output);
    }
}
