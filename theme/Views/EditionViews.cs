namespace Bilan.Markup.Views;

/// <summary>One year of the contract: its introduction, its numbers, its actions under the structure that carries them.</summary>
/// <param name="Annex">Its complete table.</param>
/// <param name="Corrections">How many faults of it were mended.</param>
/// <param name="Before">The edition with which it is compared, or null.</param>
/// <param name="HasChanged">Whether it says something otherwise than when it was published.</param>
public sealed record EditionView(
    PagePlace Place,
    EditionInfo Edition,
    Html Introduction,
    ImmutableArray<ActionCard> Actions,
    Catalogue Catalogue,
    PrintableAnnex Annex,
    int Corrections,
    EditionInfo? Before,
    bool HasChanged) : PageFrame(Place)
{
    public int StructureCount => Actions.Select(action => action.Structure.Id).Distinct().Count();

    public override string Title => Edition.Title;

    public override string Description =>
        $"{Edition.Title}, {Edition.Contract}\u00A0: toutes les actions, structure par structure, et le tableau officiel.";

    public override NavSection Section => NavSection.Edition;

    public override EditionInfo Source => Edition;

    /// <summary>Structures in alphabetical order, each with its actions of this year.</summary>
    public IEnumerable<(Structure Structure, IEnumerable<ActionCard> Actions)> ByStructure
    {
        get
        {
            var carried = Actions.ToLookup(action => action.Structure.Id);
            return Catalogue.Structures
                .Where(structure => carried.Contains(structure.Record.Id))
                .Select(structure => (structure.Record, carried[structure.Record.Id]));
        }
    }

    /// <summary>How many actions there are of each theme, audience, structure and state; each number leads to them.</summary>
    public ImmutableArray<ChartView> Charts => EditionCharts.Of(Edition, Actions, Catalogue, Links);

    public IEnumerable<CountedEdition> Others => Catalogue.Editions.Where(other => other.Edition.Year != Edition.Year);
}

/// <summary>Every difference between the official table of an edition and the texts of the site, or why they were not compared.</summary>
/// <param name="WithoutTable">Why there is no table to compare with, in the publisher's words, or empty.</param>
/// <param name="KeptFiles">What was received and is not compared.</param>
/// <param name="Later">What changed since the edition was published, or null.</param>
public sealed record CorrectionsView(
    PagePlace Place, EditionInfo Edition, ImmutableArray<Correction> Corrections, string WithoutTable, ImmutableArray<KeptFile> KeptFiles, LaterChanges? Later)
    : PageFrame(Place)
{
    /// <inheritdoc cref="PageFrame.LinkName(ActionCard)"/>
    public string? LinkName(LaterChange change) => LinkName(change.Title, change.Structure, Edition.Year);

    /// <summary>"texte, chiffres", "action ajoutée".</summary>
    public static string Words(LaterChange change) => change.Kind switch
    {
        LaterChangeKind.Added => "action ajoutée",
        LaterChangeKind.Withdrawn => "action retirée",
        _ => string.Join(", ", change.Parts.Select(part => part switch
        {
            ActionPart.Title => "titre",
            ActionPart.Structure => "structure",
            ActionPart.Text => "texte",
            ActionPart.State => "état",
            ActionPart.KeyFigures => "chiffres",
            _ => throw new ArgumentOutOfRangeException(nameof(change), part, "A part without words."),
        })),
    };

    /// <summary>Why a file was kept and nothing is compared with it.</summary>
    public static string Reason(KeptFile file) => file.Reason switch
    {
        KeptReason.Imported => "le tableau comparé en a été tiré, ou l’a remplacé",
        KeptReason.OtherColumns => "ce n’est pas un tableau d’actions",
        KeptReason.OfficeFormat => "fichier de tableur ou de traitement de texte",
        KeptReason.Pdf => "fichier PDF",
        KeptReason.NoTable => "ce n’est pas un tableau",
        _ => throw new ArgumentOutOfRangeException(nameof(file), file.Reason, "A reason without words."),
    };

    public override string Title => $"Fautes corrigées, {Edition.Title}";

    public override string Description =>
        $"Toutes les différences entre le tableau officiel et les textes du site, avec leur raison\u00A0: {Edition.Title}.";

    public override string CrumbName => "Fautes corrigées";

    public override NavSection Section => NavSection.Edition;

    public override ImmutableArray<Crumb> Crumbs => [new(Edition.Title, Edition.Path)];

    public override EditionInfo Source => Edition;
}

/// <summary>An annex, and its PDF file where the build makes one.</summary>
/// <param name="PdfSize">In bytes; null where there is no file, <see cref="SizeToCome"/> where it is still to be made.</param>
public sealed record PrintableAnnex(AnnexInfo Annex, long? PdfSize)
{
    /// <summary>A page that is printed cannot know the size of its own PDF file: it leaves a place, filled once that is made.</summary>
    public const long SizeToCome = -1;
}

/// <summary>A row of an official table, which calls a structure by the name that it had then.</summary>
/// <param name="Structure">The one that files it.</param>
/// <param name="CoCarriers">The others who carry it.</param>
public sealed record AnnexRow(Slug Id, PagePath Path, string Title, string Structure, ImmutableArray<string> CoCarriers, Html Text)
{
    public static AnnexRow Of(ContractAction action) =>
        new(action.Id, action.Path, action.Title, action.StructureThen.Length > 0 ? action.StructureThen : action.Structure.Name, [.. action.CoCarriers.Select(structure => structure.Name)], action.Description.Html);
}

/// <summary>The official table of an edition, or the part of one structure or theme: its three columns, its order, its texts.</summary>
/// <param name="Annex">The table, and its PDF file.</param>
/// <param name="Corrections">How many faults of the edition were mended.</param>
/// <param name="EveryPart">The parts of this table that have a page of their own; none for a part.</param>
/// <param name="Catalogue">The names in the heading of a selection to print; null for a part.</param>
public sealed record AnnexView(
    PagePlace Place,
    PrintableAnnex Annex,
    ImmutableArray<AnnexRow> Rows,
    int Corrections,
    ImmutableArray<AnnexInfo> EveryPart,
    Catalogue? Catalogue) : PageFrame(Place)
{
    public EditionInfo Edition => Annex.Annex.Edition;

    public int StructureCount => Rows.Select(row => row.Structure).Distinct().Count();

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

    public bool IsComplete => Annex.Annex.Scope == AnnexScope.Complete;

    /// <summary>Whose rows these are; empty for the complete table.</summary>
    public string Subject => Annex.Annex.Scope == AnnexScope.OneTheme ? $"Thème «\u00A0{Annex.Annex.Subject}\u00A0»" : Annex.Annex.Subject;

    /// <inheritdoc cref="PageFrame.LinkName(ActionCard)"/>
    public string? LinkName(AnnexRow row) => LinkName(row.Title, row.Structure, Edition.Year);

    public IEnumerable<AnnexInfo> Parts(AnnexScope scope) => EveryPart.Where(part => part.Scope == scope);
}
