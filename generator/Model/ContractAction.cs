namespace Bilan.Model;

/// <summary>One line of the official table, with what helps a reader to find it.</summary>
/// <param name="Id">Unique within its edition.</param>
/// <param name="Partners">In the order of the record.</param>
/// <param name="Themes">The main theme first; may be empty.</param>
/// <param name="State">What the official text says, and only that.</param>
/// <param name="PostponedTo">The year it was put off to, when the text names one.</param>
/// <param name="Summary">One or two plain sentences, the site's own, or empty.</param>
/// <param name="Description">The official text.</param>
/// <param name="FormerAddresses">Addresses at which the action was published before.</param>
/// <param name="Location">Where its record starts: its row, or its Markdown file where it has no row.</param>
/// <param name="TextLocation">Where its official text starts: in its Markdown file, or in its row.</param>
/// <param name="Brief">What opens its page.</param>
public sealed record ContractAction(
    Slug Id,
    int Year,
    string Title,
    Structure Structure,
    ImmutableArray<Partner> Partners,
    ImmutableArray<Theme> Themes,
    ImmutableArray<Audience> Audiences,
    ActionState State,
    int? PostponedTo,
    string Summary,
    RichText Description,
    ImmutableArray<KeyFigure> KeyFigures,
    ImmutableArray<FormerAddress> FormerAddresses,
    SourceLocation Location,
    SourceLocation TextLocation,
    InBrief Brief)
{
    /// <summary>The name of the file beside the page that holds its record.</summary>
    internal const string DataFile = "donnees.json";

    public PagePath Path { get; } = new($"/{Year}/actions/{Id}/");

    /// <summary>Its record, for machines.</summary>
    public PagePath DataPath { get; } = new($"/{Year}/actions/{Id}/{DataFile}");

    /// <summary>The same record where the page stood before.</summary>
    public IEnumerable<PagePath> FormerDataPaths => FormerAddress.FilesOf(FormerAddresses, Path, DataFile);

    /// <summary>Where its poster stands, one sheet for a stairwell.</summary>
    public PagePath PosterPath { get; } = new($"/{Year}/actions/{Id}/affiche/");

    public SharePaths Share { get; } = new(new PagePath($"/{Year}/actions/{Id}/"));

    /// <summary>What social networks show beside a link to the page.</summary>
    public PagePath PicturePath { get; } = new($"/{Year}/actions/{Id}/partage.png");
}
