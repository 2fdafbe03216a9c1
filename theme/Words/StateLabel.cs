using System.Globalization;

namespace Bilan.Markup.Words;

/// <summary>The state of an action in words, where the official text states one.</summary>
public static class StateLabel
{
    /// <summary>Every state, in the order in which a reader is offered them.</summary>
    public static ImmutableArray<ActionState> All { get; } =
    [
        ActionState.Done, ActionState.PartlyDone, ActionState.Ongoing, ActionState.Postponed, ActionState.Cancelled, ActionState.NotStated,
    ];

    /// <summary>The same without those that no action has.</summary>
    public static ImmutableArray<ActionState> In(Catalogue catalogue) => [.. All.Where(catalogue.States.Contains)];

    /// <summary>A word or two, or null where the official text says nothing.</summary>
    public static string? Of(ActionCard action) =>
        action.State == ActionState.NotStated ? null : Name(action.State) + InYear(action.PostponedTo);

    public static string Name(ActionState state) => state switch
    {
        ActionState.NotStated => "Le texte ne le dit pas",
        ActionState.Done => "Réalisée",
        ActionState.PartlyDone => "En partie réalisée",
        ActionState.Postponed => "Reportée",
        ActionState.Cancelled => "Annulée",
        ActionState.Ongoing => "En cours",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    /// <summary>The state in an address: the word of the records.</summary>
    public static string Id(ActionState state) => state switch
    {
        ActionState.NotStated => "non_precise",
        ActionState.Done => "realisee",
        ActionState.PartlyDone => "partielle",
        ActionState.Postponed => "reportee",
        ActionState.Cancelled => "annulee",
        ActionState.Ongoing => "en_cours",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    /// <summary>Whether a reader who would like to take part must know the state before anything else.</summary>
    public static bool IsWarning(ActionState state) =>
        state is ActionState.Postponed or ActionState.Cancelled;

    private static string InYear(int? year) =>
        year is { } known ? string.Create(CultureInfo.InvariantCulture, $" en {known}") : "";
}
