using System.Globalization;
using Bilan.Model;

namespace Bilan.Markup.Components;

/// <summary>The state of an action in words, where the official text states one.</summary>
public static class StateLabel
{
    /// <summary>A word or two, or null where the official text says nothing.</summary>
    public static string? Of(ContractAction action) => action.State switch
    {
        ActionState.NotStated => null,
        ActionState.Postponed => Words(action.State) + InYear(action.PostponedTo),
        _ => Words(action.State),
    };

    /// <summary>The state by itself.</summary>
    public static string Words(ActionState state) => state switch
    {
        ActionState.Done => "Réalisée",
        ActionState.PartlyDone => "En partie réalisée",
        ActionState.Postponed => "Reportée",
        ActionState.Cancelled => "Annulée",
        ActionState.Ongoing => "En cours",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    /// <summary>Whether a reader who would like to take part must know the state before anything else.</summary>
    public static bool IsWarning(ContractAction action) =>
        action.State is ActionState.Postponed or ActionState.Cancelled;

    private static string InYear(int? year) =>
        year is { } known ? string.Create(CultureInfo.InvariantCulture, $" en {known}") : "";
}
