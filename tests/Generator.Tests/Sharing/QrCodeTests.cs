using System.Buffers;
using Bilan.Markup.Views;
using SkiaSharp;
using ZXing;

namespace Bilan.Tests.Sharing;

/// <summary>QR codes as they are published, read back from their pictures.</summary>
public class QrCodeTests
{
    /// <summary>The longest text of each version at level M (table 7).</summary>
    private static readonly int[] s_capacities =
    [
        14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
        711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213,
    ];

    public static TheoryData<string> Addresses =>
    [
        .. Enumerable.Range(10, 200).Concat(s_capacities).Concat(s_capacities.Select(length => length + 1)).Append(QrCode.MaxLength).Distinct().Order().Select(Address),
        "https://médiation.example/cœur/", "https://漢字.example/",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Every_address_reads_back_without_a_module_to_be_mended(string address)
    {
        var read = QrReading.Read(QrReading.Modules(QrCode.Of(address)));

        Assert.Equal(address, read.Text);
        Assert.Equal("M", read.ECLevel);
        Assert.Equal(0, read.ErrorsCorrected);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(67)]
    [InlineData(300)]
    [InlineData(QrCode.MaxLength)]
    public void The_picture_is_sharp_on_an_A4_sheet_and_shows_the_modules_of_the_drawing(int length)
    {
        var code = QrCode.Of(Address(length));

        var png = Png(code);

        using var picture = SKBitmap.Decode(png);
        var modules = QrReading.Modules(code);
        Assert.InRange(picture.Width, 1000, 1600);
        Assert.Equal(picture.Width, picture.Height);
        Assert.Equal(0, picture.Width % modules.Length);
        Assert.Equal(modules, QrReading.ModulesOfPng(png, modules.Length));
    }

    [Fact]
    public void The_drawing_of_a_page_is_that_of_the_file()
    {
        var code = QrCode.Of(Address(67));

        Assert.Equal(QrReading.Modules(code), QrReading.ModulesOfSvg(code.Inline().Value!));
    }

    [Fact]
    public void The_longest_address_may_be_of_any_letters()
    {
        var address = "é" + Address(QrCode.MaxLength - 2);

        var read = QrReading.Read(QrReading.Modules(QrCode.Of(address)));

        Assert.Equal(address, read.Text);
    }

    [Fact]
    public void What_fits_into_no_code_is_refused()
    {
        Assert.Throws<WriterException>(() => QrCode.Of(Address(QrCode.MaxLength + 3)));
    }

    private static string Address(int length) =>
        ("https://a.fr/" + string.Concat(Enumerable.Range(0, length).Select(i => $"{i * 7919 % 1000}/actions-{i}/")))[..length];

    private static byte[] Png(QrCode code)
    {
        var file = new ArrayBufferWriter<byte>();
        code.WritePng(file);
        return file.WrittenSpan.ToArray();
    }
}
