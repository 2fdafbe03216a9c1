namespace Bilan.Markup.Views;

/// <summary>One year of the contract: its introduction, its numbers, its actions under the structure that carries them.</summary>
/// <param name="annex">Its complete table.</param>
/// <param name="corrections">How many faults of it were mended.</param>
public sealed class EditionView(
    PagePlace place,
    EditionInfo edition,
    Html introduction,
    ImmutableArray<ActionCard> actions,
    Catalogue catalogue,
    PrintableAnnex annex,
    int corrections) : PageFrame(place)
{
    public EditionInfo Edition => edition;

    public Html Introduction => introduction;

    public ImmutableArray<ActionCard> Actions => actions;

    public PrintableAnnex Annex => annex;

    public int Corrections => corrections;

    public int StructureCount => actions.Select(action => action.Structure.Id).Distinct().Count();

    public override string Title => edition.Title;

    public override string Description =>
        $"{edition.Title}, {edition.Contract}\u00A0: toutes les actions, structure par structure, et le tableau officiel.";

    public override NavSection Section => NavSection.Edition;

    public override EditionInfo Source => edition;

    /// <summary>Structures in alphabetical order, each with its actions of this year.</summary>
    public IEnumerable<(Structure Structure, IEnumerable<ActionCard> Actions)> ByStructure
    {
        get
        {
            var carried = actions.ToLookup(action => action.Structure.Id);
            return catalogue.Structures
                .Where(structure => carried.Contains(structure.Record.Id))
                .Select(structure => (structure.Record, carried[structure.Record.Id]));
        }
    }

    /// <summary>How many actions there are of each theme, audience, structure and state; each number leads to them.</summary>
    public ImmutableArray<ChartView> Charts => EditionCharts.Of(edition, actions, catalogue, Links);

    public IEnumerable<EditionInfo> Others => catalogue.Editions.Where(other => other.Year != edition.Year);

    /// <summary>What the publisher says of the edition, or null.</summary>
    public string? Status => edition.Status switch
    {
        EditionStatus.NotStated => null,
        EditionStatus.Provisional => "Provisoire",
        EditionStatus.Final => "Définitif",
        _ => throw new ArgumentOutOfRangeException(nameof(edition), edition.Status, "A status without words."),
    };
}

/// <summary>Every difference between the official table of an edition and the texts of the site.</summary>
public sealed class CorrectionsView(PagePlace place, EditionInfo edition, ImmutableArray<Correction> corrections) : PageFrame(place)
{
    public EditionInfo Edition => edition;

    public ImmutableArray<Correction> Corrections => corrections;

    public override string Title => $"Fautes corrigées, {edition.Title}";

    public override string Description =>
        $"Toutes les différences entre le tableau officiel et les textes du site, avec leur raison\u00A0: {edition.Title}.";

    public override string CrumbName => "Fautes corrigées";

    public override NavSection Section => NavSection.Edition;

    public override ImmutableArray<Crumb> Crumbs => [new(edition.Title, edition.Path)];

    public override EditionInfo Source => edition;
}

/// <summary>An annex, and its PDF file where the build makes one.</summary>
/// <param name="PdfSize">In bytes; null where there is no file, <see cref="SizeToCome"/> where it is still to be made.</param>
public sealed record PrintableAnnex(AnnexInfo Annex, long? PdfSize)
{
    /// <summary>A page that is printed cannot know the size of its own PDF file: it leaves a place, filled once that is made.</summary>
    public const long SizeToCome = -1;
}

/// <summary>A row of an official table.</summary>
public sealed record AnnexRow(Slug Id, PagePath Path, string Title, string Structure, Html Text)
{
    public static AnnexRow Of(ContractAction action) =>
        new(action.Id, action.Path, action.Title, action.Structure.Name, action.Description.Html);
}

/// <summary>The official table of an edition, or the part of one structure or theme: its three columns, its order, its texts.</summary>
/// <param name="annex">The table, and its PDF file.</param>
/// <param name="corrections">How many faults of the edition were mended.</param>
/// <param name="parts">The parts of this table that have a page of their own; none for a part.</param>
/// <param name="catalogue">The names in the heading of a selection to print; null for a part.</param>
public sealed class AnnexView(
    PagePlace place,
    PrintableAnnex annex,
    ImmutableArray<AnnexRow> rows,
    int corrections,
    ImmutableArray<AnnexInfo> parts,
    Catalogue? catalogue) : PageFrame(place)
{
    public PrintableAnnex Annex => annex;

    public EditionInfo Edition => annex.Annex.Edition;

    public ImmutableArray<AnnexRow> Rows => rows;

    public int Corrections => corrections;

    public Catalogue? Catalogue => catalogue;

    public int StructureCount => rows.Select(row => row.Structure).Distinct().Count();

    public override string Title => $"{Edition.TableTitle} {Edition.Year}{(IsComplete ? "" : $", {Subject}")}";

    public override string Description => IsComplete
        ? $"Le tableau officiel, à lire et à imprimer\u00A0: {Edition.Contract}, {Edition.Title}."
        : $"{Subject}\u00A0: les lignes du tableau officiel, à lire et à imprimer. {Edition.Contract}, {Edition.Title}.";

    public override string CrumbName => IsComplete ? Edition.TableTitle : Subject;

    public override NavSection Section => NavSection.Edition;

    public override ImmutableArray<Crumb> Crumbs => IsComplete
        ? [new(Edition.Title, Edition.Path)]
        : [new(Edition.Title, Edition.Path), new(Edition.TableTitle, Edition.AnnexPath)];

    public override EditionInfo Source => Edition;

    /// <summary>The index prints a selection as rows of the complete table.</summary>
    public override ImmutableArray<ThemeAsset> OwnAssets => IsComplete
        ? [PaperSheets.Annex(Site, Edition), ThemeAssets.SelectionScript]
        : [PaperSheets.Annex(Site, Edition)];

    public bool IsComplete => annex.Annex.Scope == AnnexScope.Complete;

    /// <summary>Whose rows these are; empty for the complete table.</summary>
    public string Subject => annex.Annex.Scope == AnnexScope.OneTheme ? $"Thème «\u00A0{annex.Annex.Subject}\u00A0»" : annex.Annex.Subject;

    public IEnumerable<AnnexInfo> Parts(AnnexScope scope) => parts.Where(part => part.Scope == scope);
}
