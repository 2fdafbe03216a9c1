namespace Bilan.Markup.Views;

/// <summary>One action as a card for the frame of another site.</summary>
public sealed class ActionFrameView(Publication publication, Edition edition, ContractAction action, bool offline)
    : PageFrame(publication, action.Share.Card, offline)
{
    public ContractAction Action { get; } = action;

    public Edition Edition { get; } = edition;

    public override string Title => $"Carte\u00A0: {Action.Title}, {Action.Structure.Name}, {Action.Year}";

    public override string Description => Action.Summary;

    /// <summary>Search engines should lead to the page itself.</summary>
    public override bool IsListed => false;

    public Theme? MainTheme => Action.Themes.FirstOrDefault();

    public string? State => StateLabel.Of(Action);
}
