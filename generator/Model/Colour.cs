using System.Globalization;

namespace Bilan.Model;

/// <summary>A colour of a screen (sRGB), and how well it is read on another.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>WCAG 2.2, criterion 1.4.6: text that anybody can read.</summary>
    public const double EnoughForText = 7;

    /// <summary>In this many steps a colour becomes another.</summary>
    private const int Steps = 32;

    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; }

    /// <returns>The colour of <c>#0b4a63</c>, of <c>0b4a63</c> and of <c>#fff</c>, or null.</returns>
    public static Colour? Parse(string text)
    {
        var digits = text.AsSpan().TrimStart('#').ToString();
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>From 1 (the same) to 21 (black on white), as WCAG 2.2 defines it.</summary>
    public double ContrastWith(Colour other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>The same with a part of another in it.</summary>
    /// <param name="part">From 0 to 1.</param>
    public Colour With(Colour other, double part) => new(Mixed(Red, other.Red, part), Mixed(Green, other.Green, part), Mixed(Blue, other.Blue, part));

    /// <summary>The nearest on the way to <paramref name="end"/> that is read on each of the papers; the end itself where there is none.</summary>
    public Colour ReadableOn(IReadOnlyCollection<Colour> papers, Colour end)
    {
        var start = this;
        return Enumerable.Range(0, Steps + 1).Select(step => start.With(end, (double)step / Steps))
            .FirstOrDefault(colour => papers.All(paper => colour.ContrastWith(paper) >= EnoughForText), end);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Mixed(byte from, byte to, double part) => (byte)Math.Round(from + ((to - from) * part), MidpointRounding.AwayFromZero);
}
