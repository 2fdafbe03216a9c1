using Bilan.Tests.Harness;

namespace Bilan.Tests.Browser.Harness;

/// <summary>Builds the site of this repository as a person does, by the command line; knows nothing of how it is made.</summary>
internal static class SiteGenerator
{
    public static Task BuildAsync(string output, params IEnumerable<string> options) => BuildFromAsync(Repository.Root, output, options);

    /// <summary>Builds other sources than those of the repository.</summary>
    public static async Task BuildFromAsync(string sources, string output, params IEnumerable<string> options)
    {
        var (code, said, error) = await Task.Run(() => BilanCommand.Run(["build", "--root", sources, "--output", output, .. options]));
        if (code != 0)
            throw new InvalidOperationException($"bilan build ended with {code}:\n{said}{error}");
    }
}
