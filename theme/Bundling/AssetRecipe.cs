using System.Text;

namespace Bilan.Markup.Bundling;

/// <summary>How a published file is made from files of <c>theme/assets</c>. Does not know where those are read.</summary>
/// <param name="Name">The published file's name inside <c>/assets/</c>.</param>
/// <param name="Parts">The files it is made of, in their order, by their names inside the theme.</param>
/// <param name="Lighten">What is done to each part before they are joined.</param>
/// <param name="Wrap">What is done to the whole.</param>
internal sealed record AssetRecipe(
    string Name, ImmutableArray<string> Parts, Func<string, string> Lighten, Func<string, string> Wrap)
{
    public static AssetRecipe Stylesheet(string name, params IEnumerable<string> sheets) =>
        new(name, [.. sheets.Select(sheet => $"assets/css/{sheet}.css")], CssText.WithoutComments, whole => whole);

    /// <summary>Scripts that share one scope of their own and leave nothing behind in the page.</summary>
    public static AssetRecipe Script(string name, params IEnumerable<string> scripts) => new(
        name,
        [.. scripts.Select(script => $"assets/js/{script}.js")],
        JsText.WithoutComments,
        whole => $"(function () {{\n'use strict';\n{whole}}}());\n");

    /// <summary>One file, as it stands.</summary>
    public static AssetRecipe Verbatim(string name, string part) => new(name, [part], text => text, whole => whole);

    /// <param name="read">Gives the text of a file of the theme by its name.</param>
    public ThemeAsset Make(Func<string, string> read) =>
        ThemeAsset.Of(Name, Encoding.UTF8.GetBytes(Wrap(string.Concat(Parts.Select(part => Lighten(read(part)))))));
}
