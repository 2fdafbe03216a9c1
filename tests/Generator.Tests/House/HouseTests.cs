using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using Bilan.Markup.Views;
using Bilan.Model;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Bilan.Tests.House;

/// <summary>The rules of the house that a compiler does not know.</summary>
public partial class HouseTests
{
    /// <summary>What stands beside the rooms: it puts them together and may use them all.</summary>
    private const string Root = "Bilan";

    /// <summary>The rooms in their order, each with those that it may use. A constant is copied by the compiler, so its use does not show.</summary>
    private static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["Model"] = [],
        ["Markup"] = ["Model"],
        ["Diagnostics"] = ["Model"],
        ["Loading"] = ["Model", "Diagnostics"],
        ["Assembling"] = ["Model", "Diagnostics", "Loading"],
        ["Exporting"] = ["Model", "Markup"],
        ["Feeds"] = ["Model"],
        ["Sharing"] = ["Model", "Diagnostics", "Markup"],
        ["Rendering"] = ["Markup"],
        ["Planning"] = ["Model", "Diagnostics", "Markup", "Exporting", "Feeds", "Sharing", "Rendering"],
        ["Printing"] = ["Model", "Diagnostics", "Markup", "Rendering", "Planning"],
        ["Publishing"] = ["Model", "Diagnostics", "Rendering", "Planning", "Printing"],
        ["Auditing"] = ["Model", "Diagnostics"],
        ["Commands"] =
        [
            Root, "Model", "Diagnostics", "Loading", "Assembling", "Auditing", "Planning", "Reporting", "Serving", "Drafting", "Importing",
        ],
        ["Reporting"] = ["Model", "Diagnostics", "Loading", "Assembling", "Markup", "Planning"],
        ["Serving"] = ["Model", "Diagnostics", "Rendering", "Planning"],
        ["Drafting"] = ["Model", "Diagnostics", "Loading", "Assembling"],
        ["Importing"] = ["Model", "Diagnostics", "Loading", "Assembling", "Drafting"],
    };

    private static readonly Architecture s_program = new ArchLoader()
        .LoadAssemblies(typeof(BuildPipeline).Assembly, typeof(Pictograms).Assembly, typeof(Publication).Assembly)
        .Build();

    public static TheoryData<string> Rooms { get; } = [.. s_mayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_those_that_its_row_names(string room)
    {
        var others = s_mayUse.Keys.Append(Root).Except([room, .. s_mayUse[room]]);

        Types().That().ResideInNamespaceMatching(Namespaces([room])).As($"Types of {room}")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Namespaces(others)).As("rooms that its row does not name"))
            .Check(s_program);
    }

    [Fact]
    public void Every_namespace_of_the_program_is_in_a_room()
    {
        var rooms = s_program.Types
            .Select(type => type.Namespace.FullName.Split('.'))
            .Where(names => names.Length > 1 && names[0] == Root)
            .Select(names => names[1])
            .Distinct();

        Assert.Equal(s_mayUse.Keys.Order(), rooms.Order());
    }

    [Fact]
    public void Nothing_in_the_program_names_the_town_the_neighbourhood_or_a_year()
    {
        var named = SourceFiles("generator").Concat(SourceFiles("theme"))
            .Where(file => WithoutComments().Replace(File.ReadAllText(file), "") is var code && (Town().IsMatch(code) || (!IsCatalogue(file) && Year().IsMatch(code))))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(named);
    }

    [Fact]
    public void Nothing_in_the_tests_and_guides_names_the_town()
    {
        // Two tests name it, to look for it.
        string[] seekers = ["HouseTests.cs", "AnotherTownTests.cs"];
        var named = TextFiles("tests").Concat(TextFiles(".github"))
            .Where(file => !seekers.Contains(Path.GetFileName(file)) && Town().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(named);
    }

    /// <summary>A year may stand in an example of a message ("Écrivez l'année, le mois et le jour").</summary>
    private static bool IsCatalogue(string file) => Path.GetFileName(file).StartsWith("Problems", StringComparison.Ordinal);

    private static IEnumerable<string> SourceFiles(string folder) => FilesOf(folder, ".cs", ".cshtml", ".css", ".js", ".svg");

    private static IEnumerable<string> TextFiles(string folder) => FilesOf(folder, ".cs", ".csv", ".md", ".txt", ".tsv", ".yml", ".yaml", ".json");

    private static IEnumerable<string> FilesOf(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Repository.At(folder), "*.*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)) && !LintTests.BuildFolder().IsMatch(file));

    /// <summary>The namespaces of rooms: a room has those below its own too, the root none.</summary>
    private static string Namespaces(IEnumerable<string> rooms) =>
        $"^({string.Join('|', rooms.Select(room => room == Root ? $"{Root}$" : $@"{Root}\.{room}(\.|$)"))})";

    [GeneratedRegex(@"\b(Dole|Dolois|dolois(es?)?|Mesnils|Pasteur|Olympe de Gouges|Femmes Debout)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Town();

    /// <summary>Of an edition: older ones are in the names of standards and formats.</summary>
    [GeneratedRegex(@"(?<![0-9u])20[1-9][0-9](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex WithoutComments();
}
