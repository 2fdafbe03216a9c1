using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>
/// What French law (loi n° 2004-575, article 1-1; loi n° 2005-102, article 47) has a public site state about itself.
/// A fact that is not known is empty, and the page says "à compléter".
/// </summary>
public sealed record LegalFacts(
    string Publisher,
    string PublisherAddress,
    string PublisherTelephone,
    string PublicationDirector,
    string Host,
    string HostAddress,
    AccessibilityState Accessibility,
    DateOnly? AccessibilityAuditedOn);

/// <summary>The three states that the RGAA lets a site declare; without a recorded audit only the first is true.</summary>
public enum AccessibilityState
{
    NotCompliant,
    PartlyCompliant,
    FullyCompliant,
}

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
