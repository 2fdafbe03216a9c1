using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Tests.Loading;

public sealed class TextFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-text-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Does_not_take_Utf_32_for_Utf_16()
    {
        using var site = TestSite.Valbourg();
        File.WriteAllText(Path.Combine(site.Sources, "data/sigles.csv"), "sigle;signification\nCAF;Été\n", Encoding.UTF32);

        Assert.StartsWith("data/sigles.csv: erreur FMT002", Assert.Single(site.Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_UTF8_with_and_without_a_byte_order_mark()
    {
        Assert.Equal("été\n", Read(Encoding.UTF8.GetBytes("été\n")).Text);
        Assert.Equal("été\n", Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("été\n")]).Text);
    }

    [Fact]
    public void Understands_Windows_1252_and_says_so()
    {
        var (text, found) = Read([(byte)'c', 0x9C, (byte)'u', (byte)'r', 0x20, 0x96, 0x20, 0xE9]);

        Assert.Equal("cœur – é", text);
        Assert.Equal("FMT001", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData(10000, "Fête à l’école, goûter reçu")]
    [InlineData(850, "Fête à l'école, goûter reçu")]
    [InlineData(28605, "Un goûter : 12 €, une œuvre")]
    [InlineData(1252, "Fête à l’école – « goûter »")]
    public void Understands_the_old_encodings_by_what_they_make_of_a_text(int page, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text);

        var (read, found) = Read(bytes);

        Assert.Equal(text, read);
        Assert.Equal("FMT001", Assert.Single(found).Code);
    }

    [Fact]
    public void Refuses_a_text_that_is_French_in_two_encodings()
    {
        var (text, found) = Read([.. "titre\n"u8, 0xC7, .. "a roule"u8]);

        Assert.Null(text);
        var finding = Assert.Single(found);
        Assert.Equal(("FMT013", 2), (finding.Code, finding.Location.Line));
    }

    [Fact]
    public void Refuses_a_file_of_more_lines_than_a_town_has_records()
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes(new string('\n', TextFile.MaxLines + 1)));

        Assert.Null(text);
        Assert.Equal("FMT011", Assert.Single(found).Code);
    }

    [Fact]
    public void Names_the_line_of_a_lone_bad_byte()
    {
        var (text, found) = Read([.. "été\nf"u8, 0xEA, .. "te"u8]);

        Assert.Null(text);
        Assert.Equal("f.csv(2,2)", Assert.Single(found).Location.ToString());
    }

    [Fact]
    public void Takes_out_marks_that_nobody_sees_and_says_so()
    {
        var (text, found) = Read("après-\u00ADmidi, ate\u200Blier, 👨\u200D👩\u200D👧"u8.ToArray());

        Assert.Equal("après-midi, atelier, 👨\u200D👩\u200D👧", text);
        Assert.Equal("FMT009", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\uF0B7")]
    [InlineData("\uFFFE")]
    [InlineData("\u2028")]
    [InlineData("\u0378")]
    [InlineData("\U000E0041")]
    [InlineData("\U0010FFFF")]
    [InlineData("\u202E")]
    public void Refuses_signs_by_their_class(string sign)
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes($"un{sign}"));

        Assert.Null(text);
        Assert.Equal("FMT004", Assert.Single(found).Code);
    }

    [Fact]
    public void Composes_accents_typed_in_two_code_points() =>
        Assert.Equal("é", Read(Encoding.UTF8.GetBytes("e\u0301")).Text);

    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\rb\r", "a\nb\n")]
    public void Makes_all_line_breaks_alike(string text, string expected) =>
        Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(text)).Text);

    [Fact]
    public void Never_publishes_a_lost_character()
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes("f\uFFFDte"));

        Assert.Null(text);
        Assert.Equal("f.csv(1,2)", Assert.Single(found).Location.ToString());
    }

    [Fact]
    public void Refuses_a_file_too_large_to_be_one_of_records()
    {
        var (text, found) = Read(new byte[TextFile.MaxBytes + 1]);

        Assert.Null(text);
        Assert.Equal("FMT005", Assert.Single(found).Code);
    }

    private (string? Text, IReadOnlyList<Diagnostic> Found) Read(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "f.csv"), bytes);
        var bag = new DiagnosticBag();
        var text = TextFile.Read(new SourceFolder(_folder.FullName), "f.csv", bag);
        return (text, bag.Sorted());
    }
}
