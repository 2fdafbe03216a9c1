namespace Bilan.Markup.Views;

/// <summary>What the host shows, at any address, when there is no page.</summary>
public sealed class NotFoundView(Publication publication, bool offline) : PageFrame(publication, SitePaths.NotFound, offline)
{
    public override string Title => "Page introuvable";

    public override string Description => "Cette page n’existe pas.";

    public override bool IsListed => false;
}
