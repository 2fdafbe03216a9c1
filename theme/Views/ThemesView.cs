namespace Bilan.Markup.Views;

/// <summary>Every theme, with what a resident finds in it.</summary>
public sealed class ThemesView(Publication publication, bool offline) : PageFrame(publication, SitePaths.Themes, offline)
{
    public override string Title => "Les thèmes";

    public override string Description => "Trouver une action par son thème. " + Site.Description;

    public override string CrumbName => "Thèmes";

    public override NavSection Section => NavSection.Themes;
}
