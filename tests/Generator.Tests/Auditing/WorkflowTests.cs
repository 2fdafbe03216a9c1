using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Bilan.Tests.Auditing;

/// <summary>The repository's own workflows: what they run is pinned, and they may do no more than they must.</summary>
public partial class WorkflowTests
{
    public static TheoryData<string> Workflows { get; } =
        [.. Directory.EnumerateFiles(Repository.At(".github/workflows")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Pins_every_action_to_a_commit_and_names_its_version(string workflow)
    {
        var lines = File.ReadAllLines(FileOf(workflow));

        var uses = lines.Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(uses);
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
            .SelectMany(job => (YamlSequenceNode)job.Children["steps"])
            .Select(step => ((YamlMappingNode)step).Children.TryGetValue("run", out var run) ? run.ToString() : "");

        Assert.All(commands, command => Assert.DoesNotContain("${{", command, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Ends_every_job_that_hangs(string workflow)
    {
        Assert.All(Jobs(workflow), job => Assert.True(job.Children.ContainsKey("timeout-minutes")));
    }

    [Fact]
    public void Lets_a_proposal_read_and_nothing_else()
    {
        const string proposals = "pull-request.yml";

        var granted = Map(Load(proposals), "permissions")!;

        Assert.Equal("contents: read", string.Join(", ", granted.Children.Select(entry => $"{entry.Key}: {entry.Value}")));
        Assert.All(Jobs(proposals), job => Assert.Null(Map(job, "permissions")));
        Assert.DoesNotContain("pull_request_target", File.ReadAllText(FileOf(proposals)), StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", File.ReadAllText(FileOf(proposals)), StringComparison.Ordinal);
    }

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
