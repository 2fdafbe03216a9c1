namespace Bilan.Markup.Views;

/// <summary>The actions of one main theme, or those that have none.</summary>
public sealed record ActionGroup(Theme? Theme, ImmutableArray<ContractAction> Actions)
{
    public string Name => Theme?.Name ?? "Autres actions";

    public string Anchor => Theme is null ? "autres" : Theme.Id.Value;
}
