using System.IO.Compression;

namespace Bilan.Tests.Auditing;

/// <summary>The steps that turn the report of a proposal into a comment, run with a <c>gh</c> that answers from files.</summary>
public sealed class CommentStepTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-comment-");

    /// <summary>
    /// Answers with the numbers of artifacts, the ends of jobs, and the archive of one artifact, which not every machine can unpack; what
    /// is asked for first fails as often as the test says.
    /// </summary>
    private const string Commands = """
        gh() {
          if [ -s "$FAKE/failures" ]; then
            sed -i.bak 1d "$FAKE/failures"
            echo '{"message":"Bad gateway"}'
            return 1
          fi
          case "$*" in
            *pulls*) echo 12 ;;
            *--method*comments*) echo "$*" >> "$FAKE/written" ;;
            *issues/12/comments*) cat "$FAKE/comment.id" 2> /dev/null || true ;;
            *runs/5/jobs*) cat "$FAKE/jobs" ;;
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
    [InlineData("startup_failure", "Il a été interrompu avant la fin")]
    public async Task Speaks_also_where_the_check_left_no_report(string conclusion, string words)
    {
        var comment = await CommentAsync(conclusion);

        Assert.StartsWith("<!-- bilan:compte-rendu -->\n## Le compte rendu n'a pas pu être fait\n", comment, StringComparison.Ordinal);
        Assert.Contains(words, comment, StringComparison.Ordinal);
        Assert.DoesNotContain("artifacts/", comment, StringComparison.Ordinal);
    }

    /// <summary>The job that joins the results fails in all of these cases.</summary>
    [Theory]
    [InlineData("success cancelled skipped", "Il a été interrompu avant la fin")]
    [InlineData("success timed_out skipped", "Il a été interrompu avant la fin")]
    [InlineData("success failure skipped", "quelque chose est à corriger")]
    [InlineData("failure cancelled", "quelque chose est à corriger")]
    public async Task Tells_a_check_that_was_stopped_from_one_that_found_a_mistake(string jobs, string words)
    {
        File.WriteAllLines(At("jobs"), jobs.Split(' '));

        Assert.Contains(words, await CommentAsync("failure"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_the_job_that_joins_the_results_by_the_name_that_it_has()
    {
        var verdict = WorkflowFile.Named("pull-request.yml").Jobs["verdict"].Children["name"].ToString();

        Assert.Contains($"select(.name != \"{verdict}\")", WorkflowStep.Command("site-report.yml", "comment", "Composer le commentaire"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_the_first_proposal_of_a_person_that_it_waits_and_not_that_something_broke()
    {
        var comment = await CommentAsync("action_required");

        Assert.StartsWith("<!-- bilan:compte-rendu -->\n## Cette proposition attend l'accord de l'équipe du site\n", comment, StringComparison.Ordinal);
        Assert.Contains("- Il n'a pas commencé : l'équipe du site doit d'abord l'autoriser", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("Re-run", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_again_where_GitHub_does_not_answer()
    {
        Leave("## Ce que change cette proposition\n");
        Fail(times: 3);

        var comment = await CommentAsync("success");

        Assert.StartsWith("<!-- bilan:compte-rendu -->\n## Ce que change cette proposition\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_report_could_not_be_read_where_GitHub_goes_on_not_answering()
    {
        Leave("## Ce que change cette proposition\n");
        Fail(times: 4);

        var comment = await CommentAsync("success");

        Assert.StartsWith("<!-- bilan:compte-rendu -->\n## Le compte rendu n'a pas pu être lu\n", comment, StringComparison.Ordinal);
        Assert.Contains("(https://depot.exemple/runs/5)", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("Bad gateway", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_the_proposal_though_GitHub_answers_late()
    {
        Fail(times: 3);

        await RunAsync("Retrouver la proposition", conclusion: "");

        Assert.Equal("number=12\n", await File.ReadAllTextAsync(At("output.txt")));
    }

    [Theory]
    [InlineData("", 0, "api --method POST repos/ville/bilan/issues/12/comments ")]
    [InlineData("77\n78\n", 3, "api --method PATCH repos/ville/bilan/issues/comments/77 ")]
    public async Task Writes_one_comment_and_then_replaces_it(string comments, int failures, string call)
    {
        File.WriteAllText(At("comment.id"), comments);
        Fail(failures);

        await RunAsync("Écrire le commentaire, ou remplacer celui qui est là", conclusion: "");

        Assert.StartsWith(call, Assert.Single(await File.ReadAllLinesAsync(At("written"))), StringComparison.Ordinal);
    }

    private void Fail(int times) => File.WriteAllLines(At("failures"), Enumerable.Repeat("x", times));

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
        await RunAsync("Prendre le compte rendu", conclusion);
        if (!File.Exists(At("output.txt")))
            return null;

        await RunAsync("Composer le commentaire", conclusion);
        return (await File.ReadAllTextAsync(At("temp/commentaire.md"))).ReplaceLineEndings("\n");
    }

    private async Task RunAsync(string step, string conclusion)
    {
        var (code, said) = await WorkflowStep.RunAsync(Commands.ReplaceLineEndings("\n") + Command("Apprendre à redemander") + Command(step), new()
        {
            ["FAKE"] = _folder.FullName,
            ["RUNNER_TEMP"] = _folder.CreateSubdirectory("temp").FullName,
            ["GITHUB_OUTPUT"] = At("output.txt"),
            ["REPOSITORY"] = "ville/bilan",
            ["MARKER"] = "<!-- bilan:compte-rendu -->",
            ["NUMBER"] = "12",
            ["RUN_ID"] = "5",
            ["RUN_URL"] = "https://depot.exemple/runs/5",
            ["CONCLUSION"] = conclusion,
            ["WAIT"] = "0",
            ["PATIENCE"] = "0",
        });
        Assert.True(code == 0, said);

        static string Command(string step) => WorkflowStep.Command("site-report.yml", "comment", step);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
