using System.Text.RegularExpressions;

namespace Bilan.Markup.Views;

/// <summary>The colours of <c>assets/css/tokens.css</c>, in light, for what a stylesheet cannot reach: a picture.</summary>
public static partial class Palette
{
    private static readonly string Tokens = ThemeResource.Text("assets/css/tokens.css");

    /// <summary>A colour of every page by its name there, as <c>#rrggbb</c> or <c>#rgb</c>: <c>ink</c>, <c>paper</c>, <c>band</c>.</summary>
    public static string Of(string name) => Find($"--{name}: ", 0);

    /// <summary>The same colour for those who read in the dark.</summary>
    public static string InTheDark(string name) => Find($"--{name}: ", Index("prefers-color-scheme: dark", 0));

    /// <summary>The colour in which a theme writes.</summary>
    public static string Ink(Theme? theme) => theme is null ? Of("brick") : Find("--hue-ink: ", Start(theme));

    /// <summary>The colour of a theme's paper.</summary>
    public static string Tint(Theme? theme) => theme is null ? Of("tint") : Find("--hue-tint: ", Start(theme));

    /// <summary>The colours of the garland, from left to right.</summary>
    public static IEnumerable<string> Garland =>
        Colour().Matches(Tokens[Index("--garland:", 0)..Index("--hue-ink:", 0)]).Select(match => match.Value);

    private static int Start(Theme theme) => Index($".{Hue.Class(theme)} {{", 0);

    /// <summary>The light colours stand first in the file.</summary>
    private static string Find(string property, int start)
    {
        var value = Colour().Match(Tokens, Index(property, start) + property.Length);
        return value.Value;
    }

    private static int Index(string text, int start) =>
        Tokens.IndexOf(text, start, StringComparison.Ordinal) is var index and >= 0
            ? index
            : throw new InvalidOperationException($"tokens.css has no “{text}”.");

    [GeneratedRegex("#([0-9a-f]{6}|[0-9a-f]{3})")]
    private static partial Regex Colour();
}
