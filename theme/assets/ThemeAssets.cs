using System.Collections.Immutable;
using System.Text;

namespace Bilan.Markup;

/// <summary>The files that every page may ask for, made from <c>theme/assets</c>. Knows nothing of pages.</summary>
public static class ThemeAssets
{
    /// <summary>In the order of the cascade layers.</summary>
    private static readonly string[] Stylesheets = ["tokens", "base", "layout", "components", "data", "print"];

    /// <summary>One stylesheet for the whole site: one request, and the second page finds it at home.</summary>
    public static ThemeAsset Stylesheet { get; } = MakeStylesheet(ThemeResource.Text);

    public static ThemeAsset Favicon { get; } = ThemeAsset.Of("favicon.svg", ThemeResource.Bytes("assets/favicon.svg"));

    /// <summary>Everything to publish under <c>/assets/</c>.</summary>
    public static ImmutableArray<ThemeAsset> All { get; } = [Stylesheet, Favicon];

    /// <summary>The same files as they stand now in a folder of the theme, for somebody who is at work on them.</summary>
    /// <param name="theme">The folder that holds <c>assets</c>.</param>
    public static ImmutableArray<ThemeAsset> ReadFrom(string theme) =>
    [
        MakeStylesheet(name => File.ReadAllText(Path.Combine(theme, name)).ReplaceLineEndings("\n")),
        ThemeAsset.Of("favicon.svg", File.ReadAllBytes(Path.Combine(theme, "assets/favicon.svg"))),
    ];

    /// <param name="read">Gives the text of a file of the theme by its name.</param>
    private static ThemeAsset MakeStylesheet(Func<string, string> read) => ThemeAsset.Of(
        "site.css",
        Encoding.UTF8.GetBytes(string.Concat(Stylesheets.Select(name => CssText.WithoutComments(read($"assets/css/{name}.css"))))));
}
