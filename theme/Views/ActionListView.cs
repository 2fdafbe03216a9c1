namespace Bilan.Markup.Views;

/// <summary>Actions as cards, in the order given; each card's title is an <c>h3</c>, so the list stands under an <c>h2</c>.</summary>
/// <param name="CanBeChosen">The index: its cards carry what its script chooses by.</param>
public sealed record ActionListView(ImmutableArray<ContractAction> Actions, PageFrame Page, bool CanBeChosen = false)
{
    public IEnumerable<ActionCardView> Cards
    {
        get
        {
            var showsYear = Page.Publication.Editions.Length > 1;
            return Actions.Select(action => new ActionCardView(
                action, showsYear, Page, CanBeChosen ? CardChoices.Of(action, Page.Publication.AcronymFinder) : null));
        }
    }
}
