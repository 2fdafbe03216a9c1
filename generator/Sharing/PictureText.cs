using SkiaSharp;

namespace Bilan.Sharing;

/// <summary>Measures, cuts and outlines the words of a picture. Letters that the font lacks are left out.</summary>
internal static class PictureText
{
    private const float Step = 4;
    private const string Ellipsis = "…";

    /// <summary>Lines and the size in pixels at which they fit.</summary>
    internal readonly record struct Block(ImmutableArray<string> Lines, float Size);

    /// <summary>The text in the largest size at which it fits; at the smallest size it is cut, and says so with an ellipsis.</summary>
    public static Block Fitted(string text, SKTypeface typeface, float width, float largest, float smallest, int lines)
    {
        for (var size = largest; size >= smallest; size -= Step)
        {
            var broken = Broken(text, typeface, size, width);
            if (broken.Length <= lines && broken.All(line => Width(line, typeface, size) <= width))
                return new(broken, size);
        }

        var all = Broken(text, typeface, smallest, width);
        var last = string.Join(' ', all.Skip(lines - 1));
        return new([.. all.Take(lines - 1).Append(last).Select(line => Shortened(line, typeface, smallest, width))], smallest);
    }

    public static string Shortened(string text, SKTypeface typeface, float size, float width)
    {
        if (Width(text, typeface, size) <= width)
            return text;

        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Width(text[..middle].TrimEnd() + Ellipsis, typeface, size) <= width)
                fits = middle;
            else
                tooLong = middle;
        }

        return text[..fits].TrimEnd() + Ellipsis;
    }

    public static float Width(string text, SKTypeface typeface, float size)
    {
        using var font = Font(typeface, size);
        return font.MeasureText(Known(text, font));
    }

    public static SKPath Outline(string text, SKTypeface typeface, float size, float x, float baseline)
    {
        using var font = Font(typeface, size);
        return font.GetTextPath(Known(text, font), new SKPoint(x, baseline));
    }

    /// <summary>Breaks at plain spaces only: French punctuation stays with its word.</summary>
    private static ImmutableArray<string> Broken(string text, SKTypeface typeface, float size, float width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, typeface, size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines.ToImmutable();
    }

    private static string Known(string text, SKFont font) =>
        string.Concat(text.EnumerateRunes().Where(rune => font.GetGlyph(rune.Value) != 0));

    private static SKFont Font(SKTypeface typeface, float size) =>
        new(typeface, size) { Hinting = SKFontHinting.None, LinearMetrics = true, Subpixel = true };
}
