namespace Bilan.Tests.Harness;

/// <summary>
/// Samples that readers are held against: those of <c>tests/fixtures/reading</c>, and public collections where they stand beside the
/// repository, in <c>../shared/corpora</c>.
/// </summary>
public static class Corpus
{
    public static TheoryData<string> Yaml { get; } = [.. Files("yaml", "yaml/src", "*.yaml")];

    public static TheoryData<string> Csv { get; } = [.. Files("csv", "csv/csvs", "*.csv")];

    private static IEnumerable<string> Files(string own, string shared, string pattern) =>
        new[] { Repository.At($"tests/fixtures/reading/{own}"), Path.Combine(Repository.Root, "..", "shared", "corpora", shared) }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern))
            .Order(StringComparer.Ordinal);
}
