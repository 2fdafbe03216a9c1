using System.Collections.Immutable;
using System.Text;

namespace Bilan.Markup;

/// <summary>How a published file is made from files of <c>theme/assets</c>. Does not know where those are read.</summary>
/// <param name="Name">The published file's name inside <c>/assets/</c>.</param>
/// <param name="Parts">The files it is made of, in their order, by their names inside the theme.</param>
/// <param name="Lighten">What is done to each part before they are joined.</param>
internal sealed record AssetRecipe(string Name, ImmutableArray<string> Parts, Func<string, string> Lighten)
{
    public static AssetRecipe Stylesheet(string name, params IEnumerable<string> sheets) =>
        new(name, [.. sheets.Select(sheet => $"assets/css/{sheet}.css")], CssText.WithoutComments);

    /// <summary>One file, as it stands.</summary>
    public static AssetRecipe Verbatim(string name, string part) => new(name, [part], text => text);

    /// <param name="read">Gives the text of a file of the theme by its name.</param>
    public ThemeAsset Make(Func<string, string> read) =>
        ThemeAsset.Of(Name, Encoding.UTF8.GetBytes(string.Concat(Parts.Select(part => Lighten(read(part))))));
}
