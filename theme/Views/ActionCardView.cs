namespace Bilan.Markup.Views;

/// <summary>An action in a list: enough to choose it.</summary>
/// <param name="ShowsYear">The list holds several editions.</param>
/// <param name="Choices">What the card can be chosen by, in the index.</param>
public sealed record ActionCardView(ContractAction Action, bool ShowsYear, PageFrame Page, CardChoices? Choices = null)
{
    public Theme? MainTheme => Action.Themes.FirstOrDefault();

    public string? State => StateLabel.Of(Action);

    public bool IsWarning => StateLabel.IsWarning(Action);
}
