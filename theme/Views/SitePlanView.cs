namespace Bilan.Markup.Views;

/// <summary>A link to every page that one reads; not to posters, cards and what is for the team.</summary>
public sealed class SitePlanView(Publication publication, bool offline) : PageFrame(publication, SitePaths.SitePlan, offline)
{
    public override string Title => "Plan du site";

    public override string Description => "Les pages du site.";
}
