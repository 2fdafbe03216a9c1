using System.Collections.Immutable;
using System.Text;

namespace Bilan.Markup;

/// <summary>The files that every page may ask for, made from <c>theme/assets</c>. Knows nothing of pages.</summary>
public static class ThemeAssets
{
    /// <summary>In the order of the cascade layers.</summary>
    private static readonly string[] Stylesheets = ["tokens", "base", "layout", "components", "print", "paper"];

    /// <summary>One stylesheet for the whole site: one request, and the second page finds it at home.</summary>
    public static ThemeAsset Stylesheet { get; } = ThemeAsset.Of(
        "site.css",
        Encoding.UTF8.GetBytes(string.Concat(
            Stylesheets.Select(name => CssText.WithoutComments(ThemeResource.Text($"assets/css/{name}.css"))))));

    public static ThemeAsset Favicon { get; } = ThemeAsset.Of("favicon.svg", ThemeResource.Bytes("assets/favicon.svg"));

    /// <summary>Everything to publish under <c>/assets/</c>.</summary>
    public static ImmutableArray<ThemeAsset> All { get; } = [Stylesheet, Favicon];
}
