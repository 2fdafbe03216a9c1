using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Tests.Loading;

public sealed class TextFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-text-");

    public void Dispose() => _folder.Delete(recursive: true);

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
