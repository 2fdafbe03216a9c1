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

    public static TheoryData<int> Lengths =>
        [.. Enumerable.Range(10, 200).Concat(s_capacities).Concat(s_capacities.Select(length => length + 1)).Append(QrCode.MaxLength).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_reader_finds_the_address_in_the_picture_whatever_its_length(int length)
    {
        var address = Address(length);

        var read = QrReading.Read(Png(QrCode.Of(address)));

        Assert.Equal(address, read.Text);
        Assert.Equal("M", read.ResultMetadata[ResultMetadataType.ERROR_CORRECTION_LEVEL]);
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
