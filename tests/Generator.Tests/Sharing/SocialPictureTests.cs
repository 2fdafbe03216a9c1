using Bilan.Sharing;
using Bilan.Publishing;
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

        Assert.Equal(RealRecords.Publication.Actions.Length + 1, pictures.Count);
        Assert.Equal(pictures.Count, pictures.Select(picture => Convert.ToBase64String(picture.Value)).Distinct().Count());
        Assert.All(pictures, picture => Assert.InRange(picture.Value.Length, 1, HeaviestPicture));
        Assert.All(pictures, picture =>
        {
            using var decoded = SKBitmap.Decode(picture.Value);
            Assert.Equal((1200, 630), (decoded.Width, decoded.Height));
        });
    }

    [Theory]
    [InlineData("data/2024/actions.csv", "Chantier vélo", "Atelier vélo")]
    [InlineData("data/structures.csv", "Club vélo", "Club cycliste")]
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

    [Fact]
    public void Flat_colours_are_kept_to_the_bit()
    {
        byte[] pixels = [255, 0, 0, 255, 0, 128, 7, 255, 1, 2, 3, 255, 255, 255, 255, 255];

        using var decoded = SKBitmap.Decode(PalettePng.Write(pixels, 2, 2, "essai"));

        Assert.Equal([new SKColor(255, 0, 0), new SKColor(0, 128, 7), new SKColor(1, 2, 3), SKColors.White], decoded.Pixels);
    }

    [Fact]
    public void A_note_is_recognised_whole()
    {
        var png = PalettePng.Write([0, 0, 0, 255], 1, 1, "abc");

        Assert.True(PalettePng.Carries(png, "abc"));
        Assert.False(PalettePng.Carries(png, "ab"));
        Assert.False(PalettePng.Carries([], "abc"));
    }
}
