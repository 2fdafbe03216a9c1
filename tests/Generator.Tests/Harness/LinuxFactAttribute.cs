namespace Bilan.Tests.Harness;

/// <summary>A test of what Linux has: pipes among files, a disk that is always full. Skipped, and counted as such, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only on Linux.";
    }
}
