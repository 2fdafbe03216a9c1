namespace Bilan.Model;

/// <summary>An association or service that carries actions.</summary>
/// <param name="Name">The name as the official table writes it.</param>
/// <param name="FullName">The name in full where the short one has an acronym, or empty.</param>
/// <param name="Kind">What it is ("association", "service municipal"), or empty where no source says it.</param>
/// <param name="FormerAddresses">Addresses at which its page was published before.</param>
/// <param name="Location">Where its record starts.</param>
public sealed record Structure(
    Slug Id,
    string Name,
    string FullName,
    string Kind,
    Uri? Website,
    string Presentation,
    ImmutableArray<FormerAddress> FormerAddresses,
    SourceLocation Location)
{
    private const string FeedFile = "flux.xml";

    public PagePath Path { get; } = new($"/structures/{Id}/");

    /// <summary>The feed of its actions.</summary>
    public PagePath FeedPath { get; } = new($"/structures/{Id}/{FeedFile}");

    /// <summary>The same feed where the page stood before: those who subscribed there go on receiving it.</summary>
    public IEnumerable<PagePath> FormerFeedPaths => FormerAddress.FilesOf(FormerAddresses, Path, FeedFile);

    /// <summary>Where its poster stands, one sheet for a reception desk.</summary>
    public PagePath PosterPath { get; } = new($"/structures/{Id}/affiche/");

    public SharePaths Share { get; } = new(new PagePath($"/structures/{Id}/"));
}
