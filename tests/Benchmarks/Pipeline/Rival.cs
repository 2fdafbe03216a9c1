using Bilan.Tests;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>Another generator, which makes one page an action from equal texts.</summary>
/// <param name="Layouts">The folder of this project that holds its settings and templates.</param>
/// <param name="Build">The command, given a folder of sources and one of output.</param>
internal sealed record Rival(string Name, string Layouts, Func<string, string, Command> Build)
{
    /// <summary>Debian's package.</summary>
    public static async Task<Rival> HugoAsync()
    {
        var version = (await new Command("hugo", ["version"]).SayAsync()).Split(' ')[1];
        return new Rival(
            $"Hugo {version}",
            Repository.At("tests/Benchmarks/hugo"),
            (sources, output) => new Command("hugo", ["--quiet", "--source", sources, "--destination", output]));
    }

    /// <param name="tools">Where npm may install it, in the version that stands in package.json.</param>
    public static async Task<Rival> EleventyAsync(string tools)
    {
        var layouts = Repository.At("tests/Benchmarks/eleventy");
        Folders.Copy(layouts, tools);
        await new Command("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], tools).SayAsync();
        var program = Path.Combine(tools, "node_modules/@11ty/eleventy/cmd.cjs");
        var version = (await new Command("node", [program, "--version"], tools).SayAsync()).Trim();
        return new Rival($"Eleventy {version}", layouts, (sources, output) => new Command("node", [program, "--quiet", $"--output={output}"], sources));
    }

    public void Prepare(string sources, PublishedActions actions)
    {
        Folders.Copy(Layouts, sources);
        actions.WriteTo(Path.Combine(sources, "content"));
    }
}
