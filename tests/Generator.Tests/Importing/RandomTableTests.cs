using System.IO.Compression;
using System.Text;
using Bilan.Importing;

namespace Bilan.Tests.Importing;

/// <summary>Tables and damage made at random, from fixed seeds: what is whole comes back whole, what is broken is explained.</summary>
public class RandomTableTests
{
    private const string Signs = "*_`[]<>#+-.!&\\~|\"'’«»:;?()/=%€°é…–—123 ";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_table_of_any_words_and_noise_comes_back_whole(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var actions = Enumerable.Range(0, random.Next(1, 12)).Select(i => $"Fiche {(char)('A' + i)}{Words(random, 2)}\tMaison {random.Next(4)} bis\t{Words(random, 20)}texte").ToList();
            var noise = new[] { "TOTAL\t\t", "7\t\t", "Pilier social\t\t", "", "ACTION\tSTRUCTURE\tDESCRIPTIF" };
            var lines = actions.SelectMany(action => random.Next(3) == 0 ? [noise[random.Next(noise.Length)], action] : new[] { action });

            var (outcome, said) = Imported.From($"ACTION\tSTRUCTURE\tDESCRIPTIF\n{string.Join('\n', lines)}\n");

            Assert.Empty(said);
            Assert.Equal(actions.Count, outcome!.Actions.Length);
            Assert.Equal(outcome.Table.RowsRead, outcome.Actions.Length + outcome.Table.RowsExplained + outcome.Table.RowsJoined);
        }
    }

    [Theory]
    [InlineData("formes.xlsx")]
    [InlineData("formes.xls")]
    [InlineData("formes.ods")]
    [InlineData("formes.docx")]
    [InlineData("formes.odt")]
    public void A_damaged_file_gives_its_rows_or_an_explanation(string file)
    {
        const int damagedFiles = 400;
        var whole = File.ReadAllBytes(Repository.At($"tests/fixtures/import/{file}"));
        var random = new Random(file.Length);
        for (var i = 0; i < damagedFiles; i++)
        {
            var bytes = Damaged(whole, random);
            var bag = new Bilan.Diagnostics.DiagnosticBag();

            var read = TableFile.Read(bytes, file, bag);

            Assert.True(read is not null || bag.HasErrors);
        }
    }

    [Fact]
    public void A_word_that_a_record_would_lose_is_found_before_anything_is_written()
    {
        var (outcome, _) = Imported.From("Action\tStructure\tDescriptif\nVélo\tClub\tRouler en ville.\n");
        var bag = new Bilan.Diagnostics.DiagnosticBag();

        ImportComparison.Check([outcome!.Actions[0] with { Text = "Rouler." }], "tableau.txt", bag);

        Assert.All(bag.Sorted(), finding => Assert.Equal("IMP012", finding.Code));
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void A_damaged_file_is_said_to_be_damaged()
    {
        var whole = File.ReadAllBytes(Repository.At("tests/fixtures/import/formes.xlsx"));

        var (_, said) = Imported.From(whole[..(whole.Length / 2)], "formes.xlsx");

        Assert.Contains("erreur IMP003", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_unpacks_to_gigabytes_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("content.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 2 * ImportLimits.MaxUnpackedBytes / zeros.Length; i++)
                part.Write(zeros);
        }

        var (_, said) = Imported.From(packed.ToArray(), "bombe.ods");

        Assert.Contains("erreur IMP004", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_columns_are_refused()
    {
        var (_, said) = Imported.From(string.Join('\t', Enumerable.Repeat("Action", 100_000)));

        Assert.Contains("erreur IMP004", Assert.Single(said), StringComparison.Ordinal);
    }

    private static string Words(Random random, int atMost)
    {
        var words = new StringBuilder();
        for (var i = random.Next(atMost); i > 0; i--)
            words.Append(' ').Append(string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(3) == 0 ? Signs[random.Next(Signs.Length)] : (char)('a' + random.Next(26)))));
        return words.Append(' ').ToString();
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = random.Next(3) == 0 ? whole[..random.Next(1, whole.Length)] : [.. whole];
        for (var i = random.Next(1, 12); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
