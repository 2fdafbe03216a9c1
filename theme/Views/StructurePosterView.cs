namespace Bilan.Markup.Views;

/// <summary>One structure on one sheet, for its reception desk: who they are and the actions that they carry.</summary>
public sealed class StructurePosterView(Publication publication, Structure structure, bool offline)
    : PageFrame(publication, structure.PosterPath, offline)
{
    /// <summary>As many titles as fit on the sheet in letters that are read standing.</summary>
    private const int MostActions = 12;

    public Structure Structure { get; } = structure;

    public override string Title => $"Affiche\u00A0: {Structure.Name}";

    public override string Description => $"Une affiche à imprimer\u00A0: {Structure.Name} et ses actions.";

    public override string CrumbName => "Affiche";

    public override NavSection Section => NavSection.Structures;

    public override ImmutableArray<Crumb> Crumbs => [new("Structures", SitePaths.Structures), new(Structure.Name, Structure.Path)];

    public override ImmutableArray<ThemeAsset> OwnAssets => [PaperSheets.Poster];

    /// <summary>A search engine had better show the page of the structure, which says the same and more.</summary>
    public override bool IsListed => false;

    /// <summary>Its actions of the latest year in which it carries some.</summary>
    public ImmutableArray<ContractAction> Actions => Publication.AnnexesOf(Structure).FirstOrDefault()?.Actions ?? [];

    public IEnumerable<ContractAction> Shown => Actions.Length <= MostActions ? Actions : Actions.Take(MostActions - 1);

    /// <summary>How many more the page of the structure has.</summary>
    public int NotShown => Actions.Length - Shown.Count();

    public override Edition? Source => Publication.AnnexesOf(Structure).FirstOrDefault()?.Edition ?? LatestEdition;
}
