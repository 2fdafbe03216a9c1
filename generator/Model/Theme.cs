namespace Bilan.Model;

/// <summary>A subject by which a resident looks for an action; the site's own classification.</summary>
/// <param name="Pillar">The pillar of the contract it belongs to, or empty.</param>
/// <param name="Pictogram">The name of an icon that the theme draws.</param>
/// <param name="Hue">A rank from 1, in the order of the table: the theme gives each its own colour.</param>
/// <param name="Period">The years of the contract that has it, as "2015-2023", or empty.</param>
/// <param name="Counterparts">The themes of other contracts that stand for the same; each is then a counterpart of the other.</param>
/// <param name="FormerAddresses">Addresses at which its page was published before.</param>
/// <param name="Location">Where its record starts.</param>
public sealed record Theme(
    Slug Id,
    string Name,
    string Pillar,
    string Presentation,
    string Pictogram,
    int Hue,
    string Period,
    ImmutableArray<Slug> Counterparts,
    ImmutableArray<FormerAddress> FormerAddresses,
    SourceLocation Location)
{
    public PagePath Path { get; } = SitePaths.Theme(Id);

    public BesidePaths Beside => new(Path);
}
