namespace Bilan.Markup.Views;

/// <summary>One theme and its actions.</summary>
public sealed class ThemeView(Publication publication, Theme theme, PdfSizes pdfs, bool offline) : PageFrame(publication, theme.Path, offline)
{
    public Theme Theme { get; } = theme;

    public PdfSizes Pdfs { get; } = pdfs;

    public override string Title => Theme.Name;

    public override string Description => $"Les actions du thème «\u00A0{Theme.Name} ». {Theme.Presentation}";

    public override NavSection Section => NavSection.Themes;

    public override ImmutableArray<Crumb> Crumbs => [new("Thèmes", SitePaths.Themes)];

    public ImmutableArray<ContractAction> Actions => Publication.On(Theme);

    /// <summary>Its rows of the official table, for each edition.</summary>
    public ImmutableArray<Annex> Annexes => Publication.AnnexesOf(Theme);
}
