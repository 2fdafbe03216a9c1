using System.Text.RegularExpressions;
using Bilan.Drafting;
using YamlDotNet.RepresentationModel;
using static Bilan.Tests.Harness.WorkflowFile;

namespace Bilan.Tests.Auditing;

/// <summary>The repository's own workflows and those written for a town: what they run is pinned, and they may do no more than they must.</summary>
public partial class WorkflowTests
{
    private const string Commenting = "site-report.yml";

    private static readonly Dictionary<string, WorkflowFile> s_ofTown = SiteDraft
        .Workflows(new ProgramRelease("exemple/bilan", "1.2.3", new string('a', 40)))
        .ToDictionary(draft => draft.File, draft => new WorkflowFile(draft.Text));

    public static TheoryData<string> Workflows { get; } = [.. OfTheRepository, .. s_ofTown.Keys];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Pins_every_action_to_a_commit_and_names_its_version(string workflow)
    {
        var lines = Of(workflow).Text.Split('\n');

        // A workflow of this repository is of the same commit.
        var uses = lines.Where(line => line.Contains("uses:", StringComparison.Ordinal) && !line.Contains("uses: ./.github/workflows/", StringComparison.Ordinal)).ToArray();

        // The workflow that comments uses none: see the test of its own.
        Assert.Equal(workflow is Commenting or "report.yml", uses.Length == 0);
        Assert.All(uses, line => Assert.Matches(PinnedAction(), line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Grants_no_write_to_the_workflow_as_a_whole(string workflow)
    {
        var granted = Granted(Of(workflow).Root);

        Assert.NotNull(granted);
        Assert.DoesNotContain("write", granted, StringComparison.Ordinal);
    }

    /// <summary>GitHub refuses to start a workflow that asks for more than the job that calls it has; more than it asks for would be too much.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Lets_a_workflow_that_it_calls_do_what_that_asks_for_and_no_more(string workflow)
    {
        var calls = Of(workflow).Jobs.Values.Where(job => Called(job) is not null);

        Assert.All(calls, job =>
        {
            var called = Named(Called(job)!);
            var asked = called.Jobs.Values.Select(part => Granted(part) ?? Granted(called.Root)!).SelectMany(rights => rights.Split(", "))
                .GroupBy(right => right.Split(':')[0]).Select(rights => rights.Max(StringComparer.Ordinal)!).Order(StringComparer.Ordinal);
            Assert.Equal(string.Join(", ", asked), Granted(job) ?? Granted(Of(workflow).Root));
        });
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Puts_no_expression_into_a_command_line(string workflow)
    {
        var commands = Of(workflow).Jobs.Values
            .Where(job => Called(job) is null)
            .SelectMany(job => (YamlSequenceNode)job.Children["steps"])
            .Select(step => ((YamlMappingNode)step).Children.TryGetValue("run", out var run) ? run.ToString() : "");

        Assert.All(commands, command => Assert.DoesNotContain("${{", command, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Ends_every_job_that_hangs(string workflow)
    {
        Assert.All(Of(workflow).Jobs.Values, job => Assert.NotEqual(Called(job) is not null, job.Children.ContainsKey("timeout-minutes")));
    }

    [Theory]
    [InlineData("pull-request.yml")]
    [InlineData("site-check.yml")]
    [InlineData("systems.yml")]
    [InlineData("tests.yml")]
    [InlineData(".github/workflows/verifier.yml")]
    public void Lets_a_proposal_read_and_nothing_else(string proposals)
    {
        var workflow = Of(proposals);

        Assert.Equal("contents: read", Granted(workflow.Root));
        Assert.All(workflow.Jobs.Values, job => Assert.Null(Granted(job)));
        Assert.DoesNotContain("pull_request_target", workflow.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", workflow.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_the_program_on_every_system_that_people_have()
    {
        var job = Named("systems.yml").Jobs["test"];

        var systems = Map(Map(job, "strategy")!, "matrix")!.Children["system"];

        Assert.Equal(["windows-latest", "macos-latest"], ((YamlSequenceNode)systems).Select(system => system.ToString()));
        Assert.Contains("dotnet test tests/Generator.Tests", ((YamlSequenceNode)job.Children["steps"]).Last()["run"].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import.yml", "read", "propose", "actions: read, contents: write, pull-requests: write")]
    [InlineData("release.yml", "pack", "release", "actions: read, contents: write")]
    public void Lets_the_job_that_runs_the_program_write_nothing_and_the_one_that_writes_run_nothing(string workflow, string running, string writing, string rights)
    {
        var jobs = Named(workflow).Jobs;

        Assert.Equal("contents: read", Granted(jobs[running]));
        Assert.Equal(rights, Granted(jobs[writing]));
        Assert.DoesNotContain("dotnet", jobs[writing].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", Named(workflow).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_the_workflow_that_comments_run_nothing_of_the_proposal()
    {
        var workflow = Named(Commenting);
        var job = Assert.Single(workflow.Jobs.Values);

        Assert.Equal("actions: read, pull-requests: write", Granted(job));
        Assert.DoesNotContain("dotnet", workflow.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("git ", workflow.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", workflow.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pull-request.yml", "report.yml")]
    [InlineData(".github/workflows/verifier.yml", ".github/workflows/commenter.yml")]
    public void Comments_on_what_the_other_workflow_has_checked(string proposals, string comments)
    {
        var trigger = Map(Map(Of(comments).Root, "on")!, "workflow_run")!;

        Assert.Equal(Of(proposals).Root.Children["name"].ToString(), Assert.Single((YamlSequenceNode)trigger.Children["workflows"]).ToString());
        Assert.Contains("site-check.yml", Of(proposals).Jobs.Values.Select(Called));
        Assert.Contains(Commenting, Of(comments).Jobs.Values.Select(Called));
        Assert.Contains("name: compte-rendu\n", Named("site-check.yml").Text, StringComparison.Ordinal);
        Assert.Contains("artifacts?name=compte-rendu", Named(Commenting).Text, StringComparison.Ordinal);
        Assert.Contains("unzip -p \"$RUNNER_TEMP/compte-rendu.zip\" compte-rendu.md", Named(Commenting).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_from_a_town_the_version_that_its_program_is_of()
    {
        var calls = s_ofTown.Values.SelectMany(workflow => workflow.Jobs.Values).ToArray();

        Assert.Equal(["site-report.yml", "site-publish.yml", "site-check.yml"], calls.Select(Called));
        Assert.All(calls, job => Assert.StartsWith("exemple/bilan/.github/workflows/", job["uses"].ToString(), StringComparison.Ordinal));
        Assert.All(
            calls.Where(job => Called(job) != Commenting),
            job => Assert.Equal("exemple/bilan 1.2.3", $"{job["with"]["program"]} {job["with"]["version"]}"));
        Assert.All(s_ofTown.Values, workflow => Assert.DoesNotMatch(@"\{(?!\{)\w+\}(?!\})", workflow.Text));
    }

    /// <summary>Filters of paths would keep a required check waiting for a run that never comes.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Decides_in_a_step_and_not_by_paths_what_it_does(string workflow) =>
        Assert.DoesNotMatch(@"(?m)^\s+paths(-ignore)?:", Of(workflow).Text);

    [Fact]
    public void Tests_all_parts_of_the_program_side_by_side_and_names_them_as_the_script_does()
    {
        var parts = Map(Map(Named("tests.yml").Jobs["test"], "strategy")!, "matrix")!.Children["part"];
        var script = File.ReadAllText(Repository.At("tests/run"));

        Assert.Equal(["program", "pages", "arrival", "finder", "questions", "paper"], ((YamlSequenceNode)parts).Select(part => part.ToString()));
        Assert.All((YamlSequenceNode)parts, part => Assert.Matches($@"(?m)^  {part}\) project=", script));
    }

    [Fact]
    public void Does_not_let_a_comma_wait_for_the_tests_of_the_program()
    {
        var jobs = Named("pull-request.yml").Jobs;

        Assert.False(jobs["check"].Children.ContainsKey("needs"));
        Assert.Equal("needs.scope.outputs.program == 'yes'", jobs["tests"].Children["if"].ToString());
        Assert.Equal("always()", jobs["verdict"].Children["if"].ToString());
    }

    /// <summary>A cache that is saved when the job ends is not saved where it fails, and the next run compiles again what this one had.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Keeps_what_it_has_compiled_or_drawn_as_soon_as_it_has(string workflow)
    {
        var uses = Of(workflow).Jobs.Values.SelectMany(Steps).Select(step => Text(step, "uses")).ToList();

        Assert.DoesNotContain(uses, use => use.StartsWith("actions/cache@", StringComparison.Ordinal));
    }

    /// <summary>GitHub finds what another workflow has kept by its key and by the very words of its paths.</summary>
    [Theory]
    [InlineData("program", "import.yml", "site-check.yml", "site-publish.yml", "tests.yml")]
    [InlineData("tests", "site-check.yml", "site-publish.yml", "tests.yml")]
    public void Takes_what_another_workflow_has_compiled(string id, params string[] workflows)
    {
        var steps = workflows.SelectMany(workflow => Named(workflow).Jobs.Values.SelectMany(Steps)).ToList();
        var taken = steps.Where(step => Text(step, "id") == id).ToList();
        var kept = steps.Where(step => Text(step, "uses").StartsWith("actions/cache/save@", StringComparison.Ordinal) && step["with"]["key"].ToString().Contains($"steps.{id}.", StringComparison.Ordinal)).ToList();

        var key = Assert.Single(taken.Select(step => step["with"]["key"].ToString()).Distinct());
        Assert.Single(taken.Concat(kept).Select(step => step["with"]["path"].ToString()).Distinct());
        Assert.Equal(workflows.Length, kept.Count);
        Assert.All(kept, step => Assert.Equal($"${{{{ steps.{id}.outputs.cache-primary-key }}}}", step["with"]["key"].ToString()));
        // What an earlier step has built is no source.
        Assert.EndsWith("'!**/bin/**', '!**/obj/**') }}", key, StringComparison.Ordinal);
        Assert.All(s_sources, source => Assert.Contains($"'{source}'", key, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_in_the_key_of_the_program_every_file_outside_its_folders_that_is_part_of_it()
    {
        var project = File.ReadAllText(Repository.At("generator/generator.csproj"));

        var outside = EmbeddedFromOutside().Matches(project).Select(match => match.Groups[1].Value);

        Assert.Equal(["content/README.md", "data/README.md"], outside);
        Assert.All(outside, file => Assert.Contains(file, s_sources));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Compiles_only_what_was_not_found_compiled(string workflow)
    {
        var compiling = Of(workflow).Jobs.Values.SelectMany(Steps).Where(step => Compiles().IsMatch(Text(step, "run"))).ToList();

        Assert.All(compiling, step => Assert.Contains("outputs.cache-hit != 'true'", Text(step, "if"), StringComparison.Ordinal));
        Assert.DoesNotContain("dotnet run", Of(workflow).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_the_tests_that_were_compiled_and_does_not_compile_them_again()
    {
        var running = WorkflowFile.OfTheRepository.Select(Named).SelectMany(workflow => workflow.Jobs.Values).SelectMany(Steps)
            .Where(step => Text(step, "run").Contains("tests/run", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, running.Count);
        Assert.All(running, step => Assert.True(step["env"]["BILAN_BUILT"].ToString() is "true" or "${{ steps.tests.outputs.cache-hit }}"));
    }

    [Fact]
    public void Draws_no_pictures_for_a_preview()
    {
        var builds = BuildCommand().Matches(Named("site-check.yml").Text + File.ReadAllText(Repository.At("tests/run")));

        Assert.Equal(3, builds.Count);
        Assert.All(builds, build => Assert.Contains("--no-pictures", build.Value, StringComparison.Ordinal));
    }

    /// <summary>What the program is made from.</summary>
    private static readonly string[] s_sources = ["global.json", "Directory.*", "content/README.md", "data/README.md", "generator/**", "theme/**"];

    private static IEnumerable<YamlNode> Steps(YamlMappingNode job) => job.Children.TryGetValue("steps", out var steps) ? (YamlSequenceNode)steps : [];

    private static string Text(YamlNode step, string key) => ((YamlMappingNode)step).Children.TryGetValue(key, out var value) ? value.ToString() : "";

    private static WorkflowFile Of(string workflow) => s_ofTown.TryGetValue(workflow, out var town) ? town : Named(workflow);

    [GeneratedRegex(@"^\s*(- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"EmbeddedResource Include=""\.\./([^""]+)""")]
    private static partial Regex EmbeddedFromOutside();

    [GeneratedRegex(@"dotnet (build|publish) ")]
    private static partial Regex Compiles();

    [GeneratedRegex(@"bilan""? build .*")]
    private static partial Regex BuildCommand();
}
