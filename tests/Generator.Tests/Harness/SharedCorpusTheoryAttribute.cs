namespace Bilan.Tests.Harness;

/// <summary>A theory over a folder of the shared corpora, skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedCorpusTheoryAttribute : TheoryAttribute
{
    public SharedCorpusTheoryAttribute(string folder)
    {
        Folder = folder;
        if (!SharedCorpus.IsThere(folder))
            Skip = $"The public test data {folder} is not beside the repository.";
    }

    public string Folder { get; }
}
