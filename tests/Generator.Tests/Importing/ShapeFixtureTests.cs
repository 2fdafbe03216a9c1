using Bilan.Importing;

namespace Bilan.Tests.Importing;

/// <summary>Files as LibreOffice saves them, one for each shape of <c>tests/fixtures/import/formes</c>: exactly the records and the report of the text beside it.</summary>
public class ShapeFixtureTests
{
    private const string Accepting = "BILAN_ACCEPT";
    private const string Folder = "tests/fixtures/import/formes";

    public static TheoryData<string> Fixtures { get; } =
        [.. Directory.EnumerateFiles(Repository.At(Folder)).Select(file => Path.GetFileName(file)!).Where(file => !file.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Gives_exactly_its_records_and_says_what_became_of_each_row(string file)
    {
        var (outcome, said) = Imported.From(File.ReadAllBytes(Repository.At($"{Folder}/{file}")), "tableau");

        string[] lines =
        [
            .. said,
            .. Imported.Records(outcome).Select(record => record.Replace("\n", "\\n", StringComparison.Ordinal)),
            .. outcome?.Actions.Where(action => action.Source.Group.Length > 0).Select(action => $"{action.Title} < {action.Source.Group}") ?? [],
            .. Enum.GetValues<NoteKind>().SelectMany(kind => Imported.Notes(outcome, kind).Select(note => $"{kind} {note}")),
        ];
        var expected = Repository.At($"{Folder}/{Path.GetFileNameWithoutExtension(file)}.txt");
        if (Environment.GetEnvironmentVariable(Accepting) == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllLines(expected, lines);
        Assert.Equal(File.ReadAllLines(expected), lines);
    }

    [Fact]
    public void Every_expected_text_is_that_of_a_file()
    {
        var shapes = Directory.EnumerateFiles(Repository.At(Folder)).ToLookup(file => file.EndsWith(".txt", StringComparison.Ordinal), file => Path.GetFileNameWithoutExtension(file));

        Assert.Equal(shapes[true].Order(), shapes[false].Distinct().Order());
    }
}
