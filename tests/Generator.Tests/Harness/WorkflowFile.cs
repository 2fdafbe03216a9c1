using YamlDotNet.RepresentationModel;

namespace Bilan.Tests.Harness;

/// <summary>A workflow of GitHub, of this repository or written for another.</summary>
internal sealed record WorkflowFile(string Text)
{
    public static IEnumerable<string> OfTheRepository { get; } =
        Directory.EnumerateFiles(Repository.At(".github/workflows")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public YamlMappingNode Root { get; } = Parse(Text);

    public Dictionary<string, YamlMappingNode> Jobs =>
        Map(Root, "jobs")!.Children.ToDictionary(job => job.Key.ToString(), job => (YamlMappingNode)job.Value);

    public static WorkflowFile Named(string name) => new(File.ReadAllText(Repository.At($".github/workflows/{name}")).ReplaceLineEndings("\n"));

    public static YamlMappingNode? Map(YamlMappingNode parent, string key) => parent.Children.TryGetValue(key, out var child) ? (YamlMappingNode)child : null;

    /// <summary>What a workflow or a job may do, each right as <c>contents: read</c>; null where it says nothing of it.</summary>
    public static string? Granted(YamlMappingNode part) =>
        Map(part, "permissions") is { } granted ? string.Join(", ", granted.Children.Select(right => $"{right.Key}: {right.Value}").Order(StringComparer.Ordinal)) : null;

    /// <summary>The name of the workflow of this repository that a job calls, by its path or from another repository; or null.</summary>
    public static string? Called(YamlMappingNode job) =>
        job.Children.TryGetValue("uses", out var uses) ? uses.ToString().Split("/.github/workflows/")[1].Split('@')[0] : null;

    private static YamlMappingNode Parse(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
