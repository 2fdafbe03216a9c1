using System.Globalization;
using System.Xml.Linq;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using SkiaSharp;

namespace Bilan.Sharing;

/// <summary>
/// Draws a <see cref="SocialPicture"/> in the look of the site, 1200 × 630 (https://ogp.me asks for no size; this is the one that
/// the large networks show whole). Letters are filled outlines: no system draws them in a way of its own.
/// </summary>
internal sealed class PicturePainter : IDisposable
{
    public const int Width = 1200;
    public const int Height = 630;

    private const float Side = 72;
    private const float BandHeight = 104;
    private const float GarlandHeight = 12;
    private const float BadgeSize = 248;
    private const float PictogramField = 24;
    private const float TextWidth = Width - (2 * Side) - BadgeSize - 56;

    private readonly SKSurface _surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
    private readonly SKPaint _paint = new() { IsAntialias = true };

    private SKCanvas Canvas => _surface.Canvas;

    public byte[] Paint(SocialPicture picture)
    {
        Canvas.Clear(SKColor.Parse(picture.Tint));
        PaintBand(picture);
        PaintBadge(picture);
        PaintWords(picture);

        using var pixels = _surface.PeekPixels();
        return PalettePng.Write(pixels.GetPixelSpan(), Width, Height, picture.Fingerprint);
    }

    public void Dispose()
    {
        _paint.Dispose();
        _surface.Dispose();
    }

    private void PaintBand(SocialPicture picture)
    {
        Fill(SKRect.Create(Width, BandHeight), Palette.Of("band"));
        var colours = Palette.Garland.Distinct().ToArray();
        var stripe = (float)Width / colours.Length;
        for (var i = 0; i < colours.Length; i++)
            Fill(SKRect.Create(i * stripe, BandHeight, stripe, GarlandHeight), colours[i]);

        const float size = 36;
        const float baseline = (BandHeight / 2) + (size * .36f);
        var edition = PictureText.Width(picture.Edition, PictureFont.Bold, size);
        Write(PictureText.Shortened(picture.Site, PictureFont.Bold, size, Width - (3 * Side) - edition), PictureFont.Bold, size, Side, baseline, Palette.Of("on-band"));
        Write(picture.Edition, PictureFont.Bold, size, Width - Side - edition, baseline, Palette.Of("on-band"));
    }

    private void PaintBadge(SocialPicture picture)
    {
        const float left = Width - Side - BadgeSize;
        const float top = BandHeight + GarlandHeight + 56;
        _paint.Color = SKColor.Parse(Palette.Of("card"));
        Canvas.DrawRoundRect(SKRect.Create(left, top, BadgeSize, BadgeSize), 28, 28, _paint);

        const float margin = 22;
        const float scale = (BadgeSize - (2 * margin)) / PictogramField;
        Canvas.Save();
        Canvas.Translate(left + margin, top + margin);
        Canvas.Scale(scale);
        PaintPictogram(picture);
        Canvas.Restore();
    }

    /// <summary>The drawings of the theme hold paths and circles only.</summary>
    private void PaintPictogram(SocialPicture picture)
    {
        using var pen = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 1.4f,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
            Color = SKColor.Parse(picture.Ink),
        };
        foreach (var shape in XElement.Parse(Pictograms.Svg(picture.Pictogram)).Elements())
        {
            if (shape.Name.LocalName == "circle")
            {
                Canvas.DrawCircle(Number(shape, "cx"), Number(shape, "cy"), Number(shape, "r"), pen);
                continue;
            }

            using var path = SKPath.ParseSvgPathData(shape.Attribute("d")!.Value);
            Canvas.DrawPath(path, pen);
        }
    }

    private void PaintWords(SocialPicture picture)
    {
        const float bottom = Height - 64;
        var heading = PictureText.Fitted(picture.Heading, PictureFont.Bold, TextWidth, 88, 44, lines: 3);
        var y = BandHeight + GarlandHeight + 56;
        foreach (var line in heading.Lines)
        {
            y += heading.Size;
            Write(line, PictureFont.Bold, heading.Size, Side, y, Palette.Of("ink"));
            y += heading.Size * .12f;
        }

        var by = PictureText.Fitted(picture.By, PictureFont.Regular, TextWidth, 42, 42, lines: 2);
        y += 8;
        foreach (var line in by.Lines)
        {
            y += by.Size * 1.2f;
            Write(line, PictureFont.Regular, by.Size, Side, y, Palette.Of("soft"));
        }

        const float labelSize = 34;
        var labels = PictureText.Shortened(string.Join("  ·  ", picture.Labels), PictureFont.Bold, labelSize, Width - (2 * Side));
        Write(labels, PictureFont.Bold, labelSize, Side, bottom, picture.Ink);
    }

    private void Fill(SKRect area, string colour)
    {
        _paint.Color = SKColor.Parse(colour);
        Canvas.DrawRect(area, _paint);
    }

    private void Write(string text, SKTypeface typeface, float size, float x, float baseline, string colour)
    {
        _paint.Color = SKColor.Parse(colour);
        using var outline = PictureText.Outline(text, typeface, size, x, baseline);
        Canvas.DrawPath(outline, _paint);
    }

    private static float Number(XElement shape, string attribute) =>
        float.Parse(shape.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
