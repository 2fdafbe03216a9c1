using Bilan.Tests;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>The program as a town would install it: published once with the settings of its project, then started as a process of its own.</summary>
internal sealed class PublishedProgram
{
    private readonly string _file;
    private readonly string _help;

    private PublishedProgram(string file, string help) => (_file, _help) = (file, help);

    /// <summary>The options of a build as quick as it can be: pages then name one picture for the whole site.</summary>
    public ImmutableArray<string> WithoutPictures => Offers("--no-pictures") ? ["--no-pictures"] : [];

    public bool KeepsPictures => Offers("--cache");

    public Command Help => new(_file, ["--help"]);

    public static async Task<PublishedProgram> PublishAsync(string folder)
    {
        await new Command("dotnet", ["publish", Repository.At("generator"), "--configuration", "Release", "--output", folder]).SayAsync();
        var file = Path.Combine(folder, "bilan");
        return new PublishedProgram(file, await new Command(file, ["build", "--help"]).SayAsync());
    }

    private bool Offers(string option) => _help.Contains(option, StringComparison.Ordinal);

    public Command Build(string sources, string output, params ImmutableArray<string> options) =>
        new(_file, ["build", "--root", sources, "--output", output, .. options]);

    public Command Serve(string sources) => new(_file, ["serve", "--port", "0", "--root", sources]);
}
