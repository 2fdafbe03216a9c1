namespace Bilan.Tests.Browser.Harness;

/// <summary>Fails a test with every finding in full: the usual assertions show the first five, cut short.</summary>
internal static class Findings
{
    public static void AssertNone(IReadOnlyCollection<string> findings)
    {
        if (findings.Count > 0)
            Assert.Fail($"{findings.Count} findings:\n{string.Join('\n', findings)}");
    }
}
