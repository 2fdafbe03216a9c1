namespace Bilan.Tests.Harness;

/// <summary>The site of the repository's own records, built once for the tests of a class, which only read it.</summary>
public sealed class PublishedRealSite : IDisposable
{
    public PublishedRealSite() => Site.Build();

    internal TestSite Site { get; } = TestSite.Real();

    public void Dispose() => Site.Dispose();
}
