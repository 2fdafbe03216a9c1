using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bilan.Markup.Views;
using SkiaSharp;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;
using Decoder = ZXing.QrCode.Internal.Decoder;

namespace Bilan.Tests.Sharing;

/// <summary>Reads published QR codes: their modules, a line of '#' and '.' each, and what a telephone finds in them.</summary>
internal static partial class QrReading
{
    private const int QuietZone = 4;

    public static string[] Modules(QrCode code)
    {
        var file = new ArrayBufferWriter<byte>();
        code.WriteSvg(file);
        return ModulesOfSvg(Encoding.UTF8.GetString(file.WrittenSpan));
    }

    /// <summary>With the quiet zone.</summary>
    public static string[] ModulesOfSvg(string svg)
    {
        var size = int.Parse(Size().Match(svg).Groups[1].Value, CultureInfo.InvariantCulture);
        var rows = Enumerable.Range(0, size).Select(_ => new StringBuilder(new string('.', size))).ToArray();
        foreach (var run in Run().Matches(svg).Select(match => match.Groups.Values.Skip(1).Select(part => int.Parse(part.Value, CultureInfo.InvariantCulture)).ToArray()))
        {
            for (var x = run[0]; x < run[0] + run[2]; x++)
                rows[run[1]][x] = '#';
        }

        return [.. rows.Select(row => row.ToString())];
    }

    public static string[] ModulesOfPng(byte[] png, int size)
    {
        using var picture = SKBitmap.Decode(png);
        var module = picture.Width / size;
        return
        [
            .. Enumerable.Range(0, size).Select(y => string.Concat(Enumerable.Range(0, size).Select(
                x => picture.GetPixel((x * module) + (module / 2), (y * module) + (module / 2)).Red == 0 ? '#' : '.'))),
        ];
    }

    /// <summary>The library is told that the picture holds nothing else: it does not find one code in nine in a straight picture, whoever drew it.</summary>
    public static Result Read(byte[] png)
    {
        using var picture = SKBitmap.Decode(png).Copy(SKColorType.Gray8);
        var luminance = new RGBLuminanceSource(picture.GetPixelSpan().ToArray(), picture.Width, picture.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(luminance)), new Dictionary<DecodeHintType, object> { [DecodeHintType.PURE_BARCODE] = true })
            ?? throw new InvalidDataException("No QR code was found.");
    }

    /// <param name="modules">With the quiet zone.</param>
    public static DecoderResult Read(string[] modules) =>
        new Decoder().decode([.. modules[QuietZone..^QuietZone].Select(row => row[QuietZone..^QuietZone].Select(module => module == '#').ToArray())], null)
        ?? throw new InvalidDataException("That is no QR code.");

    [GeneratedRegex("viewBox=\"0 0 ([0-9]+)")]
    private static partial Regex Size();

    [GeneratedRegex("M([0-9]+) ([0-9]+)\\.5h([0-9]+)")]
    private static partial Regex Run();
}
