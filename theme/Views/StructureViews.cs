using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>One structure: who they are, their actions, those of others in which they take part.</summary>
/// <param name="Annexes">Its rows of the official table, for each edition.</param>
/// <param name="Replaced">Those whose place it took.</param>
public sealed record StructureView(
    PagePlace Place,
    Structure Structure,
    ActionsByYear Carried,
    ActionsByYear Partnered,
    ImmutableArray<PrintableAnnex> Annexes,
    ImmutableArray<StructureName> Replaced) : PageFrame(Place)
{
    /// <summary>The last edition in which it had an action, where the latest has none of it; else null.</summary>
    public EditionInfo? Until => Carried.Now.IsEmpty && Partnered.Now.IsEmpty
        ? Carried.Others.Concat(Partnered.Others).Select(year => year.Edition).Where(edition => !edition.IsDraft).MaxBy(edition => edition.Year)
        : null;

    public override string Title => Structure.Name;

    public override string Description => Structure.Presentation.Length > 0
        ? $"{Structure.Name}\u00A0: {FullNameOrNothing}{Structure.Presentation}"
        : $"Les actions {FrenchFormat.Of(Structure.Name)}. {Site.Description}";

    public override NavSection Section => NavSection.Structures;

    public override ImmutableArray<Crumb> Crumbs => [new("Structures", SitePaths.Structures)];

    public override IEnumerable<FeedLink> Feeds => base.Feeds.Prepend(new(Structure.Name, Structure.Beside.Feed));

    public override IEnumerable<JsonObject> LinkedData
    {
        get
        {
            var organization = LinkedDataText.Organization(Structure, Links);
            organization["alternateName"] = LinkedDataText.OrNull(Structure.FullName);
            organization["description"] = LinkedDataText.OrNull(Structure.Presentation);
            return [organization];
        }
    }

    public override PagePath Picture => Chrome.HasPictures ? Structure.Beside.Picture : base.Picture;

    public override string PictureText => Chrome.HasPictures ? $"{Structure.Name}. {FullNameOrNothing}{Site.Name}" : base.PictureText;

    public override PagePath? OEmbed => Structure.Beside.OEmbed;

    public ShareBoxView Share => new(
        SharedCard.Of(Structure, Listed, Site),
        Listed.IsEmpty ? $"{Structure.Name}, {Site.Name}." : $"{Structure.Name} et ses actions, {Site.Name}.",
        Links);

    /// <summary>What a card lists: the actions that the structure carries, or those it takes part in when it carries none.</summary>
    private ImmutableArray<ActionCard> Listed => Carried.NowOrLast.IsEmpty ? Partnered.NowOrLast : Carried.NowOrLast;

    private string FullNameOrNothing => Structure.FullName.Length > 0 ? Structure.FullName + ". " : "";
}

/// <summary>One structure as a card for the frame of another site: the list of its actions.</summary>
/// <param name="Actions">Those that it carries, or those it takes part in when it carries none.</param>
public sealed record StructureFrameView(PagePlace Place, Structure Structure, ImmutableArray<ActionCard> Actions) : PageFrame(Place)
{
    public override string Title => $"Carte\u00A0: {Structure.Name}";

    public override string Description => Structure.Presentation;
}

/// <summary>One structure on one sheet, for its reception desk: who they are and the actions that they carry.</summary>
/// <param name="Actions">Of the latest year in which it carries some.</param>
/// <param name="Edition">That year, where there is one.</param>
public sealed record StructurePosterView(
    PagePlace Place, Structure Structure, ImmutableArray<ActionCard> Actions, EditionInfo? Edition) : PageFrame(Place)
{
    /// <summary>As many titles as fit on the sheet in letters that are read standing.</summary>
    private const int MostActions = 12;

    public override string Title => $"Affiche\u00A0: {Structure.Name}";

    public override string Description => $"Une affiche à imprimer\u00A0: {Structure.Name} et ses actions.";

    public override string CrumbName => "Affiche";

    public override NavSection Section => NavSection.Structures;

    public override ImmutableArray<Crumb> Crumbs => [new("Structures", SitePaths.Structures), new(Structure.Name, Structure.Path)];

    public override ImmutableArray<ThemeAsset> OwnAssets => [PaperSheets.Poster];

    public string Fill => PosterFill.Class([Structure.Presentation, .. Shown.Select(action => action.Title)]);

    public IEnumerable<ActionCard> Shown => Actions.Length <= MostActions ? Actions : Actions.Take(MostActions - 1);

    /// <summary>How many more the page of the structure has.</summary>
    public int NotShown => Actions.Length - Shown.Count();

    public override EditionInfo? Source => Edition ?? Chrome.Latest;
}
