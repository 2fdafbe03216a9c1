using System.Diagnostics;

namespace Bilan.Tests.Commands;

/// <summary>The program as a tool of .NET: packed, installed from a folder by somebody who has nothing else, and at work in an empty folder.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bilan-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Builds_a_site_where_there_is_neither_the_repository_nor_a_home()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var bilan = At(Path.Combine("tool", OperatingSystem.IsWindows() ? "bilan.exe" : "bilan"));
        Run(Repository.Root, "dotnet", "pack", "generator", "--no-build", "--configuration", configuration, "--output", At("packages"));

        Run(At("town"), "dotnet", "tool", "install", "bilan", "--source", At("packages"), "--tool-path", At("tool"));
        Run(At("town"), bilan, "new", "site", "--commune", "Grandval", "--quartier", "", "--edition", "2031");
        var said = Run(At("town"), bilan, "build");

        Assert.Contains("0 actions, 0 structures", said, StringComparison.Ordinal);
        Assert.Contains("Grandval, nos actions", File.ReadAllText(At("town/_site/index.html")), StringComparison.Ordinal);
        // Drawn by the native library of this system.
        Assert.Equal("PNG"u8, File.ReadAllBytes(At("town/_site/partage.png")).AsSpan(1, 3));
    }

    [Fact]
    public void A_version_brings_the_native_library_of_every_system_that_people_have()
    {
        var kept = Run(
            Repository.Root, "dotnet", "msbuild", "generator/generator.csproj", "-target:ResolvePackageAssets", "-getItem:RuntimeTargetsCopyLocalItems", "-property:BilanVersion=1.2.3");

        Assert.All(
            "linux-x64 linux-arm64 linux-musl-x64 win-x64 win-arm64 osx".Split(' '),
            system => Assert.Contains($"\"RuntimeIdentifier\": \"{system}\"", kept, StringComparison.Ordinal));
        Assert.DoesNotContain(".pdb\"", kept, StringComparison.Ordinal);
    }

    /// <summary>With a home of its own, which is empty at first, and so without packages that another run has fetched.</summary>
    private string Run(string folder, string program, params string[] arguments)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var variable in (string[])["HOME", "USERPROFILE", "DOTNET_CLI_HOME", "NUGET_PACKAGES"])
            start.Environment[variable] = folder == Repository.Root ? Environment.GetEnvironmentVariable(variable) : At("home");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
        return output;
    }

    private string At(string path) => Path.Combine(_folder, path);
}
