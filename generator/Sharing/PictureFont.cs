using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using SkiaSharp;

namespace Bilan.Sharing;

/// <summary>
/// The letters of the pictures: Inter (SIL Open Font License 1.1), as the assembly of a package carries it, so that a picture
/// does not depend on the fonts of the machine. Only the data of that assembly is read. Outlines are taken in the units of the
/// font, whole numbers that no system rounds in its own way. What was drawn is kept, for one thread.
/// </summary>
internal sealed class PictureFont : IDisposable
{
    /// <summary>A letter starts at a pixel or between two: where letters are this large, no eye sees a finer step.</summary>
    public const int Phases = 2;

    private const string Package = "Avalonia.Fonts.Inter.dll";
    private const string RegularFile = "/Assets/Inter-Regular.ttf";
    private const string BoldFile = "/Assets/Inter-Bold.ttf";

    private static readonly Dictionary<string, SKTypeface> s_typefaces = Load(RegularFile, BoldFile);

    private readonly SKFont _font;
    private readonly Dictionary<Rune, Letter> _letters = [];
    private readonly Dictionary<(ushort Glyph, int Size, int Phase), Coverage> _drawn = [];

    private PictureFont(string file)
    {
        var typeface = s_typefaces[file];
        UnitsPerEm = typeface.UnitsPerEm;
        _font = new(typeface, UnitsPerEm) { Hinting = SKFontHinting.None, LinearMetrics = true, Subpixel = true };
    }

    public int UnitsPerEm { get; }

    public static PictureFont Regular() => new(RegularFile);

    public static PictureFont Bold() => new(BoldFile);

    public void Dispose() => _font.Dispose();

    /// <summary>The letters of the text that the font has.</summary>
    public IEnumerable<Letter> Letters(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!_letters.TryGetValue(rune, out var letter))
                _letters.Add(rune, letter = Find(rune));
            if (letter.Glyph != 0)
                yield return letter;
        }
    }

    /// <summary>From where the letter starts on the baseline, in pixels.</summary>
    /// <param name="size">Of an em.</param>
    /// <param name="phase">The part of a pixel by which it starts later.</param>
    public Coverage Draw(Letter letter, int size, int phase)
    {
        if (!_drawn.TryGetValue((letter.Glyph, size, phase), out var coverage))
            _drawn.Add((letter.Glyph, size, phase), coverage = Outlined(letter, (float)size / UnitsPerEm, (float)phase / Phases));
        return coverage;
    }

    private Letter Find(Rune rune)
    {
        var glyph = _font.GetGlyph(rune.Value);
        return new(glyph, (int)MathF.Round(_font.GetGlyphWidths([glyph])[0]));
    }

    private Coverage Outlined(Letter letter, float scale, float shift)
    {
        using var outline = _font.GetGlyphPath(letter.Glyph);
        if (outline is null)
            return Coverage.Nothing;

        outline.Transform(SKMatrix.CreateScaleTranslation(scale, scale, shift, 0));
        using var paint = new SKPaint { IsAntialias = true };
        return Coverage.Of(outline.Bounds, canvas => canvas.DrawPath(outline, paint));
    }

    /// <summary>The resource of an Avalonia assembly: the length of an index, the index, then the files one after the other.</summary>
    private static Dictionary<string, SKTypeface> Load(params string[] wanted)
    {
        using var package = new PEReader(typeof(PictureFont).Assembly.GetManifestResourceStream(Package)
            ?? throw new InvalidOperationException($"The program was built without {Package}."));
        var resources = package.GetSectionData(package.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var metadata = package.GetMetadataReader();
        var offset = metadata.ManifestResources.Select(metadata.GetManifestResource)
            .Single(resource => metadata.GetString(resource.Name) == "!AvaloniaResources").Offset;

        var bytes = resources.GetContent((int)offset, resources.Length - (int)offset).ToArray();
        using var reader = new BinaryReader(new MemoryStream(bytes));
        reader.ReadInt32();
        var indexLength = reader.ReadInt32();
        var files = (int)reader.BaseStream.Position + indexLength;
        reader.ReadInt32();
        var typefaces = new Dictionary<string, SKTypeface>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (name, start, length) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            if (wanted.Contains(name))
                typefaces.Add(name, SKTypeface.FromData(SKData.CreateCopy(bytes.AsSpan(files + start, length))));
        }

        return typefaces.Count == wanted.Length ? typefaces : throw new InvalidOperationException($"{Package} lacks one of {string.Join(", ", wanted)}.");
    }

    /// <param name="Glyph">Its number in the font; zero when it has none.</param>
    /// <param name="Advance">To the next letter, in units of the font.</param>
    internal readonly record struct Letter(ushort Glyph, int Advance);
}
