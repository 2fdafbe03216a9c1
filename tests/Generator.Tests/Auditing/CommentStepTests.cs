using System.IO.Compression;

namespace Bilan.Tests.Auditing;

/// <summary>The steps that turn the report of a proposal into a comment, run with a <c>gh</c> that answers from files.</summary>
public sealed class CommentStepTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-comment-");

    /// <summary>Answers with the numbers of artifacts, and with the archive of one, which not every machine can unpack.</summary>
    private const string Commands = """
        gh() {
          case "$*" in
            *name=compte-rendu*) cat "$FAKE/compte-rendu.id" 2> /dev/null || true ;;
            *name=apercu-du-site*) cat "$FAKE/apercu.id" 2> /dev/null || true ;;
            *artifacts/*/zip*) cat "$FAKE/compte-rendu.zip" ;;
          esac
        }
        command -v unzip > /dev/null ||
          unzip() { python3 -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[2]).read(sys.argv[3]))' "$@"; }

        """;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Says_what_changes_while_the_check_goes_on()
    {
        Leave("## Ce que change cette proposition\n\n- 1 action modifiée, pour @maire\n");

        var comment = await CommentAsync(conclusion: "");

        Assert.StartsWith("<!-- bilan:compte-rendu -->\n## Ce que change cette proposition\n\n- 1 action modifiée, pour &#64;&#8203;maire\n", comment, StringComparison.Ordinal);
        Assert.Contains("- Il continue : ce message sera complété", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_yet_while_there_is_no_report() => Assert.Null(await CommentAsync(conclusion: ""));

    [Fact]
    public async Task Leads_to_the_copy_of_the_site_when_the_check_has_ended()
    {
        Leave("## Ce que change cette proposition\n");
        File.WriteAllText(At("apercu.id"), "77\n");

        var comment = await CommentAsync("success");

        Assert.Contains("- Il est terminé, et il n'a rien trouvé à redire.", comment, StringComparison.Ordinal);
        Assert.Contains("(https://depot.exemple/runs/5/artifacts/77)", comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("failure", "quelque chose est à corriger")]
    [InlineData("cancelled", "Il a été interrompu avant la fin")]
    [InlineData("timed_out", "Il a été interrompu avant la fin")]
    public async Task Speaks_also_where_the_check_left_no_report(string conclusion, string words)
    {
        var comment = await CommentAsync(conclusion);

        Assert.StartsWith("<!-- bilan:compte-rendu -->\n## Le compte rendu n'a pas pu être fait\n", comment, StringComparison.Ordinal);
        Assert.Contains(words, comment, StringComparison.Ordinal);
        Assert.DoesNotContain("artifacts/", comment, StringComparison.Ordinal);
    }

    private void Leave(string report)
    {
        File.WriteAllText(At("compte-rendu.id"), "42\n");
        using var archive = ZipFile.Open(At("compte-rendu.zip"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry("compte-rendu.md").Open());
        writer.Write(report);
    }

    /// <returns>The comment, or null where none is to be written.</returns>
    private async Task<string?> CommentAsync(string conclusion)
    {
        var output = At("output.txt");
        foreach (var step in new[] { "Prendre le compte rendu", "Composer le commentaire" })
        {
            var (code, said) = await WorkflowStep.RunAsync(Commands.ReplaceLineEndings("\n") + WorkflowStep.Command("site-report.yml", "comment", step), new()
            {
                ["FAKE"] = _folder.FullName,
                ["RUNNER_TEMP"] = _folder.CreateSubdirectory("temp").FullName,
                ["GITHUB_OUTPUT"] = output,
                ["REPOSITORY"] = "ville/bilan",
                ["MARKER"] = "<!-- bilan:compte-rendu -->",
                ["RUN_ID"] = "5",
                ["RUN_URL"] = "https://depot.exemple/runs/5",
                ["CONCLUSION"] = conclusion,
                ["WAIT"] = "1",
            });
            Assert.True(code == 0, said);
            if (!File.Exists(output))
                return null;
        }

        return (await File.ReadAllTextAsync(At("temp/commentaire.md"))).ReplaceLineEndings("\n");
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
