namespace Bilan.Tests.Harness;

/// <summary>A test that needs ESLint: skipped, and counted as such, where <c>tests/run</c> could not fetch it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EslintFactAttribute : FactAttribute
{
    public EslintFactAttribute()
    {
        if (!File.Exists(Script))
            Skip = "ESLint is not here: it needs node, and npm to fetch it (see tests/lint-scripts).";
    }

    /// <summary>The script that node runs, or nothing.</summary>
    public static string? Script => Environment.GetEnvironmentVariable("BILAN_ESLINT");
}
