namespace Bilan.Markup.Views;

/// <summary>All actions of all editions, or a page of them, under their main theme.</summary>
public sealed class ActionsView(Publication publication, IndexPage page, bool offline) : PageFrame(publication, page.Path, offline)
{
    public IndexPage Page { get; } = page;

    public bool IsFirst => Page.Number == 1;

    public override string Title => IsFirst ? "Toutes les actions" : $"Toutes les actions, page {FrenchFormat.Number(Page.Number)}";

    public override string Description =>
        $"La liste de toutes les actions, thème par thème. {Site.Description}";

    public override string CrumbName => IsFirst ? "Actions" : $"Page {FrenchFormat.Number(Page.Number)}";

    public override ImmutableArray<Crumb> Crumbs => IsFirst ? [] : [new("Actions", SitePaths.Actions)];

    public override ImmutableArray<ThemeAsset> OwnAssets => [ThemeAssets.IndexScript];

    /// <summary>The rows of a selection, and where the index is split what it searches.</summary>
    public override bool Fetches => true;

    /// <summary>The page before this one, where the index has several.</summary>
    public IndexPage? Previous => IsFirst ? null : Publication.IndexPages[Page.Number - 2];

    public IndexPage? Next => Page.Number == Publication.IndexPages.Length ? null : Publication.IndexPages[Page.Number];

    public override NavSection Section => NavSection.Actions;

    /// <summary>In the order of the table of themes; last, the actions without a theme.</summary>
    public ImmutableArray<ActionGroup> Groups { get; } = Group(publication, page);

    private static ImmutableArray<ActionGroup> Group(Publication publication, IndexPage page)
    {
        var byTheme = page.Actions.ToLookup(action => action.Themes.FirstOrDefault());
        return [.. publication.Themes.Append(null)
            .Where(byTheme.Contains)
            .Select(theme => new ActionGroup(theme, [.. byTheme[theme]]))];
    }
}
