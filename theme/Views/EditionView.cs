namespace Bilan.Markup.Views;

/// <summary>One year of the contract: its introduction, its numbers, its actions under the structure that carries them.</summary>
public sealed class EditionView(Publication publication, Edition edition, PdfSizes pdfs, bool offline) : PageFrame(publication, edition.Path, offline)
{
    public Edition Edition { get; } = edition;

    public PdfSizes Pdfs { get; } = pdfs;

    public Annex Annex => Publication.AnnexOf(Edition);

    public override string Title => Edition.Title;

    public override string Description =>
        $"{Edition.Title}, {Edition.Contract}\u00A0: toutes les actions, structure par structure, et le tableau officiel.";

    public override NavSection Section => NavSection.Edition;

    public override Edition Source => Edition;

    /// <summary>Structures in the alphabetical order of the publication, each with its actions of this year.</summary>
    public IEnumerable<(Structure Structure, ImmutableArray<ContractAction> Actions)> ByStructure
    {
        get
        {
            var actions = Edition.Actions.ToLookup(action => action.Structure.Id);
            return Publication.Structures
                .Where(structure => actions.Contains(structure.Id))
                .Select(structure => (structure, actions[structure.Id].ToImmutableArray()));
        }
    }

    /// <summary>How many actions there are of each theme, audience, structure and state; each number leads to them.</summary>
    public ImmutableArray<ChartView> Charts => EditionCharts.Of(this);

    public IEnumerable<Edition> Others => Publication.Editions.Where(other => other.Year != Edition.Year);

    /// <summary>What the publisher says of the edition, or null.</summary>
    public string? Status => Edition.Status switch
    {
        EditionStatus.NotStated => null,
        EditionStatus.Provisional => "Provisoire",
        EditionStatus.Final => "Définitif",
        _ => throw new ArgumentOutOfRangeException(nameof(edition), Edition.Status, "A status without words."),
    };
}
