using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Sharing;

/// <summary>What the picture beside a shared link says, in words and colours. Knows nothing of drawing.</summary>
/// <param name="Site">At the head, with the edition; may be empty.</param>
/// <param name="Heading">The largest words.</param>
/// <param name="By">Who, below them; may be empty.</param>
/// <param name="Labels">A few words at the foot.</param>
/// <param name="Pictogram">The name of a drawing of the theme.</param>
internal sealed record SocialPicture(
    string Site, string Edition, string Heading, string By, ImmutableArray<string> Labels, string Ink, string Tint, string Pictogram)
{
    /// <summary>To be raised when <see cref="PicturePainter"/> draws the same words differently, so that old pictures are drawn again.</summary>
    internal const int Manner = 4;

    /// <summary>For each drawing of the theme, what a picture with it shows besides its own words and colours.</summary>
    private static readonly FrozenDictionary<string, string> Looks = Pictograms.Names.ToFrozenDictionary(name => name, name => Hash(
    [
        $"{Manner}", Pictograms.Svg(name),
        Palette.Of("ink"), Palette.Of("soft"), Palette.Of("card"), Palette.Of("band"), Palette.Of("on-band"), .. Palette.Garland,
    ]));

    /// <param name="acronyms">Those of a title that has no plain one, and of the structure, are said in words.</param>
    public static SocialPicture Of(ActionCard action, EditionInfo edition, SiteInfo site, AcronymFinder acronyms)
    {
        var theme = action.MainTheme;
        var structure = action.Structure;
        var by = acronyms.In(structure.Name).Length > 0 && structure.FullName.Length > 0 ? structure.FullName : structure.Name;
        IEnumerable<string> plain = action.PlainTitle.Length > 0 ? [action.PlainTitle] : acronyms.In(action.Title).Select(acronym => acronym.Expansion);
        return new(
            site.Name,
            edition.Title,
            action.Title,
            string.Join(", ", [.. plain, "par " + by]),
            [.. action.Themes.Select(each => each.Name)],
            Palette.Ink(theme),
            Palette.Tint(theme),
            theme?.Pictogram ?? Pictograms.Default)
        { Band = BandOf(site) };
    }

    public static SocialPicture Of(Structure structure, SiteInfo site) => new(
        site.Name, "", structure.Name, structure.FullName, [structure.Kind], BandOf(site), Palette.Of("tint"), "mains")
    { Band = BandOf(site) };

    public static SocialPicture Of(Theme theme, SiteInfo site) => new(
        site.Name, "", theme.Name, theme.Presentation, [], Palette.Ink(theme), Palette.Tint(theme), theme.Pictogram)
    { Band = BandOf(site) };

    /// <summary>For the pages that are about none of these.</summary>
    public static SocialPicture Of(SiteInfo site) => new(
        "", "", site.Name, site.Subtitle, [], BandOf(site), Palette.Of("tint"), Pictograms.Default)
    { Band = BandOf(site) };

    /// <summary>The colour of the head.</summary>
    public string Band { get; init; } = Palette.Of("band");

    private static string BandOf(SiteInfo site) => site.Look.Colour.Length > 0 ? site.Look.Colour : Palette.Of("band");

    /// <summary>Changes with anything that the picture shows; 64 hexadecimal digits.</summary>
    public string Fingerprint => Hash([Site, Edition, Heading, By, .. Labels, Ink, Tint, .. Band == Palette.Of("band") ? Array.Empty<string>() : [Band], Looks.GetValueOrDefault(Pictogram, Looks[Pictograms.Default])]);

    private static string Hash(string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
}
