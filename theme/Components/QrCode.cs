using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Bilan.Markup.Components;

/// <summary>
/// Draws an address as a QR code (ISO/IEC 18004, level M: a seventh of it may be dirty). Hidden from screen readers, because the
/// address is always written beside it.
/// </summary>
public static class QrCode
{
    /// <summary>An inline SVG with its quiet zone, one unit a module; the stylesheet gives its size on paper.</summary>
    public static HtmlString Svg(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        return new(
            $"""<svg class="qr" viewBox="0 0 {side} {side}" shape-rendering="crispEdges" aria-hidden="true">""" +
            $"""<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path stroke="#000" d="{DarkRuns(code)}"/></svg>""");
    }

    /// <summary>Each run of dark modules in a row as one stroke through the middle of the row.</summary>
    private static string DarkRuns(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Length; x++)
            {
                if (!row[x])
                    continue;

                var start = x;
                while (x < row.Length && row[x])
                    x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}.5h{x - start}");
            }
        }

        return path.ToString();
    }
}
