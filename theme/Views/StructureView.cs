using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>One structure: who they are, their actions, those of others in which they take part.</summary>
public sealed class StructureView(Publication publication, Structure structure, PdfSizes pdfs, bool offline)
    : PageFrame(publication, structure.Path, offline)
{
    public Structure Structure { get; } = structure;

    public PdfSizes Pdfs { get; } = pdfs;

    public override string Title => Structure.Name;

    public override string Description => Structure.Presentation.Length > 0
        ? $"{Structure.Name}\u00A0: {FullNameOrNothing}{Structure.Presentation}"
        : $"Les actions de {Structure.Name}. {Site.Description}";

    public override NavSection Section => NavSection.Structures;

    public override ImmutableArray<Crumb> Crumbs => [new("Structures", SitePaths.Structures)];

    public ImmutableArray<ContractAction> Carried => Publication.CarriedBy(Structure);

    public ImmutableArray<ContractAction> Partnered => Publication.PartneredBy(Structure);

    public override IEnumerable<FeedLink> Feeds => base.Feeds.Prepend(new(Structure.Name, Structure.FeedPath));

    public override IEnumerable<JsonObject> LinkedData =>
    [
        new()
        {
            ["@type"] = "Organization",
            ["name"] = Structure.Name,
            ["alternateName"] = Structure.FullName.Length > 0 ? Structure.FullName : null,
            ["description"] = Structure.Presentation.Length > 0 ? Structure.Presentation : null,
            // The structure's own site where it is known; this page is only about it.
            ["url"] = Structure.Website?.AbsoluteUri,
            ["mainEntityOfPage"] = Links.Absolute(Path),
        },
    ];

    /// <summary>Its rows of the official table, for each edition.</summary>
    public ImmutableArray<Annex> Annexes => Publication.AnnexesOf(Structure);

    public override PagePath? OEmbed => Structure.Share.OEmbed;

    public ShareBoxView Share => new(
        SharedCard.Of(Structure, ActionsOf(Structure, Publication), Site),
        ActionsOf(Structure, Publication).IsEmpty ? $"{Structure.Name}, {Site.Name}." : $"{Structure.Name} et ses actions, {Site.Name}.",
        Links);

    /// <summary>What a card lists: the actions that the structure carries, or those it takes part in when it carries none.</summary>
    public static ImmutableArray<ContractAction> ActionsOf(Structure structure, Publication publication) =>
        publication.CarriedBy(structure) is { Length: > 0 } carried ? carried : publication.PartneredBy(structure);

    private string FullNameOrNothing => Structure.FullName.Length > 0 ? Structure.FullName + ". " : "";
}
