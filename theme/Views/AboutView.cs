namespace Bilan.Markup.Views;

/// <summary>What the site is, in the publisher's words.</summary>
public sealed class AboutView(Report report, bool offline) : PageFrame(report, SitePaths.About, offline)
{
    public ProsePage Prose => Report.Pages.About;

    public override string Title => Prose.Title;

    public override string Description => Prose.Description;
}
