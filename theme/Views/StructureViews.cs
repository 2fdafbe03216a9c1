using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>One structure: who they are, their actions, those of others in which they take part.</summary>
/// <param name="annexes">Its rows of the official table, for each edition.</param>
public sealed class StructureView(
    PagePlace place,
    Structure structure,
    ImmutableArray<ActionCard> carried,
    ImmutableArray<ActionCard> partnered,
    ImmutableArray<PrintableAnnex> annexes) : PageFrame(place)
{
    public Structure Structure => structure;

    public ImmutableArray<ActionCard> Carried => carried;

    public ImmutableArray<ActionCard> Partnered => partnered;

    public ImmutableArray<PrintableAnnex> Annexes => annexes;

    public override string Title => structure.Name;

    public override string Description => structure.Presentation.Length > 0
        ? $"{structure.Name}\u00A0: {FullNameOrNothing}{structure.Presentation}"
        : $"Les actions de {structure.Name}. {Site.Description}";

    public override NavSection Section => NavSection.Structures;

    public override ImmutableArray<Crumb> Crumbs => [new("Structures", SitePaths.Structures)];

    public override IEnumerable<FeedLink> Feeds => base.Feeds.Prepend(new(structure.Name, structure.Beside.Feed));

    public override IEnumerable<JsonObject> LinkedData =>
    [
        new()
        {
            ["@type"] = "Organization",
            ["name"] = structure.Name,
            ["alternateName"] = structure.FullName.Length > 0 ? structure.FullName : null,
            ["description"] = structure.Presentation.Length > 0 ? structure.Presentation : null,
            // The structure's own site where it is known; this page is only about it.
            ["url"] = structure.Website?.AbsoluteUri,
            ["mainEntityOfPage"] = Links.Absolute(Path),
        },
    ];

    public override PagePath? OEmbed => structure.Beside.OEmbed;

    public ShareBoxView Share => new(
        SharedCard.Of(structure, Listed, Site),
        Listed.IsEmpty ? $"{structure.Name}, {Site.Name}." : $"{structure.Name} et ses actions, {Site.Name}.",
        Links);

    /// <summary>What a card lists: the actions that the structure carries, or those it takes part in when it carries none.</summary>
    private ImmutableArray<ActionCard> Listed => carried.IsEmpty ? partnered : carried;

    private string FullNameOrNothing => structure.FullName.Length > 0 ? structure.FullName + ". " : "";
}

/// <summary>One structure as a card for the frame of another site: the list of its actions.</summary>
/// <param name="actions">Those that it carries, or those it takes part in when it carries none.</param>
public sealed class StructureFrameView(PagePlace place, Structure structure, ImmutableArray<ActionCard> actions) : PageFrame(place)
{
    public Structure Structure => structure;

    public ImmutableArray<ActionCard> Actions => actions;

    public override string Title => $"Carte\u00A0: {structure.Name}";

    public override string Description => structure.Presentation;
}

/// <summary>One structure on one sheet, for its reception desk: who they are and the actions that they carry.</summary>
/// <param name="actions">Of the latest year in which it carries some.</param>
/// <param name="edition">That year, where there is one.</param>
public sealed class StructurePosterView(
    PagePlace place, Structure structure, ImmutableArray<ActionCard> actions, EditionInfo? edition) : PageFrame(place)
{
    /// <summary>As many titles as fit on the sheet in letters that are read standing.</summary>
    private const int MostActions = 12;

    public Structure Structure => structure;

    public ImmutableArray<ActionCard> Actions => actions;

    public override string Title => $"Affiche\u00A0: {structure.Name}";

    public override string Description => $"Une affiche à imprimer\u00A0: {structure.Name} et ses actions.";

    public override string CrumbName => "Affiche";

    public override NavSection Section => NavSection.Structures;

    public override ImmutableArray<Crumb> Crumbs => [new("Structures", SitePaths.Structures), new(structure.Name, structure.Path)];

    public override ImmutableArray<ThemeAsset> OwnAssets => [PaperSheets.Poster];

    public IEnumerable<ActionCard> Shown => actions.Length <= MostActions ? actions : actions.Take(MostActions - 1);

    /// <summary>How many more the page of the structure has.</summary>
    public int NotShown => actions.Length - Shown.Count();

    public override EditionInfo? Source => edition ?? Chrome.Latest;
}
