namespace Bilan.Markup.Views;

/// <summary>The acronyms met in the texts, with their meaning where it is certain.</summary>
public sealed class AcronymsView(Publication publication, bool offline) : PageFrame(publication, SitePaths.Acronyms, offline)
{
    public override string Title => "Les sigles";

    public override string Description => "Ce que veulent dire les sigles que l’on trouve dans les textes du bilan.";

    public override string CrumbName => "Sigles";
}
