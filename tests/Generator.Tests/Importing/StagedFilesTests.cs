using System.Diagnostics;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Importing;
using Bilan.Loading;
using Bilan.Tests.Properties;
using CsCheck;

namespace Bilan.Tests.Importing;

/// <summary>An import that is ended on the way: nothing is written yet, or the next one brings it to its end.</summary>
public sealed class StagedFilesTests : IDisposable
{
    private const string Table = "Action\tStructure\tDescriptif\nVélo\tClub\tRouler.\nJardin\tClub\tPlanter.\nChorale\tLa Voix\tChanter.\n";

    private static readonly StagedFile[] s_files =
    [
        new("data/2024/actions.csv", "id\n"u8.ToArray()),
        new("content/2024/actions/velo.md", "Rouler."u8.ToArray()),
        new("data/structures.csv", "id;nom\nclub;Club\n"u8.ToArray()),
    ];

    private readonly TestSite _site = Imported.EmptyTown().Writing("data/structures.csv", "id;nom\n");

    private readonly DiagnosticBag _bag = new();

    private SourceFolder Sources => new(_site.Sources);

    private string Waiting => Path.Combine(_site.Sources, ".bilan-import");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Leaves_nothing_but_the_files()
    {
        Assert.True(StagedFiles.Write(Sources, s_files, _bag));

        Assert.All(s_files, file => Assert.Equal(file.Bytes, File.ReadAllBytes(Path.Combine(_site.Sources, file.File))));
        Assert.False(Directory.Exists(Waiting));
        Assert.Empty(_bag.Sorted());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_was_moved_when_the_run_was_ended_the_next_one_moves_the_rest(int moved)
    {
        End(moved);
        Assert.Contains(CheckOf(_site), line => line.StartsWith(".bilan-import: erreur IMP020", StringComparison.Ordinal));

        Assert.True(StagedFiles.Finish(Sources, _bag));

        Assert.All(s_files, file => Assert.Equal(file.Bytes, File.ReadAllBytes(Path.Combine(_site.Sources, file.File))));
        Assert.False(Directory.Exists(Waiting));
        Assert.Equal(["IMP018"], _bag.Sorted().Select(finding => finding.Code));
    }

    [Fact]
    public void A_run_that_was_ended_before_its_list_was_whole_leaves_the_sources_as_they_were()
    {
        var before = Imported.Files(_site);
        End(moved: 0);
        File.Move(Path.Combine(Waiting, "liste.tsv"), Path.Combine(Waiting, "liste.tmp"));

        Assert.True(StagedFiles.Finish(Sources, _bag));

        Assert.Equal(before, Imported.Files(_site));
        Assert.False(Directory.Exists(Waiting));
        Assert.Empty(_bag.Sorted());
    }

    [Fact]
    public void What_somebody_wrote_meanwhile_stays()
    {
        End(moved: 0);
        _site.Writing("content/2024/actions/velo.md", "À moi.");

        Assert.False(StagedFiles.Finish(Sources, _bag));

        Assert.Equal("À moi.", File.ReadAllText(Path.Combine(_site.Sources, "content/2024/actions/velo.md")));
        Assert.Equal(["IMP018", "IMP021"], _bag.Sorted().Select(finding => finding.Code).Order());
        Assert.False(Directory.Exists(Waiting));
    }

    [Fact]
    public void A_folder_of_somebody_s_own_is_left_alone()
    {
        _site.Writing(".bilan-import/photos.txt", "à moi");

        Assert.False(StagedFiles.Write(Sources, s_files, _bag));

        Assert.Equal(["IMP019"], _bag.Sorted().Select(finding => finding.Code));
        Assert.Equal("à moi", File.ReadAllText(Path.Combine(Waiting, "photos.txt")));
    }

    [Fact]
    public void Two_imports_at_once_do_not_mix()
    {
        using var one = StagedFiles.Open(Sources, _bag);

        Assert.False(StagedFiles.Write(Sources, s_files, _bag));

        Assert.Equal(["IMP019"], _bag.Sorted().Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("../dehors.md")]
    [InlineData("content/../../dehors.md")]
    [InlineData("content/lien/dehors.md")]
    [InlineData("generator/Program.cs")]
    public void A_list_that_came_with_the_sources_leads_nowhere_else(string file)
    {
        Directory.CreateSymbolicLink(Path.Combine(_site.Sources, "content", "lien"), Path.GetDirectoryName(_site.Sources)!);
        _site.Writing(".bilan-import/.bilan", "").Writing(".bilan-import/0", "x").Writing(".bilan-import/liste.tsv", $"0\t-\t{file}\n");

        Assert.False(StagedFiles.Finish(Sources, _bag));

        Assert.Contains("IMP015", _bag.Sorted().Select(finding => finding.Code));
        Assert.False(File.Exists(Path.Combine(_site.Sources, file)));
    }

    /// <summary>By the child process itself, ended at any moment: the next import gives what one that was left alone gives.</summary>
    [LinuxFact]
    public void An_import_that_is_killed_is_whole_after_the_next()
    {
        using var whole = Imported.EmptyTown();
        var file = Path.Combine(Path.GetDirectoryName(_site.Sources)!, "tableau.txt");
        File.WriteAllText(file, Table);
        var watch = Stopwatch.StartNew();
        Started(whole, file).WaitForExit();
        var whileItRuns = (int)watch.ElapsedMilliseconds;
        var expected = Imported.Files(whole);

        Gen.Int[whileItRuns / 2, whileItRuns].Sample(
            moment =>
            {
                using var site = Imported.EmptyTown();
                using (var ended = Started(site, file))
                {
                    if (!ended.WaitForExit(moment))
                        ended.Kill();
                    ended.WaitForExit();
                }

                Started(site, file).WaitForExit();

                Assert.Equal(expected, Imported.Files(site));
            },
            iter: Math.Max(3, AtRandom.CasesOf(500)),
            threads: 1);
    }

    private static Process Started(TestSite site, string file) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bilan.dll"), "import", file, "--edition", "2024", "--root", site.Sources])
        {
            RedirectStandardOutput = true,
        })!;

    private static IEnumerable<string> CheckOf(TestSite site)
    {
        var bag = new DiagnosticBag();
        Loader.Load(new SourceFolder(site.Sources), bag);
        return bag.Sorted().Select(TextPrinter.Line);
    }

    /// <summary>As a run leaves its folder that is ended after so many moves.</summary>
    private void End(int moved)
    {
        using (var staged = StagedFiles.Open(Sources, _bag))
            staged!.Prepare(s_files);
        for (var i = 0; i < moved; i++)
        {
            var target = Path.Combine(_site.Sources, s_files[i].File);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(Waiting, $"{i}"), target, overwrite: true);
        }
    }
}
