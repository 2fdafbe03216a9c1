namespace Bilan.Markup.Bundling;

/// <summary>The files that pages may ask for, made from <c>theme/assets</c>. Knows nothing of pages.</summary>
public static class ThemeAssets
{
    // In the order of the cascade layers.
    private static readonly AssetRecipe s_stylesheet = AssetRecipe.Stylesheet(
        "site.css", "tokens", "base", "layout", "components", "finder", "reading", "urgent", "share", "editing", "ink", "print", "paper");

    private static readonly AssetRecipe s_script = AssetRecipe.Script(
        "site.js", "make", "print", "listen", "share");

    private static readonly AssetRecipe s_indexScript = AssetRecipe.Script(
        "actions.js", "address", "make", "download", "actions");

    private static readonly AssetRecipe s_searchScript = AssetRecipe.Script("chercher.js", "words", "urgent", "search");

    private static readonly AssetRecipe s_cardStylesheet = AssetRecipe.Stylesheet("carte.css", "tokens", "carte", "ink");

    private static readonly AssetRecipe s_favicon = AssetRecipe.Verbatim("favicon.svg", "assets/favicon.svg");

    private static readonly AssetRecipe s_selectionScript = AssetRecipe.Script("annexe.js", "address", "make", "selection");

    private static readonly AssetRecipe s_dataStylesheet = AssetRecipe.Stylesheet("donnees.css", "data");

    private static readonly AssetRecipe s_proposeStyle = AssetRecipe.Stylesheet("proposer.css", "proposer");

    private static readonly AssetRecipe s_proposeScript = AssetRecipe.Verbatim("proposer.js", "assets/js/proposer.js");

    private static readonly AssetRecipe s_quickExitScript = AssetRecipe.Script("quitter.js", "exit");

    private static readonly ImmutableArray<AssetRecipe> s_recipes =
    [
        s_stylesheet, s_script, s_cardStylesheet, s_favicon, s_indexScript, s_searchScript, s_selectionScript, s_dataStylesheet, s_proposeStyle, s_proposeScript,
        s_quickExitScript,
    ];

    /// <summary>Everything to publish under <c>/assets/</c>.</summary>
    public static ImmutableArray<ThemeAsset> All { get; } = MakeAll(ThemeResource.Text);

    /// <summary>One stylesheet for the whole site: one request, and the second page finds it at home.</summary>
    public static ThemeAsset Stylesheet { get; } = Made(s_stylesheet);

    /// <summary>One classic script for the whole site, which also runs from a disk.</summary>
    public static ThemeAsset Script { get; } = Made(s_script);

    /// <summary>For the cards in the frames of other sites, which should load no more than they show.</summary>
    public static ThemeAsset CardStylesheet { get; } = Made(s_cardStylesheet);

    public static ThemeAsset Favicon { get; } = Made(s_favicon);

    /// <summary>Choices in the index.</summary>
    public static ThemeAsset IndexScript { get; } = Made(s_indexScript);

    /// <summary>How the index answers a question: only those who ask one pay for it.</summary>
    public static ThemeAsset SearchScript { get; } = Made(s_searchScript);

    /// <summary>Cuts an annex down to the rows chosen in the index.</summary>
    public static ThemeAsset SelectionScript { get; } = Made(s_selectionScript);

    public static ThemeAsset DataStylesheet { get; } = Made(s_dataStylesheet);

    /// <summary>What the page that proposes an action needs beside: no other page pays for it.</summary>
    public static ThemeAsset ProposeStyle { get; } = Made(s_proposeStyle);

    public static ThemeAsset ProposeScript { get; } = Made(s_proposeScript);

    /// <summary>Leaves a page at once.</summary>
    public static ThemeAsset QuickExitScript { get; } = Made(s_quickExitScript);

    /// <summary>
    /// These and <see cref="PaperSheets.All(SiteInfo, IEnumerable{EditionInfo})"/>, as they stand now in a folder of the theme, for
    /// somebody who is at work on them.
    /// </summary>
    /// <param name="theme">The folder that holds <c>assets</c>.</param>
    public static ImmutableArray<ThemeAsset> ReadFrom(string theme, SiteInfo site, IEnumerable<EditionInfo> editions)
    {
        string Read(string name) => File.ReadAllText(Path.Combine(theme, name)).ReplaceLineEndings("\n");
        return [.. MakeAll(Read), .. PaperSheets.All(site, editions, Read)];
    }

    private static ImmutableArray<ThemeAsset> MakeAll(Func<string, string> read) => [.. s_recipes.Select(recipe => recipe.Make(read))];

    private static ThemeAsset Made(AssetRecipe recipe) => All[s_recipes.IndexOf(recipe)];
}
