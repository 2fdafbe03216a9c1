using System.Collections.Immutable;
using System.Text;

namespace Bilan.Markup;

/// <summary>The files that every page may ask for, made from <c>theme/assets</c>. Knows nothing of pages.</summary>
public static class ThemeAssets
{
    /// <summary>In the order of the cascade layers.</summary>
    private static readonly string[] Stylesheets = ["tokens", "base", "layout", "components", "finder", "reading", "print"];

    /// <summary>One stylesheet for the whole site: one request, and the second page finds it at home.</summary>
    public static ThemeAsset Stylesheet { get; } = ThemeAsset.Of(
        "site.css",
        Encoding.UTF8.GetBytes(string.Concat(
            Stylesheets.Select(name => CssText.WithoutComments(ThemeResource.Text($"assets/css/{name}.css"))))));

    private static readonly string[] Scripts = ["address", "make", "search", "actions", "selection", "listen"];

    /// <summary>One classic script for the whole site, which also runs from a disk.</summary>
    public static ThemeAsset Script { get; } = ThemeAsset.Of(
        "site.js",
        Encoding.UTF8.GetBytes(
            $"(function () {{\n'use strict';\n{string.Concat(Scripts.Select(name => JsText.WithoutComments(ThemeResource.Text($"assets/js/{name}.js"))))}}}());\n"));

    public static ThemeAsset Favicon { get; } = ThemeAsset.Of("favicon.svg", ThemeResource.Bytes("assets/favicon.svg"));

    /// <summary>Everything to publish under <c>/assets/</c>.</summary>
    public static ImmutableArray<ThemeAsset> All { get; } = [Stylesheet, Script, Favicon];
}
