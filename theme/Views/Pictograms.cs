using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace Bilan.Markup.Views;

/// <summary>The drawings that a theme of the site may carry, from <c>theme/assets/icons</c>. They decorate; words say the same.</summary>
public static class Pictograms
{
    /// <summary>The drawing of a theme that names none.</summary>
    public const string Default = "etoile";

    private static readonly FrozenDictionary<string, HtmlString> Drawings = new[]
    {
        "livre", "mallette", "coeur", "ballon", "masque", "maison", "feuille", "mains",
        "bulle", "velo", "main-levee", "ordinateur", "note", Default,
    }.ToFrozenDictionary(name => name, Draw);

    /// <summary>The names that <c>data/themes.csv</c> may use, in alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Drawings.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The drawing as inline SVG, hidden from screen readers; the default one when the name is unknown.</summary>
    public static HtmlString Of(string name) =>
        Drawings.TryGetValue(name, out var drawing) ? drawing : Drawings[Default];

    /// <summary>The file of the drawing, a field of 24 × 24 with paths and circles.</summary>
    public static string Svg(string name) => ThemeResource.Text($"assets/icons/{(Drawings.ContainsKey(name) ? name : Default)}.svg");

    /// <summary>Keeps the shapes of the file and leaves the pen (colour, width) to the stylesheet.</summary>
    private static HtmlString Draw(string name)
    {
        var file = ThemeResource.Text($"assets/icons/{name}.svg");
        var shapes = file[(file.IndexOf('>', StringComparison.Ordinal) + 1)..file.LastIndexOf("</svg>", StringComparison.Ordinal)];
        return new($"""<svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true">{shapes.ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal)}</svg>""");
    }
}
