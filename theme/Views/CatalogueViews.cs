using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>The first page: the ways to an action, the shortest first.</summary>
public sealed record HomeView(PagePlace Place, Catalogue Catalogue) : PageFrame(Place)
{
    public override string Title => Site.Subtitle.Length > 0 ? $"{Site.Name} – {Site.Subtitle}" : Site.Name;

    public override string Description => Site.Description;

    /// <summary>The editions before the latest, and those that are not there yet.</summary>
    public IEnumerable<(string Title, IEnumerable<CountedEdition> Editions)> OtherEditions =>
        Catalogue.Editions.Where(edition => edition.Edition.Year != Chrome.Latest?.Year)
            .GroupBy(edition => edition.Edition.Year < Chrome.Latest?.Year)
            .OrderBy(part => !part.Key)
            .Select(part => (part.Key ? "Avant" : "En préparation", part.AsEnumerable()));

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
public sealed record ThemesView(PagePlace Place, ImmutableArray<Counted<Theme>> Themes, ImmutableArray<Counted<Audience>> Audiences) : PageFrame(Place)
{
    public override string Title => "Les thèmes";

    public override string Description => "Trouver une action par son thème. " + Site.Description;

    public override string CrumbName => "Thèmes";

    public override NavSection Section => NavSection.Themes;
}

/// <summary>Every structure that carries an action or takes part in one.</summary>
public sealed record StructuresView(PagePlace Place, ImmutableArray<Counted<Structure>> Structures) : PageFrame(Place)
{
    public override string Title => "Les structures";

    public override string Description =>
        "Les associations et les services qui portent les actions, et ce que chacun propose.";

    public override string CrumbName => "Structures";

    public override NavSection Section => NavSection.Structures;
}

/// <summary>The actions for one kind of people.</summary>
public sealed record AudienceView(PagePlace Place, Audience Audience, ActionsByYear Actions, ImmutableArray<Counted<Audience>> Audiences) : PageFrame(Place)
{
    public override string Title => $"Pour qui\u00A0: {Audience.Name}";

    public override string Description => $"Les actions pour ce public\u00A0: {Audience.Name}. {Site.Description}";

    public override string CrumbName => Audience.Name;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];
}

/// <summary>One neighbourhood and its actions.</summary>
/// <param name="All">The others too, in the order of their table.</param>
public sealed record NeighbourhoodView(
    PagePlace Place, Neighbourhood Neighbourhood, ActionsByYear Actions, ImmutableArray<Neighbourhood> All) : PageFrame(Place)
{
    public override string Title => $"Quartier\u00A0: {Neighbourhood.Name}";

    public override string Description => $"Les actions de ce quartier\u00A0: {Neighbourhood.Name}. {Site.Description}";

    public override string CrumbName => Neighbourhood.Name;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];

    public IEnumerable<Neighbourhood> Others => All.Where(each => each.Id != Neighbourhood.Id);
}

/// <summary>One theme and its actions.</summary>
/// <param name="Counterparts">The themes of other years that stand for the same.</param>
/// <param name="Annexes">Its rows of the official table, for each edition.</param>
/// <param name="Help">The urgent help that concerns it.</param>
public sealed record ThemeView(
    PagePlace Place, Theme Theme, ActionsByYear Actions, ImmutableArray<Theme> Counterparts, ImmutableArray<PrintableAnnex> Annexes, ImmutableArray<UrgentHelp> Help) : PageFrame(Place)
{
    public override ImmutableArray<UrgentHelp> UrgentHelp => Help;

    public override string Title => Theme.Name;

    public override string Description => $"Les actions du thème «\u00A0{Theme.Name} ». {Theme.Presentation}";

    public override NavSection Section => NavSection.Themes;

    public override ImmutableArray<Crumb> Crumbs => [new("Thèmes", SitePaths.Themes)];

    public override PagePath Picture => Chrome.HasPictures ? Theme.Beside.Picture : base.Picture;

    public override string PictureText => Chrome.HasPictures ? $"{Theme.Name}. {Theme.Presentation} {Site.Name}" : base.PictureText;
}

/// <summary>A link to every page that one reads; not to posters, cards and what is for the team.</summary>
public sealed record SitePlanView(
    PagePlace Place, Catalogue Catalogue, StandardPages Pages, ImmutableArray<EditionEntries> Editions, ImmutableArray<Neighbourhood> Neighbourhoods) : PageFrame(Place)
{
    public override string Title => "Plan du site";

    public override string Description => "Les pages du site.";
}

/// <summary>What the plan of the site lists of an edition.</summary>
/// <param name="Before">The edition with which it is compared, or null.</param>
public sealed record EditionEntries(EditionInfo Edition, ImmutableArray<AnnexInfo> Annexes, ImmutableArray<ActionCard> Actions, EditionInfo? Before);
