namespace Bilan.Sharing;

/// <summary>Measures, breaks and cuts the words of a picture. Letters that the font lacks take no room. Knows nothing of drawing.</summary>
internal static class PictureText
{
    private const int Step = 4;
    private const string Ellipsis = "…";

    /// <summary>Lines and the size in pixels at which they fit.</summary>
    internal readonly record struct Block(ImmutableArray<string> Lines, int Size)
    {
        public int Height => Lines.Length * LineHeight(Size);
    }

    public static int LineHeight(int size) => size * 9 / 8;

    /// <summary>The text in the largest size at which it fits; at the smallest size it is cut, and says so with an ellipsis.</summary>
    public static Block Fitted(string text, PictureFont font, int width, int height, int largest, int smallest)
    {
        for (var size = largest; size >= smallest; size -= Step)
        {
            var broken = Broken(text, font, size, width);
            if (broken.Length * LineHeight(size) <= height && broken.All(line => Width(line, font, size) <= width))
                return new(broken, size);
        }

        var all = Broken(text, font, smallest, width);
        var lines = Math.Min(height / LineHeight(smallest), all.Length);
        var last = string.Join(' ', all.Skip(lines - 1));
        return new([.. all.Take(lines - 1).Append(last).Select(line => Shortened(line, font, smallest, width))], smallest);
    }

    public static string Shortened(string text, PictureFont font, int size, int width)
    {
        if (Width(text, font, size) <= width)
            return text;

        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Width(text[..middle].TrimEnd() + Ellipsis, font, size) <= width)
                fits = middle;
            else
                tooLong = middle;
        }

        return text[..fits].TrimEnd() + Ellipsis;
    }

    /// <summary>In whole pixels.</summary>
    public static int Width(string text, PictureFont font, int size)
    {
        var units = 0;
        foreach (var letter in font.Letters(text))
            units += letter.Advance;
        return ((units * size) + font.UnitsPerEm - 1) / font.UnitsPerEm;
    }

    /// <summary>Breaks at plain spaces only: French punctuation stays with its word.</summary>
    private static ImmutableArray<string> Broken(string text, PictureFont font, int size, int width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, font, size) > width)
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
}
