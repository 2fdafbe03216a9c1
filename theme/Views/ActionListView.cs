using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>An action in a list: enough to choose it.</summary>
/// <param name="Acronyms">What the page has explained so far.</param>
/// <param name="Choices">What the card can be chosen by, in the index.</param>
public sealed record ActionCardView(ActionCard Action, PageFrame Page, AcronymExpander Acronyms, CardChoices? Choices = null)
{
    public string? State => StateLabel.Of(Action);

    /// <summary>Whose action it is and, where there are several editions, of which years.</summary>
    public string By => Action.Structure.Name + YearsOfAction.Of(Action, Page.Chrome);

    public bool IsWarning => StateLabel.IsWarning(Action.State);
}

/// <summary>Actions as cards, in the order given; each card's title is an <c>h3</c>, so the list stands under an <c>h2</c>.</summary>
public sealed record ActionListView(IEnumerable<ActionCardView> Cards)
{
    public ActionListView(IEnumerable<ActionCard> actions, PageFrame page, AcronymExpander acronyms)
        : this(actions.Select(action => new ActionCardView(action, page, acronyms)))
    {
    }

    /// <summary>The cards of the index, which carry what its script chooses by.</summary>
    public static ActionListView OfIndex(IEnumerable<IndexEntry> entries, ActionsView page, AcronymExpander acronyms) => new(
        entries.Select(entry => new ActionCardView(entry.Card, page, acronyms, CardChoices.Of(entry, page.Chrome.Acronyms))));
}

/// <summary>
/// What an action can be found by and its card does not show, as the attributes that <c>assets/js/actions.js</c> reads.
/// Ids of one facet are separated by a space.
/// </summary>
/// <param name="Themes">Its own, the main one first, then those of other years that stand for them.</param>
/// <param name="Line">What it has in common with the same action of other years; null where that is its id.</param>
public sealed record CardChoices(
    string Themes, string Audiences, string Structures, string? Neighbourhoods, string State, string Year, string? Line, string Words)
{
    public static CardChoices Of(IndexEntry entry, AcronymFinder acronyms)
    {
        var action = entry.Action;
        return new(
            string.Join(' ', action.Themes.Concat(entry.ReachedFrom).Select(theme => theme.Id)),
            string.Join(' ', action.Audiences.Select(audience => audience.Id)),
            string.Join(' ', action.Carriers.Select(structure => structure.Id)),
            action.Neighbourhoods.IsEmpty ? null : string.Join(' ', action.Neighbourhoods.Select(neighbourhood => neighbourhood.Id)),
            StateLabel.Id(action.State),
            action.Year.ToString(CultureInfo.InvariantCulture),
            entry.Line == action.Id ? null : entry.Line.Value,
            SearchWords.Of(action, acronyms));
    }
}
