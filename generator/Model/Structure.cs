namespace Bilan.Model;

/// <summary>An association or service that carries actions.</summary>
/// <param name="Name">The name as the official table writes it.</param>
/// <param name="FullName">The name in full where the short one has an acronym, or empty.</param>
/// <param name="Kind">What it is ("association", "service municipal"), or empty where no source says it.</param>
/// <param name="Contact">How to reach it.</param>
/// <param name="FormerAddresses">Addresses at which its page was published before.</param>
/// <param name="FormerNames">Names that it had before, by which older official tables call it.</param>
/// <param name="ReplacedBy">The structure that it has become, or that took it in; null for one that is still there.</param>
/// <param name="Location">Where its record starts.</param>
public sealed record Structure(
    Slug Id,
    string Name,
    string FullName,
    string Kind,
    Uri? Website,
    string Presentation,
    ContactDetails Contact,
    ImmutableArray<FormerAddress> FormerAddresses,
    ImmutableArray<string> FormerNames,
    StructureName? ReplacedBy,
    SourceLocation Location)
{
    public PagePath Path { get; } = SitePaths.Structure(Id);

    /// <summary>Whether the site knows a way to ask them something.</summary>
    public bool IsReachable => ReplacedBy is null && (Website is not null || !Contact.IsEmpty);

    /// <summary>How to reach it today: nobody answers any more where it was replaced.</summary>
    public ContactDetails ContactNow => ReplacedBy is null ? Contact : ContactDetails.None;

    public BesidePaths Beside => new(Path);
}

/// <summary>A structure as a page that leads to it calls it.</summary>
public sealed record StructureName(Slug Id, string Name)
{
    public PagePath Path => SitePaths.Structure(Id);
}
