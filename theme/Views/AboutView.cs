namespace Bilan.Markup.Views;

/// <summary>What the site is, in the publisher's words.</summary>
public sealed class AboutView(Publication publication, bool offline) : PageFrame(publication, SitePaths.About, offline)
{
    public ProsePage Prose => Publication.Pages.About;

    public override string Title => Prose.Title;

    public override string Description => Prose.Description;
}
