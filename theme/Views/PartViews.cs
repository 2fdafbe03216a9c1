namespace Bilan.Markup.Views;

/// <summary>The acronyms of titles and names, which are shown as they are and explained beside.</summary>
/// <param name="Acronyms">What the page has explained so far.</param>
/// <param name="Shown">The titles and names.</param>
public sealed record AcronymNotesView(AcronymExpander Acronyms, IEnumerable<string> Shown)
{
    /// <summary>Those that the page explains here first.</summary>
    public IReadOnlyList<Acronym> Unexplained => Acronyms.ExplainBeside(string.Join('\n', Shown));
}

/// <summary>What opens the page of an action: its short answers to the first questions.</summary>
public sealed record BriefView(EditionInfo Edition, ContractAction Action, Links Links, AcronymExpander Acronyms);

/// <summary>The titles of actions in a sentence, each leading to its page.</summary>
public sealed record ActionNamesView(ImmutableArray<ActionCard> Actions, PageFrame Page);

/// <summary>The way from an older year of an action to its newest one, in a sentence.</summary>
/// <param name="ToPosters">Leads from poster to poster.</param>
/// <param name="Target">The window in which a link opens, or null for this one.</param>
public sealed record SequelView(ActionSequel Sequel, Links Links, bool ToPosters = false, string? Target = null)
{
    public string To(ActionCard newest) => Links.To(ToPosters ? newest.Beside.Poster : newest.Path);
}

/// <summary>An edition in a few numbers, on a page that leads to it.</summary>
public sealed record EditionSummaryView(EditionInfo Edition, Links Links);

/// <summary>All themes as large targets.</summary>
/// <param name="ShowsPresentation">Each says what a resident finds in it, where the page is about themes.</param>
public sealed record ThemeTilesView(ImmutableArray<Counted<Theme>> Themes, Links Links, bool ShowsPresentation = false);

/// <summary>All audiences as links, with the number of actions for each.</summary>
public sealed record AudienceLinksView(ImmutableArray<Counted<Audience>> Audiences, Links Links);

/// <summary>All structures as rows, with the number of actions that each carries.</summary>
public sealed record StructureLinksView(ImmutableArray<Counted<Structure>> Structures, Links Links);

/// <summary>The actions of other years than the latest, year by year, each as a link.</summary>
/// <param name="Years">The latest year first.</param>
/// <param name="Shared">Those in which the subject of the page only takes part; each then says whose it is.</param>
public sealed record OtherYearsView(ImmutableArray<YearOfActions> Years, ImmutableArray<YearOfActions> Shared, PageFrame Page, AcronymExpander Acronyms)
{
    public OtherYearsView(ActionsByYear actions, PageFrame page, AcronymExpander acronyms)
        : this(actions.Others, [], page, acronyms)
    {
    }

    /// <summary>Apart, under words that say what they are: those before the latest, and the drafts after it.</summary>
    public IEnumerable<(string Title, string Anchor, IEnumerable<EditionInfo> Editions)> Parts =>
        Editions.GroupBy(edition => edition.IsDraft).Select(part => part.Key ? ("En préparation", "en-preparation", part.AsEnumerable()) : ("Avant", "avant", part));

    public IEnumerable<ActionCard> Of(EditionInfo edition) => Years.Where(year => year.Edition == edition).SelectMany(year => year.Actions);

    public IEnumerable<ActionCard> SharedIn(EditionInfo edition) => Shared.Where(year => year.Edition == edition).SelectMany(year => year.Actions);

    public int CountIn(EditionInfo edition) => Of(edition).Count() + SharedIn(edition).Count();

    private IEnumerable<EditionInfo> Editions =>
        Years.Concat(Shared).Select(year => year.Edition).DistinctBy(edition => edition.Year).OrderByDescending(edition => edition.Year);
}

/// <summary>Editions as links, each with its own numbers.</summary>
public sealed record EditionLinksView(IEnumerable<CountedEdition> Editions, Links Links);

/// <summary>How many actions and structures there are.</summary>
public sealed record EditionNumbersView(int Actions, int Structures);

/// <summary>Records and the word that stands for each of them in a record that refers to it.</summary>
public sealed record WordListView(string Title, IEnumerable<(string Name, Slug Id)> Words);
