using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>The words that fields with a fixed choice accept in the sources; an empty field is the first value of the enumeration.</summary>
public static class SourceWords
{
    public static FrozenDictionary<string, ActionState> ActionStates { get; } = new Dictionary<string, ActionState>
    {
        ["realisee"] = ActionState.Done,
        ["partielle"] = ActionState.PartlyDone,
        ["reportee"] = ActionState.Postponed,
        ["annulee"] = ActionState.Cancelled,
        ["en_cours"] = ActionState.Ongoing,
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, EditionStatus> EditionStatuses { get; } = new Dictionary<string, EditionStatus>
    {
        ["provisoire"] = EditionStatus.Provisional,
        ["definitive"] = EditionStatus.Final,
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, AccessibilityState> AccessibilityStates { get; } = new Dictionary<string, AccessibilityState>
    {
        ["non_conforme"] = AccessibilityState.NotCompliant,
        ["partiellement_conforme"] = AccessibilityState.PartlyCompliant,
        ["totalement_conforme"] = AccessibilityState.FullyCompliant,
    }.ToFrozenDictionary();
}
