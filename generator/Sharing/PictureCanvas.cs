using System.Runtime.Intrinsics;

namespace Bilan.Sharing;

/// <summary>A picture as indexes into a <see cref="ColourTable"/>, in the lines of a PNG file. Knows nothing of colours.</summary>
internal sealed class PictureCanvas(int width, int height)
{
    /// <summary>Before each line its filter, which is none: it helps where neighbours are shades of one colour, not indexes.</summary>
    private readonly int _stride = width + 1;

    private readonly byte[] _lines = new byte[(width + 1) * height];

    public ReadOnlySpan<byte> Lines => _lines;

    public void CopyFrom(PictureCanvas other) => other._lines.CopyTo(_lines, 0);

    public void Fill(int left, int top, int width, int height, byte index)
    {
        for (var y = top; y < top + height; y++)
            Line(left, y, width).Fill(index);
    }

    /// <summary>Where two shapes meet, the fuller shade stays, and the layer with the higher indexes lies above.</summary>
    /// <param name="firstShade">The index of the lightest shade.</param>
    public void Draw(Coverage shape, int left, int top, byte firstShade)
    {
        var nothing = Vector256<byte>.Zero;
        var below = Vector256.Create((byte)(firstShade - 1));
        for (var y = 0; y * shape.Width < shape.Pixels.Length; y++)
        {
            var covered = shape.Pixels.AsSpan(y * shape.Width, shape.Width);
            var line = Line(left + shape.Left, top + shape.Top + y, shape.Width);
            for (var x = 0; x < line.Length; x += Coverage.Step)
            {
                var shades = Vector256.Create<byte>(covered[x..]);
                var indexes = Vector256.ConditionalSelect(Vector256.Equals(shades, nothing), nothing, shades + below);
                Vector256.Max(indexes, Vector256.Create<byte>(line[x..])).CopyTo(line[x..]);
            }
        }
    }

    private Span<byte> Line(int left, int y, int width) => _lines.AsSpan((y * _stride) + 1 + left, width);
}
