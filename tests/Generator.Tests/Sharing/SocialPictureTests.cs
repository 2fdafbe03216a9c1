using System.Buffers;
using System.Security.Cryptography;
using Bilan.Sharing;
using SkiaSharp;

namespace Bilan.Tests.Sharing;

/// <summary>The pictures beside shared links.</summary>
public class SocialPictureTests
{
    private const int HeaviestPicture = 40 * 1024;
    private const string Chantier = "2024/actions/velo/partage.png";
    private const string Permanence = "2024/actions/permanence/partage.png";

    [Fact]
    public void Each_action_has_a_light_picture_of_its_own_in_the_size_that_networks_show()
    {
        using var site = TestSite.Real();
        site.Build(pictures: true);

        var pictures = site.Published().Where(file => file.Key.EndsWith("partage.png", StringComparison.Ordinal)).ToList();

        var report = RealRecords.Publication;
        Assert.Equal(report.Actions.Length + report.Structures.Length + report.Themes.Length + 1, pictures.Count);
        Assert.Equal(pictures.Count, pictures.Select(picture => Convert.ToBase64String(picture.Value)).Distinct().Count());
        Assert.All(pictures, picture => Assert.InRange(picture.Value.Length, 1, HeaviestPicture));
        Assert.All(pictures, picture =>
        {
            using var decoded = SKBitmap.Decode(picture.Value);
            Assert.Equal((1200, 630), (decoded.Width, decoded.Height));
        });
    }

    [Fact]
    public void A_picture_is_drawn_once_ever_whatever_folder_a_site_is_written_to()
    {
        using var first = TestSite.Valbourg();
        using var second = TestSite.Valbourg();
        first.Build(pictures: true, cache: first.Cache);
        var kept = Directory.GetFiles(first.Cache);
        var marked = kept.ToDictionary(file => file, File.GetLastWriteTimeUtc);

        second.Build(pictures: true, cache: first.Cache);

        Assert.Equal(7, kept.Length);
        Assert.Equal(kept.Order(), Directory.GetFiles(first.Cache).Order());
        Assert.All(marked, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));
        Assert.Equal(first.Published()[Chantier], second.Published()[Chantier]);
    }

    [Theory]
    [InlineData("data/2024/actions.csv", "Chantier vélo", "Atelier vélo")]
    [InlineData("data/structures.csv", "Club vélo", "Club cycliste")]
    [InlineData("content/2024/actions/velo.md", "resume:", "en_clair: Réparer son vélo\nresume:")]
    public void A_picture_is_drawn_again_when_its_words_change_and_the_others_are_not(string file, string old, string replacement)
    {
        using var site = TestSite.Valbourg();
        site.Build(pictures: true);
        var before = site.Published();

        site.Replacing(file, old, replacement).Build(pictures: true);

        Assert.NotEqual(before[Chantier], site.Published()[Chantier]);
        Assert.Equal(before[Permanence], site.Published()[Permanence]);
    }

    [Theory]
    [InlineData("Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellement")]
    [InlineData("Un titre qui n’en finit pas, avec des mots et encore des mots, tant de mots que personne ne les lira jamais tous sur une image")]
    [InlineData("漢字 et 🎪 <script>")]
    public void A_title_that_does_not_fit_still_gives_a_picture(string title)
    {
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", "Chantier vélo", $"\"{title}\"");

        site.Build(pictures: true);

        Assert.InRange(site.Published()[Chantier].Length, 1, HeaviestPicture);
    }

    /// <summary>The longest titles once stood on the words at the foot.</summary>
    [Fact]
    public void The_words_at_the_foot_stand_clear_of_those_above()
    {
        const int clear = 530;
        var picture = Sample with
        {
            Heading = string.Concat(Enumerable.Repeat("gq pjy ", 40)),
            By = string.Concat(Enumerable.Repeat("par gq pjy ", 40)),
        };

        using var decoded = SKBitmap.Decode(Painted(picture));

        Assert.All(Enumerable.Range(0, decoded.Width), x => Assert.Equal(SKColor.Parse(picture.Tint), decoded.GetPixel(x, clear)));
    }

    [Fact]
    public void What_a_painter_drew_before_changes_nothing()
    {
        using var painter = new PicturePainter();
        painter.Paint(Sample with { Heading = "Autre chose", Pictogram = "velo", Tint = "#000", Ink = "#fff" });

        Assert.Equal(Painted(Sample), painter.Paint(Sample));
    }

    /// <summary>Kept pictures are known by their words and this number: drawn in another way under the same one, the old would stay for ever.</summary>
    [LinuxFact]
    public void Who_changes_the_drawing_raises_the_number_of_its_manner()
    {
        var drawn = Painted(Sample with { Heading = "Été à l’Œuvre, n° 42 : « jouer »", By = "par Quelqu’un & d’autres" });

        using var decoded = SKBitmap.Decode(drawn);
        var pixels = Convert.ToHexStringLower(SHA256.HashData(decoded.Bytes))[..16];

        // With other pixels: raise SocialPicture.Manner, then write down both.
        Assert.Equal((4, "7bf8551aa91f71db"), (SocialPicture.Manner, pixels));
    }

    [Fact]
    public void Flat_colours_are_kept_to_the_bit()
    {
        byte[] colours = [255, 0, 0, 0, 128, 7, 1, 2, 3, 255, 255, 255];
        byte[] lines = [0, 0, 1, 0, 2, 3];

        using var decoded = SKBitmap.Decode(Png(colours, lines, 2, "essai"));

        Assert.Equal([new SKColor(255, 0, 0), new SKColor(0, 128, 7), new SKColor(1, 2, 3), SKColors.White], decoded.Pixels);
    }

    [Fact]
    public void A_note_is_recognised_whole()
    {
        var png = Png([0, 0, 0], [0, 0], 1, "abc");

        Assert.True(PalettePng.Carries(png, "abc"));
        Assert.False(PalettePng.Carries(png, "ab"));
        Assert.False(PalettePng.Carries([], "abc"));
    }

    private static SocialPicture Sample =>
        new("Un site", "Bilan 2024", "Un titre", "par Quelqu’un", ["Culture", "Sport"], "#004b8b", "#dbe8f6", "livre");

    private static byte[] Painted(SocialPicture picture)
    {
        using var painter = new PicturePainter();
        return painter.Paint(picture);
    }

    private static byte[] Png(byte[] colours, byte[] lines, int side, string note)
    {
        var file = new ArrayBufferWriter<byte>();
        PalettePng.Write(file, colours, lines, side, side, note);
        return file.WrittenSpan.ToArray();
    }
}
