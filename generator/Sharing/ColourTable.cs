using SkiaSharp;

namespace Bilan.Sharing;

/// <summary>
/// The colours of a picture in the order of their indexes: flat ones first, then for each layer the shades from what lies under it
/// to its own colour, for the edges of letters. Knows nothing of what is drawn.
/// </summary>
internal sealed class ColourTable
{
    /// <summary>Steps from one colour to another: at the edge of a letter no eye tells twelve from two hundred.</summary>
    public const int Shades = 11;

    private readonly byte[] _bytes = new byte[3 * 256];
    private int _length;

    /// <summary>Three bytes each.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public ColourTable Add(SKColor colour)
    {
        (_bytes[_length], _bytes[_length + 1], _bytes[_length + 2]) = (colour.Red, colour.Green, colour.Blue);
        _length += 3;
        return this;
    }

    /// <summary>From the first shade that differs from the colour below to the full colour above.</summary>
    public ColourTable AddShades(SKColor under, SKColor over)
    {
        for (var shade = 1; shade <= Shades; shade++)
            Add(new(Between(under.Red, over.Red, shade), Between(under.Green, over.Green, shade), Between(under.Blue, over.Blue, shade)));
        return this;
    }

    private static byte Between(byte under, byte over, int shade) => (byte)(under + (((over - under) * shade) / Shades));
}
