namespace Bilan.Tests.Harness;

/// <summary>The site of the repository's own records, built once for all classes, which only read it.</summary>
public sealed class PublishedRealSite
{
    private static readonly Lazy<TestSite> s_site = new(Build);

    internal TestSite Site { get; } = s_site.Value;

    private static TestSite Build()
    {
        var site = TestSite.Real();
        site.Build();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => site.Dispose();
        return site;
    }
}
