using System.Text;
using Bilan.Importing;

namespace Bilan.Tests.Importing;

/// <summary>A whole official table, from the office's file to a site.</summary>
public class OfficialTableTests
{
    private const int Actions = 39;
    private const int Structures = 15;

    private static readonly byte[] s_text = File.ReadAllBytes(Repository.At("tests/fixtures/import/annexe.txt"));

    [Fact]
    public void Gives_a_town_that_begins_every_action_and_structure_word_for_word()
    {
        using var site = Imported.EmptyTown();

        var (outcome, said) = Imported.Into(site, s_text, "annexe.txt");

        Assert.Empty(said);
        Assert.Equal((Actions, Structures), (outcome!.Actions.Length, outcome.NewStructures.Length));
        // The build holds each page against the three-column text, which has each word of the office's file.
        Assert.DoesNotContain(site.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Equal(Actions, Directory.GetDirectories(Path.Combine(site.Output, "2024/actions")).Length);
        Assert.Equal(Words(Encoding.UTF8.GetString(s_text)), Words(File.ReadAllText(Path.Combine(site.Sources, "data/2024/source/tableau-compare.tsv"))));
    }

    [Fact]
    public void Is_kept_as_it_came()
    {
        using var site = Imported.EmptyTown();

        Imported.Into(site, s_text, "annexe.txt");

        Assert.Equal(s_text, File.ReadAllBytes(Path.Combine(site.Sources, "data/2024/source/annexe.txt")));
    }

    [Theory]
    [InlineData("Bilan 2024.txt", "Bilan 2024.txt")]
    [InlineData("Bilan : \"final\" ?.txt", "Bilan - -final- -.txt")]
    [InlineData("a\u001B[31mb\u202Ec.txt", "a-[31mb-c.txt")]
    [InlineData("CON.txt", "tableau-CON.txt")]
    [InlineData("~$annexe.txt", "tableau-~$annexe.txt")]
    [InlineData(".txt", "tableau-.txt")]
    [InlineData("...", "tableau-")]
    [InlineData("annexe.txt. .", "annexe.txt")]
    public void Is_kept_under_a_name_that_every_system_can_have(string name, string kept) => Assert.Equal(kept, ImportFiles.KeptName(name));

    [Theory]
    [InlineData("annexe.xlsx")]
    [InlineData("annexe.xls")]
    [InlineData("annexe.ods")]
    [InlineData("annexe.csv")]
    [InlineData("annexe.docx")]
    [InlineData("annexe.odt")]
    public void Gives_the_same_records_in_every_format_that_LibreOffice_saves(string file)
    {
        var expected = Imported.Records(Imported.From(s_text).Outcome);

        var (outcome, said) = Imported.From(File.ReadAllBytes(Repository.At($"tests/fixtures/import/{file}")), file);

        Assert.Empty(said);
        Assert.Equal(expected, Imported.Records(outcome));
    }

    [Theory]
    [InlineData(1252)]
    [InlineData(10000)]
    [InlineData(850)]
    [InlineData(1200)]
    [InlineData(1201)]
    public void Gives_the_same_records_in_every_character_set_of_an_office(int codePage)
    {
        var text = Encoding.UTF8.GetString(s_text);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        // CP850 has neither this ligature nor typographic signs.
        if (codePage == 850)
            text = text.Replace("œ", "oe", StringComparison.Ordinal).Replace("Œ", "Oe", StringComparison.Ordinal).Replace('’', '\'').Replace("…", "...", StringComparison.Ordinal).Replace('–', '-').Replace('•', '-');

        var (outcome, said) = Imported.From(encoding.GetBytes(text));

        Assert.Empty(said);
        Assert.Equal(Imported.Records(Imported.From(text).Outcome), Imported.Records(outcome));
    }

    /// <summary>Without the titles of the table, tags and dashes that announce.</summary>
    private static IEnumerable<string> Words(string table) =>
        table.Split('\n').Where(line => line.Count(c => c == '\t') == 2).Skip(1)
            .Select(line => HtmlFragment.IsIn(line) ? System.Text.RegularExpressions.Regex.Replace(line, "<[^>]*>", " ") : line)
            .SelectMany(line => line.Split((char[])[' ', '\t', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word is not ("-" or "•"));
}
