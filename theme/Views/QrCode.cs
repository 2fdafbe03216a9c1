using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using ZXing;
using ZXing.QrCode.Internal;

namespace Bilan.Markup.Views;

/// <summary>
/// An address as a QR code (ISO/IEC 18004), with its quiet zone of four modules. Level M: a seventh of it may be dirty or torn and
/// it still reads.
/// </summary>
public sealed class QrCode
{
    /// <summary>The longest address, in bytes: what the largest code of level M holds, less what may say that they are UTF-8.</summary>
    public const int MaxLength = 2329;

    private const int QuietZone = 4;

    /// <summary>It must stay sharp on an A4 sheet.</summary>
    private const int LeastWidth = 1000;
    private const int PixelsPerByte = 8;

    /// <summary>
    /// Always the same of the eight masks: to draw and weigh them all takes eight times as long, and in pictures that were turned,
    /// soiled and blurred a reader found no more codes for it. This one repeats itself least, so that no text makes it flat.
    /// </summary>
    private const int Mask = 7;

    private static readonly Dictionary<EncodeHintType, object> s_ascii = new() { [EncodeHintType.QR_MASK_PATTERN] = Mask };
    private static readonly Dictionary<EncodeHintType, object> s_unicode = new(s_ascii) { [EncodeHintType.CHARACTER_SET] = "UTF-8" };

    /// <summary>
    /// The last code that this thread made: the files of an address (drawing, picture, poster) are written one after the other, and
    /// to find the modules takes longer than to draw them.
    /// </summary>
    [ThreadStatic]
    private static QrCode? s_last;

    private readonly string _address;
    private readonly ByteMatrix _modules;
    private readonly ReadOnlyMemory<byte> _strokes;

    private QrCode(string address)
    {
        _address = address;
        _modules = ZXing.QrCode.Internal.Encoder.encode(address, ErrorCorrectionLevel.M, Ascii.IsValid(address) ? s_ascii : s_unicode).Matrix;
        _strokes = Strokes();
    }

    private int Side => _modules.Width + (2 * QuietZone);

    /// <exception cref="WriterException">The address is longer than <see cref="MaxLength"/>.</exception>
    public static QrCode Of(string address) => s_last?._address == address ? s_last : s_last = new(address);

    /// <summary>
    /// Markup for a page, one unit a module; the stylesheet gives its size. Hidden from screen readers, because the address is
    /// always written beside it.
    /// </summary>
    public HtmlString Inline()
    {
        var markup = new ArrayBufferWriter<byte>();
        WriteSvg(markup, """class="qr" aria-hidden="true" """);
        return new(Encoding.ASCII.GetString(markup.WrittenSpan));
    }

    /// <summary>A file of its own.</summary>
    public void WriteSvg(IBufferWriter<byte> file)
    {
        WriteSvg(file, """xmlns="http://www.w3.org/2000/svg" """);
        file.Write("\n"u8);
    }

    /// <summary>One bit a pixel. A module is whole bytes wide, and every line of it after the first is "as above".</summary>
    public void WritePng(IBufferWriter<byte> file)
    {
        var bytes = (LeastWidth + (Side * PixelsPerByte) - 1) / (Side * PixelsPerByte);
        var pixels = bytes * PixelsPerByte;
        var stride = 1 + (Side * bytes);
        var lines = ArrayPool<byte>.Shared.Rent(Side * pixels * stride);
        for (var y = 0; y < Side; y++)
            DrawRow(y - QuietZone, lines.AsSpan(y * pixels * stride, pixels * stride), stride, bytes);

        PngFile.Begin(file, Side * pixels, Side * pixels, bitsPerPixel: 1, colourType: 0);
        PngFile.Finish(file, lines.AsSpan(0, Side * pixels * stride));
        ArrayPool<byte>.Shared.Return(lines);
    }

    private void DrawRow(int y, Span<byte> lines, int stride, int bytes)
    {
        const byte white = 0xFF;
        lines.Clear();
        for (var start = stride; start < lines.Length; start += stride)
            lines[start] = PngFile.UpFilter;

        var first = lines[1..stride];
        first.Fill(white);
        for (var x = 0; x < _modules.Width; x++)
        {
            if (IsDark(x, y))
                first.Slice((x + QuietZone) * bytes, bytes).Clear();
        }
    }

    private void WriteSvg(IBufferWriter<byte> file, string attributes)
    {
        Encoding.ASCII.GetBytes($"""<svg {attributes}viewBox="0 0 {Side} {Side}" shape-rendering="crispEdges">""", file);
        Encoding.ASCII.GetBytes($"""<path fill="#fff" d="M0 0h{Side}v{Side}H0z"/><path stroke="#000" d=""", file);
        file.Write("\""u8);
        file.Write(_strokes.Span);
        file.Write("\"/></svg>"u8);
    }

    /// <summary>Each run of dark modules in a row as one stroke through the middle of the row, so that no hair-lines show between them.</summary>
    private ReadOnlyMemory<byte> Strokes()
    {
        var path = new ArrayBufferWriter<byte>();
        for (var y = 0; y < _modules.Height; y++)
        {
            for (var x = 0; x < _modules.Width; x++)
            {
                var start = x;
                while (x < _modules.Width && IsDark(x, y))
                    x++;
                if (x > start)
                    WriteRun(path, start + QuietZone, y + QuietZone, x - start);
            }
        }

        return path.WrittenMemory;
    }

    private static void WriteRun(IBufferWriter<byte> file, int x, int y, int length)
    {
        Utf8.TryWrite(file.GetSpan("M000 000.5h000".Length), CultureInfo.InvariantCulture, $"M{x} {y}.5h{length}", out var written);
        file.Advance(written);
    }

    private bool IsDark(int x, int y) => y >= 0 && y < _modules.Height && _modules[x, y] == 1;
}
