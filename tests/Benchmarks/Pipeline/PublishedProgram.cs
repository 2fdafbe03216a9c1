using Bilan.Tests;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>The program as a town would install it: published once with the settings of its project, then started as a process of its own.</summary>
internal sealed class PublishedProgram
{
    /// <summary>The options of a build as quick as it can be: pages then name one picture for the whole site.</summary>
    public static readonly ImmutableArray<string> WithoutPictures = ["--no-pictures"];

    private readonly string _file;

    private PublishedProgram(string file, bool keepsPictures) => (_file, KeepsPictures) = (file, keepsPictures);

    /// <summary>Whether pictures can be kept between builds into different folders.</summary>
    public bool KeepsPictures { get; }

    public Command Help => new(_file, ["--help"]);

    public static async Task<PublishedProgram> PublishAsync(string folder)
    {
        await new Command("dotnet", ["publish", Repository.At("generator"), "--configuration", "Release", "--output", folder]).SayAsync();
        var file = Path.Combine(folder, "bilan");
        var help = await new Command(file, ["build", "--help"]).SayAsync();
        return new PublishedProgram(file, help.Contains("--cache", StringComparison.Ordinal));
    }

    public Command Build(string sources, string output, params ImmutableArray<string> options) =>
        new(_file, ["build", "--root", sources, "--output", output, .. options]);

    public Command Serve(string sources) => new(_file, ["serve", "--port", "0", "--root", sources]);
}
