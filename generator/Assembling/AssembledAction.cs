using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>An action, with what later checks need of where it came from.</summary>
/// <param name="TextLocation">Where the official text starts.</param>
/// <param name="InternalLinks">The links of the text to pages of the site.</param>
/// <param name="Withdrawal">Why it was taken back, or empty for an action to publish.</param>
internal sealed record AssembledAction(
    ContractAction Action, SourceLocation TextLocation, ImmutableArray<SourceText> InternalLinks, string Withdrawal)
{
    public bool IsWithdrawn => Withdrawal.Length > 0;

    public WithdrawnAction Withdrawn() => new(
        Action.Id, Action.Year, Action.Title, Action.Structure, Withdrawal, Action.FormerAddresses, Action.Location);
}
