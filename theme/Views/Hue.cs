namespace Bilan.Markup.Views;

/// <summary>The colour of a theme, as a class of the stylesheet: a page carries no style of its own.</summary>
public static class Hue
{
    /// <summary>As many as <c>assets/css/tokens.css</c> mixes; further themes start again from the first.</summary>
    public const int Count = 12;

    public static string Class(Theme? theme) => theme is null ? "hue-none" : $"hue-{((theme.Hue - 1) % Count) + 1}";
}
