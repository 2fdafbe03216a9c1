using System.Text;

namespace Bilan.Markup.Bundling;

/// <summary>The publisher's own colours over those of the theme, in light and in the dark; paper stays black on white.</summary>
public static class LookSheet
{
    /// <summary>The papers on which text stands in light, and on a sheet.</summary>
    public static ImmutableArray<Colour> LightPapers { get; } = [.. Papers(Palette.Of), Colour.White];

    private static readonly ImmutableArray<Colour> s_darkPapers = [.. Papers(Palette.InTheDark)];

    /// <returns>The stylesheet, or null where the site has the colours of the theme.</returns>
    public static ThemeAsset? Of(SiteLook look) => look.HasColours
        ? ThemeAsset.Of("couleurs.css", Encoding.UTF8.GetBytes(
            $$"""
            @layer tokens {
            :root {
            {{Light(look)}}
            }
            @media screen and (prefers-color-scheme: dark) {
            :root {
            {{Dark(look)}}
            }
            }
            }

            """.ReplaceLineEndings("\n")))
        : null;

    /// <summary>The sign in the tab of a browser, in the publisher's colour.</summary>
    public static ThemeAsset Favicon(SiteLook look) => Colour.Parse(look.Colour) is { } colour
        ? ThemeAsset.Of("favicon.svg", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ThemeAssets.Favicon.Bytes.Span).Replace(Palette.Of("band"), colour.ToString(), StringComparison.Ordinal)))
        : ThemeAssets.Favicon;

    /// <summary>These over the files of the theme.</summary>
    public static IEnumerable<ThemeAsset> Over(IEnumerable<ThemeAsset> theme, SiteLook look) =>
        theme.Select(asset => asset.Path == ThemeAssets.Favicon.Path && look.Colour.Length > 0 ? Favicon(look) : asset)
            .Concat(Of(look) is { } sheet ? [sheet] : []);

    private static string Light(SiteLook look) => Lines(
        Colour.Parse(look.Colour) is { } colour ? [("blue", colour), ("blue-deep", colour.With(Colour.Black, .22)), ("band", colour)] : [],
        Colour.Parse(look.Accent) is { } accent ? [("brick", accent)] : []);

    /// <summary>A colour that is read on light paper is too dark for the night: it becomes lighter until it is read there.</summary>
    private static string Dark(SiteLook look) => Lines(
        Colour.Parse(look.Colour) is { } colour && colour.ReadableOn(s_darkPapers, Colour.White) is var light
            ? [("blue", light), ("blue-deep", light.With(Colour.White, .4)), ("band", colour.With(Colour.Black, .4))]
            : [],
        Colour.Parse(look.Accent) is { } accent ? [("brick", accent.ReadableOn(s_darkPapers, Colour.White))] : []);

    private static string Lines(params (string Name, Colour Colour)[][] tokens) =>
        string.Join('\n', tokens.SelectMany(group => group).Select(token => $"--{token.Name}: {token.Colour};"));

    private static IEnumerable<Colour> Papers(Func<string, string> palette) =>
        [Colour.Parse(palette("paper"))!.Value, Colour.Parse(palette("card"))!.Value, Colour.Parse(palette("tint"))!.Value];
}
