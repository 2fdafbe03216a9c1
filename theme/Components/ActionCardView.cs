using Bilan.Markup.Layout;
using Bilan.Model;

namespace Bilan.Markup.Components;

/// <summary>An action in a list: enough to choose it.</summary>
/// <param name="ShowsYear">The list holds several editions.</param>
public sealed record ActionCardView(ContractAction Action, bool ShowsYear, Links Links)
{
    public Theme? MainTheme => Action.Themes.FirstOrDefault();

    public string? State => StateLabel.Of(Action);

    public bool IsWarning => StateLabel.IsWarning(Action);
}
