using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;

namespace Bilan.Tests.RealSite;

/// <summary>The guides and forms that coordinators meet on GitHub.</summary>
public partial class GuideTests
{
    private static readonly string[] s_guides =
        [
        ".github/AUTRE-VILLE.md", ".github/CONTRIBUTING.md", ".github/DEVELOPING.md", ".github/pull_request_template.md", "CHANGELOG.md", "README.md", "content/README.md",
        "data/README.md", "generator/README.md", "tests/README.md", "theme/README.md",
        .. Directory.EnumerateFiles(Repository.At("generator/decisions")).Select(file => $"generator/decisions/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
    ];

    private static readonly string[] s_partTypes = ["markdown", "input", "textarea", "dropdown", "checkboxes"];

    public static TheoryData<string> Guides { get; } = [.. s_guides];

    public static TheoryData<string> Forms { get; } =
        [.. Directory.EnumerateFiles(Repository.At(".github/ISSUE_TEMPLATE"), "*.yml").Select(file => Path.GetFileName(file)!).Where(name => name != "config.yml").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_link_and_picture_of_a_guide_is_there(string guide)
    {
        var folder = Path.GetDirectoryName(Repository.At(guide))!;
        var targets = Target().Matches(File.ReadAllText(Repository.At(guide))).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('/') && !target.StartsWith('#'));

        var missing = targets.Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0])));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_picture_of_the_guide_is_shown_and_says_what_it_shows()
    {
        var guide = File.ReadAllText(Repository.At(".github/CONTRIBUTING.md"));
        var pictures = Picture().Matches(guide).Select(match => (Words: match.Groups[1].Value, File: match.Groups[2].Value)).ToList();

        var there = Directory.EnumerateFiles(Repository.At(".github/images"), "guide-*.png").Select(file => "images/" + Path.GetFileName(file));

        Assert.Equal(there.Order(StringComparer.Ordinal), pictures.Select(picture => picture.File).Order(StringComparer.Ordinal));
        Assert.All(pictures, picture => Assert.True(picture.Words.Length > 20, picture.File));
    }

    /// <summary>What GitHub asks of an issue form: a name, a description and a body of typed parts, the fields with an id and a label.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_issue_form_has_the_shape_that_GitHub_asks_for(string form)
    {
        var map = Read(form);

        Assert.NotEmpty(Text(map, "name"));
        Assert.NotEmpty(Text(map, "description"));
        var parts = Parts(map);
        Assert.All(parts, part => Assert.Contains(Text(part, "type"), s_partTypes));
        var fields = parts.Where(part => Text(part, "type") != "markdown").ToList();
        Assert.All(fields, field => Assert.NotEmpty(Text((RawMap)Value(field, "attributes")!, "label")));
        Assert.Equal(fields.Count, fields.Select(field => Text(field, "id")).Where(id => id.Length > 0).Distinct().Count());
        Assert.Contains(fields, field => Value(field, "validations") is not null);
    }

    [Fact]
    public void The_link_that_reports_an_error_names_a_form_and_a_field_that_are_there() =>
        Assert.Contains(Parts(Read(SourceLinks.ErrorForm)), part => Text(part, "id") == SourceLinks.ErrorPageField);

    private static RawMap Read(string form)
    {
        var bag = new DiagnosticBag();
        var map = YamlReader.Read(File.ReadAllText(Repository.At($".github/ISSUE_TEMPLATE/{form}")), form, 0, bag);
        Assert.Empty(bag.Sorted());
        return map!;
    }

    private static List<RawMap> Parts(RawMap form) => [.. ((RawList)Value(form, "body")!).Items.Cast<RawMap>()];

    private static RawNode? Value(RawMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    private static string Text(RawMap map, string key) => Value(map, key) is RawScalar scalar ? scalar.Value : "";

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Target();

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)]+)\)")]
    private static partial Regex Picture();
}
