using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Tests.Loading;

public class CsvTableReaderTests
{
    [Theory]
    [InlineData("id;nom\npre;PRE, ou réussite\n")]
    [InlineData("id,nom\npre,\"PRE, ou réussite\"\n")]
    [InlineData("id\tnom\npre\tPRE, ou réussite\n")]
    public void Reads_the_separators_that_spreadsheets_write(string text)
    {
        var table = Read(text);

        Assert.Equal(["id", "nom"], table.Header.Select(cell => cell.Value));
        Assert.Equal(["pre", "PRE, ou réussite"], table.Rows.Single().Cells.Select(cell => cell.Value));
    }

    [Fact]
    public void Keeps_the_place_of_each_cell_through_quoted_line_breaks()
    {
        var table = Read("id;texte;fin\na;\"une\ndeux\";x\n\nb;\"y;z\";w\n");

        Assert.Equal((2, 3), Place(table.Rows[0].Cells[1]));
        Assert.Equal((3, 7), Place(table.Rows[0].Cells[2]));
        Assert.Equal((5, 1), Place(table.Rows[1].Cells[0]));
        Assert.Equal((5, 9), Place(table.Rows[1].Cells[2]));
        Assert.Equal("une\ndeux", table.Rows[0].Cells[1].Value);
    }

    [Fact]
    public void Passes_over_the_empty_cells_and_rows_that_Excel_adds()
    {
        var table = Read("id;nom;;\na;A;;\n;;;\n\n");

        Assert.Equal(2, table.Header.Length);
        Assert.Equal(["a", "A"], table.Rows.Single().Cells.Select(cell => cell.Value));
    }

    [Fact]
    public void Points_at_the_line_that_opened_a_quote_never_closed()
    {
        var bag = new DiagnosticBag();

        CsvTableReader.Read("id;nom\na;A\nb;\"B\nc;C\nd;D\n", "t.csv", bag);

        var found = Assert.Single(bag.Sorted());
        Assert.Equal("CSV006", found.Code);
        Assert.Equal("t.csv(3,3)", found.Location.ToString());
    }

    [Fact]
    public void Names_each_row_it_leaves_out()
    {
        var bag = new DiagnosticBag();

        var table = CsvTableReader.Read("id;nom\na;A;trop\nb;B\nc\nd;\"D\"x\ne;E\n", "t.csv", bag)!;

        Assert.Equal(["b", "e"], table.Rows.Select(row => row.Cells[0].Value));
        Assert.Equal([2, 4, 5], bag.Sorted().Select(found => found.Location.Line));
    }

    [Theory]
    [MemberData(nameof(Corpus.Csv), MemberType = typeof(Corpus))]
    public void Reads_every_sample_as_the_file_beside_it_says(string file)
    {
        var expected = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>[]>(
            File.ReadAllText(file.Replace("/csvs/", "/json/", StringComparison.Ordinal).Replace(".csv", ".json", StringComparison.Ordinal)))!;

        var table = Read(File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal));

        var header = table.Header.Select(cell => cell.Value).ToList();
        var actual = table.Rows.Select(row => header.Zip(row.Cells, (name, cell) => (name, cell.Value)));
        var wanted = expected.Select(row => row.Select(pair => (pair.Key, pair.Value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim())));
        Assert.Equal(wanted, actual);
    }

    private static RawTable Read(string text)
    {
        var bag = new DiagnosticBag();
        var table = CsvTableReader.Read(text, "t.csv", bag);
        Assert.Empty(bag.Sorted());
        return table!;
    }

    private static (int, int) Place(SourceText cell) => (cell.Location.Line, cell.Location.Column);
}
