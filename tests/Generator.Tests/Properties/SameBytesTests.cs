using System.Text;

namespace Bilan.Tests.Properties;

/// <summary>Same input, same bytes: not the machine's language, hour, processors, folder, line ends or order of files.</summary>
public class SameBytesTests
{
    public static TheoryData<string> Towns { get; } = ["grandval", "real"];

    [Theory]
    [MemberData(nameof(Towns))]
    public void Another_machine_makes_the_same_site(string town)
    {
        using var here = Of(town);
        using var there = Of(town);
        ReverseWithOtherLineEnds(there.Sources);
        Assert.DoesNotContain(here.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));

        var (code, _, error) = BilanProcess.Run(
            new Dictionary<string, string> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati", ["DOTNET_PROCESSOR_COUNT"] = "1" },
            "build", "--root", there.Sources, "--output", there.Output, "--no-pictures", "--cache", there.Cache);

        Assert.True(code == 0, error);
        var (one, other) = (here.Published(), there.Published());
        Assert.Equal(one.Keys, other.Keys);
        Assert.DoesNotContain(one.Keys, file => !one[file].AsSpan().SequenceEqual(other[file]));
    }

    private static TestSite Of(string town) => town == "real" ? TestSite.Real() : TestSite.Grandval();

    /// <summary>The files are made again, the last one first, each with the line ends of Windows.</summary>
    private static void ReverseWithOtherLineEnds(string sources)
    {
        var files = Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal).ToDictionary(file => file, File.ReadAllBytes);
        foreach (var file in files.Keys)
            File.Delete(file);
        foreach (var (file, bytes) in files)
            File.WriteAllBytes(file, Path.GetExtension(file) is ".md" or ".csv" or ".yml" or ".txt" ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\r\n")) : bytes);
    }
}
