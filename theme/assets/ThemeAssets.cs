using System.Collections.Immutable;
using System.Text;

namespace Bilan.Markup;

/// <summary>The files that every page may ask for, made from <c>theme/assets</c>. Knows nothing of pages.</summary>
public static class ThemeAssets
{
    /// <summary>In the order of the cascade layers.</summary>
    private static readonly string[] Stylesheets = ["tokens", "base", "layout", "components", "share", "print"];

    /// <summary>Each stands alone; a page that lacks what one of them serves is left as it is.</summary>
    private static readonly string[] Scripts = ["share"];

    /// <summary>One stylesheet for the whole site: one request, and the second page finds it at home.</summary>
    public static ThemeAsset Stylesheet { get; } = ThemeAsset.Of(
        "site.css",
        Encoding.UTF8.GetBytes(string.Concat(
            Stylesheets.Select(name => CssText.WithoutComments(ThemeResource.Text($"assets/css/{name}.css"))))));

    /// <summary>One script for the whole site, for the same reason.</summary>
    public static ThemeAsset Script { get; } = ThemeAsset.Of(
        "site.js", Encoding.UTF8.GetBytes(string.Concat(Scripts.Select(name => ThemeResource.Text($"assets/js/{name}.js")))));

    /// <summary>For the cards in the frames of other sites, which should load no more than they show.</summary>
    public static ThemeAsset CardStylesheet { get; } = ThemeAsset.Of(
        "carte.css",
        Encoding.UTF8.GetBytes(string.Concat(
            new[] { "tokens", "carte" }.Select(name => CssText.WithoutComments(ThemeResource.Text($"assets/css/{name}.css"))))));

    public static ThemeAsset Favicon { get; } = ThemeAsset.Of("favicon.svg", ThemeResource.Bytes("assets/favicon.svg"));

    /// <summary>Everything to publish under <c>/assets/</c>.</summary>
    public static ImmutableArray<ThemeAsset> All { get; } = [Stylesheet, Script, CardStylesheet, Favicon];
}
