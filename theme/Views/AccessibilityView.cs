namespace Bilan.Markup.Views;

/// <summary>The accessibility statement (loi n° 2005-102 du 11 février 2005, article 47).</summary>
public sealed class AccessibilityView(Publication publication, bool offline) : PageFrame(publication, SitePaths.Accessibility, offline)
{
    public ProsePage Prose => Publication.Pages.Accessibility;

    public override string Title => Prose.Title;

    public override string Description => Prose.Description;

    public string State => AccessibilityLabel.Of(Site.Legal.Accessibility);

    public DateOnly? AuditedOn => Site.Legal.AccessibilityAuditedOn;
}
