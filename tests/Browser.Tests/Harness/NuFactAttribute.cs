namespace Bilan.Tests.Browser.Harness;

/// <summary>A test that needs the Nu checker: skipped, and counted as such, where <c>tests/run</c> could not fetch it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NuFactAttribute : FactAttribute
{
    public NuFactAttribute()
    {
        if (!File.Exists(Jar))
            Skip = "The Nu checker is not here: it needs java, and npm to fetch it (see tests/validate-html).";
    }

    /// <summary>The checker, or nothing.</summary>
    public static string? Jar => Environment.GetEnvironmentVariable("BILAN_NU_JAR");
}
