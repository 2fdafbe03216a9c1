namespace Bilan.Markup.Views;

/// <summary>Every difference between the official table of an edition and the texts of the site.</summary>
public sealed class CorrectionsView(Publication publication, Edition edition, bool offline)
    : PageFrame(publication, edition.CorrectionsPath, offline)
{
    public Edition Edition { get; } = edition;

    public override string Title => $"Fautes corrigées, {Edition.Title}";

    public override string Description =>
        $"Toutes les différences entre le tableau officiel et les textes du site, avec leur raison\u00A0: {Edition.Title}.";

    public override string CrumbName => "Fautes corrigées";

    public override NavSection Section => NavSection.Edition;

    public override ImmutableArray<Crumb> Crumbs => [new(Edition.Title, Edition.Path)];

    public override Edition Source => Edition;
}
