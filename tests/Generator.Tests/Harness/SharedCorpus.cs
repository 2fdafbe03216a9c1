namespace Bilan.Tests.Harness;

/// <summary>Public test data that may stand beside the repository, in <c>../shared/corpora</c>. Tests that need it are skipped, visibly, without it.</summary>
public static class SharedCorpus
{
    public static TheoryData<string> Files(string folder) =>
        IsThere(folder) ? [.. Directory.EnumerateFiles(At(folder)).Order(StringComparer.Ordinal)] : [""];

    public static bool IsThere(string folder) => Directory.Exists(At(folder));

    private static string At(string folder) => Path.Combine(Repository.Root, "..", "shared", "corpora", folder);
}
