using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Bilan.Markup.Views;

/// <summary>
/// An address as a QR code (ISO/IEC 18004), with its quiet zone of four modules. Level M: a seventh of it may be dirty or torn and
/// it still reads.
/// </summary>
public sealed class QrCode
{
    /// <summary>So that the smallest code is over a thousand pixels wide: it must stay sharp on an A4 sheet.</summary>
    private const int PixelsPerModule = 32;

    private readonly QRCodeData _modules;

    private QrCode(QRCodeData modules) => _modules = modules;

    public static QrCode Of(string address) =>
        new(QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M));

    /// <summary>
    /// Markup for a page, one unit a module; the stylesheet gives its size. Hidden from screen readers, because the address is
    /// always written beside it.
    /// </summary>
    public HtmlString Inline() => new(Svg("""class="qr" aria-hidden="true" """));

    /// <summary>A file of its own.</summary>
    public byte[] SvgFile() => Encoding.ASCII.GetBytes(Svg("""xmlns="http://www.w3.org/2000/svg" """) + "\n");

    public byte[] PngFile()
    {
        using var writer = new PngByteQRCode(_modules);
        return writer.GetGraphic(PixelsPerModule);
    }

    private string Svg(string attributes)
    {
        var side = _modules.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        return $"""<svg {attributes}viewBox="0 0 {side} {side}" shape-rendering="crispEdges">"""
            + $"""<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path stroke="#000" d="{DarkRuns()}"/></svg>""";
    }

    /// <summary>Each run of dark modules in a row as one stroke through the middle of the row, so that no hair-lines show between them.</summary>
    private string DarkRuns()
    {
        var path = new StringBuilder();
        var rows = _modules.ModuleMatrix;
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var start = x;
                while (x < rows.Count && rows[y][x])
                    x++;
                if (x > start)
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}.5h{x - start}");
            }
        }

        return path.ToString();
    }
}
