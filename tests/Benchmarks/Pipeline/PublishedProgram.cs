using System.Runtime.InteropServices;
using Bilan.Tests;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>The program as a town would install it: published once for this system, which makes native code of it, then started as a process of its own.</summary>
internal sealed class PublishedProgram
{
    /// <summary>The options of a build as quick as it can be: pages then name one picture for the whole site.</summary>
    public static readonly ImmutableArray<string> WithoutPictures = ["--no-pictures"];

    private readonly string _file;

    private PublishedProgram(string file) => _file = file;

    public Command Help => new(_file, ["--help"]);

    public static async Task<PublishedProgram> PublishAsync(string folder)
    {
        await new Command(
            "dotnet", ["publish", Repository.At("generator"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", folder]).SayAsync();
        return new PublishedProgram(Path.Combine(folder, "bilan"));
    }

    public Command Build(string sources, string output, params ImmutableArray<string> options) =>
        new(_file, ["build", "--root", sources, "--output", output, .. options]);

    public Command Serve(string sources) => new(_file, ["serve", "--port", "0", "--root", sources]);
}
