namespace Bilan.Markup.Views;

/// <summary>One structure as a card for the frame of another site: the list of its actions.</summary>
public sealed class StructureFrameView(Publication publication, Structure structure, bool offline)
    : PageFrame(publication, structure.Share.Card, offline)
{
    public Structure Structure { get; } = structure;

    public override string Title => $"Carte\u00A0: {Structure.Name}";

    public override string Description => Structure.Presentation;

    /// <summary>Search engines should lead to the page itself.</summary>
    public override bool IsListed => false;

    public ImmutableArray<ContractAction> Actions => StructureView.ActionsOf(Structure, Publication);

    public bool ShowsYear => Publication.Editions.Length > 1;
}
