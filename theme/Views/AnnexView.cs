namespace Bilan.Markup.Views;

/// <summary>The official table of an edition, or the part of one structure or theme: its three columns, its order, its texts.</summary>
public sealed class AnnexView(Publication publication, Annex annex, PdfSizes pdfs, bool offline) : PageFrame(publication, annex.Path, offline)
{
    public Annex Annex { get; } = annex;

    public Edition Edition => Annex.Edition;

    public PdfSizes Pdfs { get; } = pdfs;

    public override string Title => $"{Edition.TableTitle} {Edition.Year}{(IsComplete ? "" : $", {Subject}")}";

    public override string Description => IsComplete
        ? $"Le tableau officiel, à lire et à imprimer\u00A0: {Edition.Contract}, {Edition.Title}."
        : $"{Subject}\u00A0: les lignes du tableau officiel, à lire et à imprimer. {Edition.Contract}, {Edition.Title}.";

    public override string CrumbName => IsComplete ? Edition.TableTitle : Subject;

    public override NavSection Section => NavSection.Edition;

    public override ImmutableArray<Crumb> Crumbs => IsComplete
        ? [new(Edition.Title, Edition.Path)]
        : [new(Edition.Title, Edition.Path), new(Edition.TableTitle, Edition.AnnexPath)];

    public override Edition Source => Edition;

    /// <summary>The index prints a selection as rows of the complete table.</summary>
    public override ImmutableArray<ThemeAsset> OwnAssets => IsComplete
        ? [PaperSheets.Annex(Site, Edition), ThemeAssets.SelectionScript]
        : [PaperSheets.Annex(Site, Edition)];

    public bool IsComplete => Annex.Scope == AnnexScope.Complete;

    /// <summary>Whose rows these are; empty for the complete table.</summary>
    public string Subject => Annex.Scope == AnnexScope.OneTheme ? $"Thème «\u00A0{Annex.Subject}\u00A0»" : Annex.Subject;

    /// <summary>The parts of this edition's table that have a page of their own: each structure's, or each theme's.</summary>
    public IEnumerable<Annex> Parts(AnnexScope scope) =>
        Publication.Annexes.Where(annex => annex.Scope == scope && annex.Edition.Path == Edition.Path);
}
