using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>The words by which <c>site.yml</c> names the accessibility of the site.</summary>
public static class AccessibilityStateWord
{
    public static FrozenDictionary<string, AccessibilityState> All { get; } = new Dictionary<string, AccessibilityState>
    {
        ["non_conforme"] = AccessibilityState.NotCompliant,
        ["partiellement_conforme"] = AccessibilityState.PartlyCompliant,
        ["totalement_conforme"] = AccessibilityState.FullyCompliant,
    }.ToFrozenDictionary();
}
