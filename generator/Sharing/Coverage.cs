using System.Runtime.Intrinsics;
using SkiaSharp;

namespace Bilan.Sharing;

/// <summary>How much of each pixel a shape covers, from nothing to <see cref="ColourTable.Shades"/>. Knows nothing of colours.</summary>
/// <param name="Left">Where its first column stands, from the origin of the shape.</param>
/// <param name="Top">Where its first line stands.</param>
/// <param name="Width">A multiple of <see cref="Step"/>; what is too much covers nothing.</param>
/// <param name="Pixels">Line by line.</param>
internal sealed record Coverage(int Left, int Top, int Width, byte[] Pixels)
{
    /// <summary>Pixels that are drawn at a time.</summary>
    public static int Step => Vector256<byte>.Count;

    public static Coverage Nothing { get; } = new(0, 0, 0, []);

    /// <param name="bounds">What the drawing may touch.</param>
    public static Coverage Of(SKRect bounds, Action<SKCanvas> draw)
    {
        var area = SKRectI.Ceiling(bounds, outwards: true);
        if (area.IsEmpty)
            return Nothing;

        area.Right = area.Left + ((area.Width + Step - 1) / Step * Step);
        using var surface = SKSurface.Create(new SKImageInfo(area.Width, area.Height, SKColorType.Alpha8, SKAlphaType.Premul), area.Width);
        surface.Canvas.Translate(-area.Left, -area.Top);
        draw(surface.Canvas);
        using var drawn = surface.PeekPixels();
        var pixels = drawn.GetPixelSpan().ToArray();
        foreach (ref var pixel in pixels.AsSpan())
            pixel = (byte)(((pixel * ColourTable.Shades) + (byte.MaxValue / 2)) / byte.MaxValue);
        return new(area.Left, area.Top, area.Width, pixels);
    }
}
