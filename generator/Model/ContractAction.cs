namespace Bilan.Model;

/// <summary>One line of the official table, with what helps a reader to find it.</summary>
/// <param name="Id">Unique within its edition.</param>
/// <param name="PlainTitle">The site's own, under a title that an outsider cannot read, or empty.</param>
/// <param name="Structure">Who carries it; of several, the one that files it.</param>
/// <param name="CoCarriers">The others who carry it.</param>
/// <param name="Partners">In the order of the record.</param>
/// <param name="Themes">The main theme first; may be empty.</param>
/// <param name="Neighbourhoods">Where a source says in which it takes place; may be empty.</param>
/// <param name="State">What the official text says, and only that.</param>
/// <param name="PostponedTo">The year it was put off to, when the text names one.</param>
/// <param name="Summary">One or two plain sentences, the site's own, or empty.</param>
/// <param name="Description">The official text.</param>
/// <param name="FormerAddresses">Addresses at which the action was published before.</param>
/// <param name="Location">Where its record starts: its row, or its Markdown file where it has no row.</param>
/// <param name="TextLocation">Where its official text starts: in its Markdown file, or in its row.</param>
/// <param name="Brief">What opens its page.</param>
/// <param name="Continues">The actions of earlier years of which it says that it goes on with them; one with the same id goes without saying.</param>
public sealed record ContractAction(
    Slug Id,
    int Year,
    string Title,
    string PlainTitle,
    Structure Structure,
    ImmutableArray<Structure> CoCarriers,
    ImmutableArray<Partner> Partners,
    ImmutableArray<Theme> Themes,
    ImmutableArray<Audience> Audiences,
    ImmutableArray<Neighbourhood> Neighbourhoods,
    ActionState State,
    int? PostponedTo,
    string Summary,
    RichText Description,
    ImmutableArray<KeyFigure> KeyFigures,
    ImmutableArray<FormerAddress> FormerAddresses,
    SourceLocation Location,
    SourceLocation TextLocation,
    InBrief Brief,
    ImmutableArray<Continuation> Continues)
{
    /// <summary>The name that the official table of its year gives to the structure, where it has another one today; or empty.</summary>
    public string StructureThen { get; init; } = "";

    /// <summary>How many themes, and how many audiences, an action may have: one that is everywhere is found nowhere.</summary>
    public const int MostSubjects = 3;

    /// <summary>What no other action of the site has.</summary>
    public (int Year, Slug Id) Key => (Year, Id);

    public PagePath Path { get; } = SitePaths.Action(Year, Id);

    public BesidePaths Beside => new(Path);

    /// <summary>All who carry it, the one that files it first.</summary>
    public ImmutableArray<Structure> Carriers => [Structure, .. CoCarriers];

    /// <summary>What a list says of it.</summary>
    public ActionCard Card { get; } = new(Id, Year, Title, PlainTitle, Structure, Themes, Audiences, State, PostponedTo, Summary, []);
}

/// <summary>An action in a list: enough to choose it.</summary>
/// <param name="AlsoIn">The other years in which the site has it, the latest first.</param>
public sealed record ActionCard(
    Slug Id,
    int Year,
    string Title,
    string PlainTitle,
    Structure Structure,
    ImmutableArray<Theme> Themes,
    ImmutableArray<Audience> Audiences,
    ActionState State,
    int? PostponedTo,
    string Summary,
    ImmutableArray<int> AlsoIn)
{
    public PagePath Path => SitePaths.Action(Year, Id);

    public BesidePaths Beside => new(Path);

    public Theme? MainTheme => Themes.FirstOrDefault();
}
