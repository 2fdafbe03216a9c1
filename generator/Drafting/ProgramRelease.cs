using System.Reflection;
using System.Text.RegularExpressions;

namespace Bilan.Drafting;

/// <summary>A published version of the program, by which the repository of a town calls it.</summary>
/// <param name="Repository">Where it is published: <c>exemple/bilan</c> on GitHub.</param>
/// <param name="Version">Three numbers, as in the tag after its <c>v</c>.</param>
/// <param name="Commit">The 40 digits of the commit that the tag names.</param>
public sealed partial record ProgramRelease(string Repository, string Version, string Commit)
{
    /// <summary>The one that is running, as its build has noted it; null for one that was not made from a tag.</summary>
    public static ProgramRelease? Current { get; } = Of(typeof(ProgramRelease).Assembly);

    private static ProgramRelease? Of(Assembly assembly)
    {
        var repository = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(fact => fact.Key == "RepositoryUrl")?.Value;
        return Parse(repository, assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
    }

    /// <param name="repository">Its address: <c>https://github.com/exemple/bilan</c>.</param>
    /// <param name="version">Its number, then <c>+</c> and the commit, as the SDK of .NET writes them.</param>
    internal static ProgramRelease? Parse(string? repository, string? version) =>
        GitHubAddress().Match(repository ?? "") is { Success: true } address && NumberAndCommit().Match(version ?? "") is { Success: true } number
            ? new(address.Groups[1].Value, number.Groups[1].Value, number.Groups[2].Value)
            : null;

    [GeneratedRegex(@"^https://github\.com/([\w.-]+/[\w.-]+?)(\.git)?/?$")]
    private static partial Regex GitHubAddress();

    [GeneratedRegex(@"^(?!0\.0\.0\+)(\d+\.\d+\.\d+)\+([0-9a-f]{40})$")]
    private static partial Regex NumberAndCommit();
}
