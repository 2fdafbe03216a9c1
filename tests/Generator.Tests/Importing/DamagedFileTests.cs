using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Bilan.Importing;
using Xunit.Abstractions;

namespace Bilan.Tests.Importing;

/// <summary>Files that were cut, changed or made to do harm: their rows or an explanation in French, soon, and without filling the memory.</summary>
public class DamagedFileTests(ITestOutputHelper output)
{
    private const string Count = "BILAN_DAMAGED_FILES";

    private const int UsualRounds = 60;

    private const long EnoughMemory = 500_000_000;

    /// <summary>One in so many is also given to the program itself.</summary>
    private const int BesideEachOther = 30;

    /// <summary>How many of each file: a few always; as many as the variable says where one measures.</summary>
    private static readonly int s_rounds = int.TryParse(Environment.GetEnvironmentVariable(Count), CultureInfo.InvariantCulture, out var count) ? count : UsualRounds;

    [Theory]
    [InlineData("formes.xlsx")]
    [InlineData("formes.xls")]
    [InlineData("formes.ods")]
    [InlineData("formes.docx")]
    [InlineData("formes.odt")]
    [InlineData("annexe.csv")]
    public void A_damaged_file_gives_its_rows_or_an_explanation(string file)
    {
        var whole = File.ReadAllBytes(Repository.At($"tests/fixtures/import/{file}"));
        var random = new Random(file.Length);
        var (slowest, read) = (TimeSpan.Zero, 0);
        for (var i = 0; i < s_rounds; i++)
        {
            var bytes = Damaged(whole, random);
            var watch = Stopwatch.StartNew();

            var (outcome, said) = Imported.From(bytes, file);

            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            read += outcome is null ? 0 : 1;
            if (i % BesideEachOther == 0)
                AssertAnswersInLittleMemory(bytes, file);
            Assert.True(outcome is { Actions.Length: > 0 } || said.Any(line => line.Contains(": erreur IMP", StringComparison.Ordinal)));
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        output.WriteLine($"{file}: {s_rounds} files, {read} read, slowest {slowest.TotalSeconds:0.00} s, peak {peak / 1_000_000} MB");
        // Where one measures, nothing else is in this process.
        if (s_rounds > UsualRounds)
            Assert.InRange(peak, 0, EnoughMemory);
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_damaged_file_is_said_to_be_damaged()
    {
        var whole = File.ReadAllBytes(Repository.At("tests/fixtures/import/formes.xlsx"));

        var (_, said) = Imported.From(whole[..(whole.Length / 2)], "formes.xlsx");

        Assert.Contains("erreur IMP003", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("word/document.xml")]
    [InlineData("image.png")]
    public void A_file_that_unpacks_to_gigabytes_is_refused(string part)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 2 * ImportLimits.MaxUnpackedBytes / zeros.Length; i++)
                entry.Write(zeros);
        }

        var (_, said) = Imported.From(packed.ToArray(), "bombe.zip");

        Assert.Contains("erreur IMP004", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_Word_file_is_told_from_an_old_Excel_file()
    {
        var (_, said) = Imported.From([0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8], "annexe.doc");

        Assert.Contains("erreur IMP002", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_columns_are_refused()
    {
        var (_, said) = Imported.From(string.Join('\t', Enumerable.Repeat("Action", 100_000)));

        Assert.Contains("erreur IMP004", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "<w:p/>", 1_400_000)]
    [InlineData("<w:tbl><w:tr><w:tc>", "", 300)]
    public void A_document_of_a_million_pieces_or_of_hundreds_in_each_other_is_refused_at_once(string opened, string piece, int times)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = new StreamWriter(zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open());
            entry.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            for (var i = 0; i < times; i++)
                entry.Write(opened + piece);
            for (var i = 0; i < (opened.Length > 0 ? times : 0); i++)
                entry.Write("</w:tc></w:tr></w:tbl>");
            entry.Write("</w:body></w:document>");
        }

        var (_, said) = Imported.From(packed.ToArray(), "annexe.docx");

        Assert.Contains("erreur IMP004", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b>", 13_000)]
    [InlineData("<ul><li>", 4_900)]
    [InlineData("<div>", 7_900)]
    [InlineData("<span>", 6_600)]
    public void Tags_inside_each_other_by_the_thousand_leave_the_words_of_the_cell(string tag, int times)
    {
        var watch = Stopwatch.StartNew();

        var (outcome, said) = Imported.From($"Action\tStructure\tDescriptif\nVélo\tClub\t{string.Concat(Enumerable.Repeat(tag, times))}Réparer des vélos.\n");

        Assert.Empty(said);
        Assert.Contains("Réparer des vélos.", outcome!.Actions[0].Text, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    /// <summary>In a process of its own, to which the system gives four fifths of that memory for all that it holds, and no more.</summary>
    private static void AssertAnswersInLittleMemory(byte[] bytes, string name)
    {
        using var site = Imported.EmptyTown();
        var file = Path.Combine(Path.GetDirectoryName(site.Sources)!, name);
        File.WriteAllBytes(file, bytes);
        var limit = (EnoughMemory * 4 / 5).ToString("x", CultureInfo.InvariantCulture);

        var (code, said, error) = BilanProcess.Run(
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = limit }, "import", file, "--edition", "2024", "--dry-run", "--root", site.Sources);

        Assert.True(code == 0 || (code == 1 && said.Contains(": erreur IMP", StringComparison.Ordinal)), $"{code} {said} {error}");
    }

    /// <summary>Cut, or with some bytes changed, or both.</summary>
    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = random.Next(3) == 0 ? whole[..random.Next(1, whole.Length)] : [.. whole];
        for (var i = random.Next(1, 12); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
