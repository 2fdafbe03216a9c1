using System.Text.RegularExpressions;

namespace Bilan.Tests.RealSite;

/// <summary>The rules of the house that a compiler does not know.</summary>
public partial class HouseTests
{
    /// <summary>The stages in their order; each may use the model, the diagnostics and the stage before it.</summary>
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Diagnostics"] = ["Model"],
        ["Loading"] = ["Model", "Diagnostics"],
        ["Assembling"] = ["Model", "Diagnostics", "Loading"],
        ["Planning"] = ["Model", "Diagnostics", "Markup", "Rendering"],
        ["Rendering"] = ["Model", "Diagnostics", "Markup", "Planning"],
        ["Printing"] = ["Model", "Diagnostics", "Markup", "Planning", "Rendering"],
        ["Exporting"] = ["Model", "Markup", "Publishing"],
        ["Feeds"] = ["Model", "Publishing"],
        ["Sharing"] = ["Model", "Diagnostics", "Markup", "Publishing"],
        ["Publishing"] = ["Model", "Diagnostics", "Markup", "Exporting", "Feeds", "Planning", "Printing", "Rendering", "Sharing"],
        ["Auditing"] = ["Model", "Diagnostics"],
        ["Commands"] = ["Model", "Diagnostics", "Loading", "Assembling", "Auditing", "Markup", "Planning", "Printing", "Publishing", "Reporting", "Serving", "Drafting"],
        ["Reporting"] = ["Model", "Diagnostics", "Loading", "Assembling", "Markup"],
        ["Serving"] = ["Model", "Diagnostics", "Publishing"],
        ["Drafting"] = ["Model", "Diagnostics", "Loading", "Assembling"],
    };

    public static TheoryData<string> Stages { get; } = [.. s_allowed.Keys];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_uses_only_the_model_the_diagnostics_and_the_stage_before_it(string stage)
    {
        var used = Directory.EnumerateFiles(Repository.At($"generator/{stage}"), "*.cs")
            .SelectMany(file => Usage().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Where(name => name != stage)
            .Distinct();

        Assert.Empty(used.Except(s_allowed[stage]));
    }

    [Fact]
    public void Every_folder_of_the_generator_has_its_place_in_the_order()
    {
        var folders = Directory.EnumerateDirectories(Repository.At("generator"))
            .Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj" or "Model"));

        Assert.Equal(s_allowed.Keys.Order(), folders.Order());
    }

    [Fact]
    public void Nothing_in_the_program_names_the_town_the_neighbourhood_or_a_year()
    {
        var named = SourceFiles("generator").Concat(SourceFiles("theme"))
            .Where(file => Named().IsMatch(WithoutComments().Replace(File.ReadAllText(file), "")))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(named);
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Repository.At(folder), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".css" or ".js" or ".svg")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"\bBilan\.([A-Z][A-Za-z]+)")]
    private static partial Regex Usage();

    /// <summary>A year may stand in an example of a message ("Écrivez l'année, le mois et le jour").</summary>
    [GeneratedRegex(@"\bDole\b|\bMesnils\b|\bPasteur\b", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"///.*$", RegexOptions.Multiline)]
    private static partial Regex WithoutComments();
}
