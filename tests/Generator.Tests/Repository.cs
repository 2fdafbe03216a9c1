using System.Reflection;

namespace Bilan.Tests;

/// <summary>Where the sources and fixtures of the repository stand, as the build wrote it into the test assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>A file or folder of the repository, given with <c>/</c> between folders.</summary>
    public static string At(string path) => Path.Combine(Root, path);
}
