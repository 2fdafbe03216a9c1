using System.Diagnostics;
using CsCheck;

namespace Bilan.Tests.Properties;

/// <summary>A run may end at any moment, by a power cut or a cancelled job: then the old site stands or the new one, and the next build tidies up.</summary>
public class EndedRunTests
{
    private const string Text = "content/2024/actions/velo.md";

    [LinuxFact]
    public void An_ended_build_leaves_the_old_site_or_the_new_one_and_nothing_else_after_the_next()
    {
        using var site = TestSite.Grandval();
        var folder = Path.GetDirectoryName(site.Output)!;
        var whole = Started(site, "first");
        var watch = Stopwatch.StartNew();
        whole.WaitForExit();
        var whileItRuns = (int)watch.ElapsedMilliseconds;

        // Most of a run is its start, and the writing, which is what may do harm, is the end of it.
        Gen.Select(Gen.Int[whileItRuns / 3, whileItRuns], Gen.Int[1, 1_000_000]).Sample(
            run =>
            {
                var before = Contents(site);
                using (var ended = Started(site, $"version {run.Item2}"))
                {
                    if (!ended.WaitForExit(run.Item1))
                        ended.Kill();
                    ended.WaitForExit();
                }

                var left = Contents(site);
                Assert.DoesNotContain(site.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));
                Assert.True(left.SequenceEqual(before) || left.SequenceEqual(Contents(site)));
                Assert.Equal(["images", "site", "sources"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order());
            },
            iter: Math.Max(4, AtRandom.CasesOf(500)),
            threads: 1);
    }

    private static Process Started(TestSite site, string words)
    {
        site.Writing(Text, $"---\nresume: On apprend.\n---\n\nRéparer des vélos, {words}.\n");
        Directory.CreateDirectory(site.Cache);
        return Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bilan.dll"), "build", "--root", site.Sources, "--output", site.Output, "--no-pictures", "--cache", site.Cache])
        {
            RedirectStandardOutput = true,
        })!;
    }

    private static List<string> Contents(TestSite site) =>
        [.. site.Published().Select(file => $"{file.Key} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Value))}")];
}
