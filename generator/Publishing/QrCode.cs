using System.Globalization;
using System.Text;
using QRCoder;

namespace Bilan.Publishing;

/// <summary>
/// The QR code of an address (ISO/IEC 18004), with its quiet zone of four modules. A sixth of it may be hidden or torn and it still
/// reads (level M): enough for a poster, and smaller squares help nobody's camera.
/// </summary>
internal sealed class QrCode
{
    /// <summary>So that the smallest code is over a thousand pixels wide: it must stay sharp on an A4 sheet.</summary>
    private const int PixelsPerModule = 32;

    private readonly QRCodeData _modules;

    private QrCode(QRCodeData modules) => _modules = modules;

    public static QrCode Of(string address) =>
        new(QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M));

    public byte[] Png()
    {
        using var writer = new PngByteQRCode(_modules);
        return writer.GetGraphic(PixelsPerModule);
    }

    /// <summary>One path: a row of dark modules is one rectangle, so that no hair-lines show between them.</summary>
    public byte[] Svg()
    {
        var rows = _modules.ModuleMatrix;
        var svg = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\">")
            .Append("<path fill=\"#fff\" d=\"M0 0h").Append(rows.Count).Append('v').Append(rows.Count).Append("H0z\"/><path d=\"");
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var start = x;
                while (x < rows.Count && rows[y][x])
                    x++;
                if (x > start)
                    svg.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }

        return Encoding.ASCII.GetBytes(svg.Append("\"/></svg>\n").ToString());
    }
}
