using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Bilan.Tests.Auditing;

/// <summary>The repository's own workflows: what they run is pinned, and they may do no more than they must.</summary>
public partial class WorkflowTests
{
    private const string Commenting = "report.yml";

    public static TheoryData<string> Workflows { get; } =
        [.. Directory.EnumerateFiles(Repository.At(".github/workflows")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Pins_every_action_to_a_commit_and_names_its_version(string workflow)
    {
        var lines = File.ReadAllLines(FileOf(workflow));

        // A workflow of this repository is of the same commit.
        var uses = lines.Where(line => line.Contains("uses:", StringComparison.Ordinal) && !line.Contains("uses: ./.github/workflows/", StringComparison.Ordinal)).ToArray();

        // The workflow that comments uses none: see the test of its own.
        Assert.Equal(workflow == Commenting, uses.Length == 0);
        Assert.All(uses, line => Assert.Matches(PinnedAction(), line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Grants_no_write_to_the_workflow_as_a_whole(string workflow)
    {
        var granted = Map(Load(workflow), "permissions");

        Assert.NotNull(granted);
        Assert.DoesNotContain("write", granted.Children.Values.Select(value => value.ToString()));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Puts_no_expression_into_a_command_line(string workflow)
    {
        var commands = Jobs(workflow)
            .Where(job => !CallsAnother(job))
            .SelectMany(job => (YamlSequenceNode)job.Children["steps"])
            .Select(step => ((YamlMappingNode)step).Children.TryGetValue("run", out var run) ? run.ToString() : "");

        Assert.All(commands, command => Assert.DoesNotContain("${{", command, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Ends_every_job_that_hangs(string workflow)
    {
        Assert.All(Jobs(workflow), job => Assert.NotEqual(CallsAnother(job), job.Children.ContainsKey("timeout-minutes")));
    }

    [Theory]
    [InlineData("pull-request.yml")]
    [InlineData("systems.yml")]
    [InlineData("tests.yml")]
    public void Lets_a_proposal_read_and_nothing_else(string proposals)
    {
        var granted = Map(Load(proposals), "permissions")!;

        Assert.Equal("contents: read", string.Join(", ", granted.Children.Select(entry => $"{entry.Key}: {entry.Value}")));
        Assert.All(Jobs(proposals), job => Assert.Null(Map(job, "permissions")));
        Assert.DoesNotContain("pull_request_target", File.ReadAllText(FileOf(proposals)), StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", File.ReadAllText(FileOf(proposals)), StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_the_program_on_every_system_that_people_have()
    {
        var job = (YamlMappingNode)Map(Load("systems.yml"), "jobs")!.Children["test"];

        var systems = Map(Map(job, "strategy")!, "matrix")!.Children["system"];

        Assert.Equal(["windows-latest", "macos-latest"], ((YamlSequenceNode)systems).Select(system => system.ToString()));
        Assert.Contains("dotnet test tests/Generator.Tests", ((YamlSequenceNode)job.Children["steps"]).Last()["run"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_the_job_that_reads_an_imported_table_write_nothing()
    {
        var jobs = Map(Load("import.yml"), "jobs")!.Children;
        var (reading, proposing) = ((YamlMappingNode)jobs["read"], (YamlMappingNode)jobs["propose"]);

        Assert.Equal("contents: read", Granted(reading));
        Assert.Equal("actions: read, contents: write, pull-requests: write", Granted(proposing));
        Assert.DoesNotContain("dotnet", proposing.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", File.ReadAllText(FileOf("import.yml")), StringComparison.Ordinal);

        static string Granted(YamlMappingNode job) => string.Join(", ", Map(job, "permissions")!.Children.Select(entry => $"{entry.Key}: {entry.Value}"));
    }

    [Fact]
    public void Lets_the_workflow_that_comments_run_nothing_of_the_proposal()
    {
        var text = File.ReadAllText(FileOf(Commenting));
        var job = Assert.Single(Jobs(Commenting));

        Assert.Equal(
            "actions: read, pull-requests: write",
            string.Join(", ", Map(job, "permissions")!.Children.Select(entry => $"{entry.Key}: {entry.Value}")));
        Assert.DoesNotContain("dotnet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("git ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_on_what_the_other_workflow_has_checked()
    {
        var trigger = Map(Map(Load(Commenting), "on")!, "workflow_run")!;
        var proposals = Load("pull-request.yml");

        Assert.Equal(proposals.Children["name"].ToString(), Assert.Single((YamlSequenceNode)trigger.Children["workflows"]).ToString());
        Assert.Contains("name: compte-rendu\n", File.ReadAllText(FileOf("pull-request.yml")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("artifacts?name=compte-rendu", File.ReadAllText(FileOf(Commenting)), StringComparison.Ordinal);
        Assert.Contains("unzip -p \"$RUNNER_TEMP/compte-rendu.zip\" compte-rendu.md", File.ReadAllText(FileOf(Commenting)), StringComparison.Ordinal);
    }

    /// <summary>Filters of paths would keep a required check waiting for a run that never comes.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Decides_in_a_step_and_not_by_paths_what_it_does(string workflow) =>
        Assert.DoesNotMatch(@"(?m)^\s+paths(-ignore)?:", File.ReadAllText(FileOf(workflow)));

    [Fact]
    public void Tests_all_parts_of_the_program_side_by_side_and_names_them_as_the_script_does()
    {
        var parts = Map(Map(Assert.Single(Jobs("tests.yml")), "strategy")!, "matrix")!.Children["part"];
        var script = File.ReadAllText(Repository.At("tests/run"));

        Assert.Equal(["program", "pages", "finder", "paper"], ((YamlSequenceNode)parts).Select(part => part.ToString()));
        Assert.All((YamlSequenceNode)parts, part => Assert.Matches($@"(?m)^  {part}\) projects=", script));
    }

    [Fact]
    public void Does_not_let_a_comma_wait_for_the_tests_of_the_program()
    {
        var jobs = Map(Load("pull-request.yml"), "jobs")!.Children;

        Assert.False(((YamlMappingNode)jobs["check"]).Children.ContainsKey("needs"));
        Assert.Equal("needs.scope.outputs.program == 'yes'", ((YamlMappingNode)jobs["tests"]).Children["if"].ToString());
        Assert.Equal("always()", ((YamlMappingNode)jobs["verdict"]).Children["if"].ToString());
    }

    private static bool CallsAnother(YamlMappingNode job) => job.Children.ContainsKey("uses");

    private static string FileOf(string workflow) => Repository.At(Path.Combine(".github/workflows", workflow));

    private static YamlMappingNode Load(string workflow)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(FileOf(workflow));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Jobs(string workflow) =>
        Map(Load(workflow), "jobs")!.Children.Values.Cast<YamlMappingNode>();

    private static YamlMappingNode? Map(YamlMappingNode parent, string key) =>
        parent.Children.TryGetValue(key, out var child) ? (YamlMappingNode)child : null;

    [GeneratedRegex(@"^\s*(- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")]
    private static partial Regex PinnedAction();
}
