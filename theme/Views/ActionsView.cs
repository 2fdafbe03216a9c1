using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>An action in the index.</summary>
/// <param name="ReachedFrom">The themes of other years by which it is found beside its own.</param>
/// <param name="Line">What it has in common with the same action of other years, and with no other.</param>
public sealed record IndexEntry(ContractAction Action, ActionCard Card, ImmutableArray<Theme> ReachedFrom, Slug Line);

/// <summary>A page of the index.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many pages the index has.</param>
/// <param name="Entries">Under their main theme, in the order of the table of themes; last, those without a theme.</param>
public sealed record IndexPage(int Number, int Of, ImmutableArray<IndexEntry> Entries)
{
    /// <summary>The address of the page before this one, where there is one.</summary>
    public PagePath? Previous => Number == 1 ? null : SitePaths.ActionsPage(Number - 1);

    public PagePath? Next => Number == Of ? null : SitePaths.ActionsPage(Number + 1);
}

/// <summary>The actions of one main theme, or those that have none.</summary>
/// <param name="Theme">With the number of its actions on all pages.</param>
public sealed record ActionGroup(Counted<Theme>? Theme, ImmutableArray<IndexEntry> Entries)
{
    public string Name => Theme?.Record.Name ?? "Autres actions";

    public string Anchor => Theme?.Record.Id.Value ?? "autres";
}

/// <summary>All actions of the latest edition, or a page of them, under their main theme; its script finds those of all editions.</summary>
/// <param name="Help">The urgent help that the search leads to; shown only where it is asked for.</param>
public sealed record ActionsView(PagePlace Place, IndexPage Page, Catalogue Catalogue, ImmutableArray<UrgentHelp> Help) : PageFrame(Place)
{
    public bool IsFirst => Page.Number == 1;

    /// <summary>Whether the index has several pages, so that its script must fetch the actions of the others.</summary>
    public bool IsSplit => Page.Of > 1;

    public override string Title => $"Toutes les actions{OfYear}{(IsFirst ? "" : $", page {FrenchFormat.Number(Page.Number)}")}";

    public override string Description =>
        $"La liste de toutes les actions, thème par thème. {Site.Description}";

    public override string CrumbName => IsFirst ? "Actions" : $"Page {FrenchFormat.Number(Page.Number)}";

    public override ImmutableArray<Crumb> Crumbs => IsFirst ? [] : [new("Actions", SitePaths.Actions)];

    public override ImmutableArray<ThemeAsset> OwnAssets => [ThemeAssets.IndexScript];

    /// <summary>The rows of a selection.</summary>
    public override bool Fetches => true;

    public override NavSection Section => NavSection.Actions;

    /// <summary>The year that the index opens on, where there are others to choose.</summary>
    public int? ChosenYear => Chrome.HasSeveralEditions ? Chrome.Latest?.Year : null;

    private string OfYear => ChosenYear is { } year ? string.Create(CultureInfo.InvariantCulture, $" de {year}") : "";

    /// <summary>"39 actions", or "39 actions en 2024" where there are other years.</summary>
    public string Count => FrenchFormat.Count(Catalogue.Actions, "action", "actions") + InLatestYear;

    /// <summary>The editions to choose from.</summary>
    public IEnumerable<CountedEdition> Years => Catalogue.Editions.Where(edition => edition.Actions > 0);

    /// <summary>Those that the index does not open on.</summary>
    public IEnumerable<CountedEdition> Others => Years.Where(edition => edition.Edition.Year != Chrome.Latest?.Year);

    /// <summary>In the order of the table of themes; last, the actions without a theme.</summary>
    public IEnumerable<ActionGroup> Groups
    {
        get
        {
            var byTheme = Page.Entries.ToLookup(entry => entry.Action.Themes.IsEmpty ? (Slug?)null : entry.Action.Themes[0].Id);
            return Catalogue.Themes.Select(theme => (Counted<Theme>?)theme).Append(null)
                .Where(theme => byTheme.Contains(theme?.Record.Id))
                .Select(theme => new ActionGroup(theme, [.. byTheme[theme?.Record.Id]]));
        }
    }
}
