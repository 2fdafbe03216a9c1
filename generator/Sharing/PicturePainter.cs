using System.Buffers;
using System.Globalization;
using System.Xml.Linq;
using Bilan.Markup.Views;
using SkiaSharp;

namespace Bilan.Sharing;

/// <summary>
/// Draws a <see cref="SocialPicture"/> in the look of the site, 1200 × 630 (https://ogp.me asks for no size; this is the one that
/// the large networks show whole). Letters are filled outlines: no system draws them in a way of its own. What pictures have in
/// common is drawn once; a painter is for one thread.
/// </summary>
internal sealed class PicturePainter : IDisposable
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Side = 72;
    private const int BandHeight = 104;
    private const int GarlandHeight = 12;
    private const int Top = BandHeight + GarlandHeight + 56;
    private const int BadgeSize = 248;
    private const int BadgeLeft = Width - Side - BadgeSize;
    private const int TextWidth = BadgeLeft - Side - 56;
    private const int LabelSize = 34;
    private const int LabelBaseline = Height - 64;
    private const int TextBottom = LabelBaseline - LabelSize - 24;

    private static readonly SKColor s_onBand = SKColor.Parse(Palette.Of("on-band"));
    private static readonly SKColor s_card = SKColor.Parse(Palette.Of("card"));
    private static readonly SKColor s_ink = SKColor.Parse(Palette.Of("ink"));
    private static readonly SKColor s_soft = SKColor.Parse(Palette.Of("soft"));
    private static readonly ImmutableArray<SKColor> s_garland = [.. Palette.Garland.Distinct().Select(SKColor.Parse)];

    private readonly PictureCanvas _frame = Frame();
    private readonly PictureCanvas _canvas = new(Width, Height);
    private readonly PictureFont _regular = PictureFont.Regular();
    private readonly PictureFont _bold = PictureFont.Bold();
    private readonly Dictionary<string, Coverage> _pictograms = [];

    /// <summary>What is drawn in shades, from below to above.</summary>
    private enum Layer
    {
        Card,
        Pictogram,
        BandWords,
        Heading,
        By,
        Labels,
    }

    /// <summary>The flat colours, in the order of <see cref="Colours"/>.</summary>
    private enum Flat : byte
    {
        Tint,
        Band,
        Garland,
    }

    public byte[] Paint(SocialPicture picture)
    {
        var file = new ArrayBufferWriter<byte>();
        Paint(picture, file);
        return file.WrittenSpan.ToArray();
    }

    public void Paint(SocialPicture picture, IBufferWriter<byte> file)
    {
        _canvas.CopyFrom(_frame);
        PaintPictogram(picture);
        PaintBand(picture);
        PaintWords(picture);
        PalettePng.Write(file, Colours(picture).Bytes, _canvas.Lines, Width, Height, picture.Fingerprint);
    }

    public void Dispose()
    {
        _regular.Dispose();
        _bold.Dispose();
    }

    private static ColourTable Colours(SocialPicture picture)
    {
        var (tint, ink, band) = (SKColor.Parse(picture.Tint), SKColor.Parse(picture.Ink), SKColor.Parse(picture.Band));
        var table = new ColourTable().Add(tint).Add(band);
        foreach (var colour in s_garland)
            table.Add(colour);
        return table.AddShades(tint, s_card).AddShades(s_card, ink).AddShades(band, s_onBand)
            .AddShades(tint, s_ink).AddShades(tint, s_soft).AddShades(tint, ink);
    }

    private static byte FirstShade(Layer layer) => (byte)((int)Flat.Garland + s_garland.Length + ((int)layer * ColourTable.Shades));

    /// <summary>What all pictures have in common, whatever their colours.</summary>
    private static PictureCanvas Frame()
    {
        var frame = new PictureCanvas(Width, Height);
        frame.Fill(0, 0, Width, BandHeight, (byte)Flat.Band);
        for (var i = 0; i < s_garland.Length; i++)
        {
            var left = i * Width / s_garland.Length;
            frame.Fill(left, BandHeight, ((i + 1) * Width / s_garland.Length) - left, GarlandHeight, (byte)((int)Flat.Garland + i));
        }

        var area = SKRect.Create(BadgeSize, BadgeSize);
        using var paint = new SKPaint { IsAntialias = true };
        frame.Draw(Coverage.Of(area, canvas => canvas.DrawRoundRect(area, 28, 28, paint)), BadgeLeft, Top, FirstShade(Layer.Card));
        return frame;
    }

    private void PaintPictogram(SocialPicture picture)
    {
        if (!_pictograms.TryGetValue(picture.Pictogram, out var shape))
            _pictograms.Add(picture.Pictogram, shape = Pictogram(picture.Pictogram));
        _canvas.Draw(shape, BadgeLeft, Top, FirstShade(Layer.Pictogram));
    }

    /// <summary>The drawings of the theme hold paths and circles only.</summary>
    private static Coverage Pictogram(string name)
    {
        const float margin = 22;
        const float field = 24;
        using var pen = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 1.4f,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        return Coverage.Of(SKRect.Create(BadgeSize, BadgeSize), canvas =>
        {
            canvas.Translate(margin, margin);
            canvas.Scale((BadgeSize - (2 * margin)) / field);
            foreach (var shape in XElement.Parse(Pictograms.Svg(name)).Elements())
                Stroke(canvas, shape, pen);
        });
    }

    private static void Stroke(SKCanvas canvas, XElement shape, SKPaint pen)
    {
        if (shape.Name.LocalName == "circle")
        {
            canvas.DrawCircle(Number(shape, "cx"), Number(shape, "cy"), Number(shape, "r"), pen);
            return;
        }

        using var path = SKPath.ParseSvgPathData(shape.Attribute("d")!.Value);
        canvas.DrawPath(path, pen);
    }

    private void PaintBand(SocialPicture picture)
    {
        const int size = 36;
        const int baseline = (BandHeight / 2) + (size * 36 / 100);
        var edition = PictureText.Width(picture.Edition, _bold, size);
        var site = PictureText.Shortened(picture.Site, _bold, size, Width - (3 * Side) - edition);
        Write(site, _bold, size, Side, baseline, Layer.BandWords);
        Write(picture.Edition, _bold, size, Width - Side - edition, baseline, Layer.BandWords);
    }

    private void PaintWords(SocialPicture picture)
    {
        const int bySize = 42;
        const int smallBySize = 34;
        const int gap = 22;
        var by = PictureText.Fitted(picture.By, _regular, TextWidth, 3 * PictureText.LineHeight(smallBySize), bySize, smallBySize);
        var heading = PictureText.Fitted(picture.Heading, _bold, TextWidth, TextBottom - Top - gap - by.Height, 88, 44);
        WriteLines(heading, _bold, Top, Layer.Heading);
        WriteLines(by, _regular, Top + heading.Height + gap, Layer.By);

        var labels = PictureText.Shortened(string.Join("  ·  ", picture.Labels), _bold, LabelSize, Width - (2 * Side));
        Write(labels, _bold, LabelSize, Side, LabelBaseline, Layer.Labels);
    }

    private void WriteLines(PictureText.Block block, PictureFont font, int top, Layer layer)
    {
        for (var i = 0; i < block.Lines.Length; i++)
            Write(block.Lines[i], font, block.Size, Side, top + block.Size + (i * PictureText.LineHeight(block.Size)), layer);
    }

    private void Write(string text, PictureFont font, int size, int left, int baseline, Layer layer)
    {
        var units = 0;
        foreach (var letter in font.Letters(text))
        {
            var (pixel, phase) = Math.DivRem(((units * size * PictureFont.Phases) + (font.UnitsPerEm / 2)) / font.UnitsPerEm, PictureFont.Phases);
            _canvas.Draw(font.Draw(letter, size, phase), left + pixel, baseline, FirstShade(layer));
            units += letter.Advance;
        }
    }

    private static float Number(XElement shape, string attribute) =>
        float.Parse(shape.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
