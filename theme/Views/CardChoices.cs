using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>
/// What an action can be found by and its card does not show, as the attributes that <c>assets/js/actions.js</c> reads.
/// Ids of one facet are separated by a space.
/// </summary>
public sealed record CardChoices(string Themes, string Audiences, string Structure, string State, string Year, string Words)
{
    public static CardChoices Of(ContractAction action, AcronymFinder acronyms) => new(
        string.Join(' ', action.Themes.Select(theme => theme.Id)),
        string.Join(' ', action.Audiences.Select(audience => audience.Id)),
        action.Structure.Id.Value,
        StateLabel.Id(action.State),
        action.Year.ToString(CultureInfo.InvariantCulture),
        SearchWords.Of(action, acronyms));
}
