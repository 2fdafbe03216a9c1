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
