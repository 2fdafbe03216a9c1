using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>The first page: the ways to an action, the shortest first.</summary>
public sealed class HomeView(PagePlace place, Catalogue catalogue) : PageFrame(place)
{
    public Catalogue Catalogue => catalogue;

    public override string Title => Site.Subtitle.Length > 0 ? $"{Site.Name} – {Site.Subtitle}" : Site.Name;

    public override string Description => Site.Description;

    public override IEnumerable<JsonObject> LinkedData =>
    [
        new()
        {
            ["@type"] = "WebSite",
            ["name"] = Site.Name,
            ["description"] = Site.Description,
            ["url"] = Links.Absolute(Path),
            ["inLanguage"] = "fr",
        },
    ];
}

/// <summary>Every theme, with what a resident finds in it.</summary>
public sealed class ThemesView(PagePlace place, ImmutableArray<Counted<Theme>> themes, ImmutableArray<Counted<Audience>> audiences) : PageFrame(place)
{
    public ImmutableArray<Counted<Theme>> Themes => themes;

    public ImmutableArray<Counted<Audience>> Audiences => audiences;

    public override string Title => "Les thèmes";

    public override string Description => "Trouver une action par son thème. " + Site.Description;

    public override string CrumbName => "Thèmes";

    public override NavSection Section => NavSection.Themes;
}

/// <summary>Every structure that carries an action or takes part in one.</summary>
public sealed class StructuresView(PagePlace place, ImmutableArray<Counted<Structure>> structures) : PageFrame(place)
{
    public ImmutableArray<Counted<Structure>> Structures => structures;

    public override string Title => "Les structures";

    public override string Description =>
        "Les associations et les services qui portent les actions, et ce que chacun propose.";

    public override string CrumbName => "Structures";

    public override NavSection Section => NavSection.Structures;
}

/// <summary>The actions for one kind of people.</summary>
public sealed class AudienceView(
    PagePlace place, Audience audience, ImmutableArray<ActionCard> actions, ImmutableArray<Counted<Audience>> audiences) : PageFrame(place)
{
    public Audience Audience => audience;

    public ImmutableArray<ActionCard> Actions => actions;

    public ImmutableArray<Counted<Audience>> Audiences => audiences;

    public override string Title => $"Pour qui\u00A0: {audience.Name}";

    public override string Description => $"Les actions pour ce public\u00A0: {audience.Name}. {Site.Description}";

    public override string CrumbName => audience.Name;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];
}

/// <summary>One theme and its actions.</summary>
/// <param name="annexes">Its rows of the official table, for each edition.</param>
public sealed class ThemeView(
    PagePlace place, Theme theme, ImmutableArray<ActionCard> actions, ImmutableArray<PrintableAnnex> annexes) : PageFrame(place)
{
    public Theme Theme => theme;

    public ImmutableArray<ActionCard> Actions => actions;

    public ImmutableArray<PrintableAnnex> Annexes => annexes;

    public override string Title => theme.Name;

    public override string Description => $"Les actions du thème «\u00A0{theme.Name} ». {theme.Presentation}";

    public override NavSection Section => NavSection.Themes;

    public override ImmutableArray<Crumb> Crumbs => [new("Thèmes", SitePaths.Themes)];
}

/// <summary>A link to every page that one reads; not to posters, cards and what is for the team.</summary>
public sealed class SitePlanView(
    PagePlace place, Catalogue catalogue, StandardPages pages, ImmutableArray<EditionEntries> editions) : PageFrame(place)
{
    public Catalogue Catalogue => catalogue;

    public StandardPages Pages => pages;

    public ImmutableArray<EditionEntries> Editions => editions;

    public override string Title => "Plan du site";

    public override string Description => "Les pages du site.";
}

/// <summary>What the plan of the site lists of an edition.</summary>
public sealed record EditionEntries(EditionInfo Edition, ImmutableArray<AnnexInfo> Annexes, ImmutableArray<ActionCard> Actions);
