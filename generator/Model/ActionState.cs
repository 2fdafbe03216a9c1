using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>What the official text says became of an action. Most texts say nothing, and then the site claims nothing.</summary>
public enum ActionState
{
    NotStated,
    Done,
    PartlyDone,
    Postponed,
    Cancelled,
    Ongoing,
}

/// <summary>The words by which records, and the files that are made from them, name the state of an action.</summary>
public static class ActionStateWord
{
    public static FrozenDictionary<string, ActionState> All { get; } = new Dictionary<string, ActionState>
    {
        ["realisee"] = ActionState.Done,
        ["partielle"] = ActionState.PartlyDone,
        ["reportee"] = ActionState.Postponed,
        ["annulee"] = ActionState.Cancelled,
        ["en_cours"] = ActionState.Ongoing,
    }.ToFrozenDictionary();

    /// <summary>The word, or empty where the official text says nothing.</summary>
    public static string Of(ActionState state) =>
        state == ActionState.NotStated ? "" : All.First(pair => pair.Value == state).Key;
}
