using System.Collections.Immutable;

namespace Bilan.Markup;

/// <summary>The files that pages may ask for, made from <c>theme/assets</c>. Knows nothing of pages.</summary>
public static class ThemeAssets
{
    // In the order of the cascade layers.
    private static readonly AssetRecipe s_stylesheet = AssetRecipe.Stylesheet(
        "site.css", "tokens", "base", "layout", "components", "finder", "reading", "data", "share", "editing", "ink", "print", "paper");

    private static readonly AssetRecipe s_script = AssetRecipe.Script(
        "site.js", "address", "make", "search", "words", "download", "actions", "listen", "share");

    private static readonly AssetRecipe s_cardStylesheet = AssetRecipe.Stylesheet("carte.css", "tokens", "carte", "ink");

    private static readonly AssetRecipe s_favicon = AssetRecipe.Verbatim("favicon.svg", "assets/favicon.svg");

    private static readonly AssetRecipe s_selectionScript = AssetRecipe.Script("annexe.js", "address", "make", "selection");

    private static readonly AssetRecipe s_proposeStyle = AssetRecipe.Stylesheet("proposer.css", "proposer");

    private static readonly AssetRecipe s_proposeScript = AssetRecipe.Verbatim("proposer.js", "assets/js/proposer.js");

    /// <summary>One stylesheet for the whole site: one request, and the second page finds it at home.</summary>
    public static ThemeAsset Stylesheet { get; } = s_stylesheet.Make(ThemeResource.Text);

    /// <summary>One classic script for the whole site, which also runs from a disk.</summary>
    public static ThemeAsset Script { get; } = s_script.Make(ThemeResource.Text);

    /// <summary>For the cards in the frames of other sites, which should load no more than they show.</summary>
    public static ThemeAsset CardStylesheet { get; } = s_cardStylesheet.Make(ThemeResource.Text);

    public static ThemeAsset Favicon { get; } = s_favicon.Make(ThemeResource.Text);

    /// <summary>Cuts an annex down to the rows chosen in the index.</summary>
    public static ThemeAsset SelectionScript { get; } = s_selectionScript.Make(ThemeResource.Text);

    /// <summary>What the page that proposes an action needs beside: no other page pays for it.</summary>
    public static ThemeAsset ProposeStyle { get; } = s_proposeStyle.Make(ThemeResource.Text);

    public static ThemeAsset ProposeScript { get; } = s_proposeScript.Make(ThemeResource.Text);

    /// <summary>Everything to publish under <c>/assets/</c>.</summary>
    public static ImmutableArray<ThemeAsset> All { get; } = [Stylesheet, Script, CardStylesheet, Favicon, SelectionScript, ProposeStyle, ProposeScript];

    /// <summary>The same files as they stand now in a folder of the theme, for somebody who is at work on them.</summary>
    /// <param name="theme">The folder that holds <c>assets</c>.</param>
    public static ImmutableArray<ThemeAsset> ReadFrom(string theme)
    {
        AssetRecipe[] recipes = [s_stylesheet, s_script, s_cardStylesheet, s_favicon, s_selectionScript, s_proposeStyle, s_proposeScript];
        return [.. recipes.Select(recipe => recipe.Make(name => File.ReadAllText(Path.Combine(theme, name)).ReplaceLineEndings("\n")))];
    }
}
