using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>Everything the site says, complete and immutable, with the groupings that its pages need.</summary>
public sealed class Publication
{
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _carried;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _partnered;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _byTheme;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _byAudience;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _byNeighbourhood;
    private readonly ILookup<Slug, StructureName> _replaced;
    private readonly ILookup<Slug, Slug> _counterparts;
    private readonly FrozenDictionary<PagePath, ActionCard> _continuedCards;
    private readonly RelatedActions _related;
    private readonly Lazy<ImmutableArray<AlphabetLetter>> _alphabet;
    private readonly Lazy<Catalogue> _catalogue;

    /// <param name="site">The site itself.</param>
    /// <param name="editions">The latest year first.</param>
    /// <param name="structures">In alphabetical order, as are the themes' and audiences' tables in the publisher's order.</param>
    /// <param name="pageLinks">The links of the pages of prose to pages of the site.</param>
    public Publication(
        SiteInfo site,
        ImmutableArray<Edition> editions,
        ImmutableArray<Structure> structures,
        ImmutableArray<Theme> themes,
        ImmutableArray<Audience> audiences,
        ImmutableArray<Acronym> acronyms,
        ImmutableArray<Meaning> meanings,
        ImmutableArray<UrgentHelp> urgentHelp,
        StandardPages pages,
        ImmutableArray<InternalLink> pageLinks)
    {
        Site = site;
        Editions = editions;
        Latest = LatestOf(editions);
        Structures = structures;
        Themes = themes;
        Audiences = audiences;
        Acronyms = acronyms;
        Meanings = meanings;
        UrgentHelp = urgentHelp;
        Pages = pages;
        PageLinks = pageLinks;
        Actions = [.. editions.SelectMany(edition => edition.Actions)];
        Lineage = new Lineage(Actions);
        AcronymFinder = new AcronymFinder(acronyms);
        UnknownAcronyms = new AcronymFinder(acronyms, explained: false);

        _carried = Group(action => action.Carriers.Select(structure => structure.Id));
        _partnered = Group(action => action.Partners.OfType<StructurePartner>().Select(partner => partner.Structure.Id));
        _byTheme = Group(action => action.Themes.Select(theme => theme.Id));
        _byAudience = Group(action => action.Audiences.Select(audience => audience.Id));
        _byNeighbourhood = Group(action => action.Neighbourhoods.Select(neighbourhood => neighbourhood.Id));
        _replaced = structures.Where(structure => structure.ReplacedBy is not null)
            .ToLookup(structure => structure.ReplacedBy!.Id, structure => new StructureName(structure.Id, structure.Name));
        _counterparts = themes.SelectMany(theme => theme.Counterparts, (theme, other) => (One: theme.Id, Other: other))
            .SelectMany(pair => new[] { pair, (One: pair.Other, Other: pair.One) })
            .ToLookup(pair => pair.One, pair => pair.Other);
        _continuedCards = Actions.Where(action => Lineage.Before(action).Any() || Lineage.After(action).Any())
            .Select(action => action.Card with { AlsoIn = Lineage.OtherYears(action) })
            .ToFrozenDictionary(card => card.Path);
        _related = new RelatedActions(this);
        _alphabet = new(() => new Alphabet(this).Letters());
        SharedTitles = Actions.GroupBy(action => action.Title, StringComparer.Ordinal).Where(title => title.Count() > 1)
            .Select(title => title.Key).ToFrozenSet(StringComparer.Ordinal);

        AnnexesByEdition = [.. editions.Select(Annex.Of)];
        AnnexesByStructure = structures.ToFrozenDictionary(
            structure => structure.Id, structure => PerEdition(CarriedBy(structure), (edition, actions) => Annex.Of(edition, structure, actions)));
        AnnexesByTheme = themes.ToFrozenDictionary(
            theme => theme.Id, theme => PerEdition(On(theme), (edition, actions) => Annex.Of(edition, theme, actions)));
        Annexes =
        [
            .. AnnexesByEdition,
            .. structures.SelectMany(structure => AnnexesByStructure[structure.Id]),
            .. themes.SelectMany(theme => AnnexesByTheme[theme.Id]),
        ];
        _catalogue = new(() => new Catalogue(
            [.. themes.Select(theme => Count(theme, On(theme), On(theme)))],
            [.. audiences.Select(audience => Count(audience, For(audience), For(audience)))],
            [.. structures.Select(structure => Count(structure, CarriedBy(structure), [.. CarriedBy(structure), .. PartneredBy(structure)]))],
            [.. Neighbourhoods.Select(neighbourhood => Count(neighbourhood, In(neighbourhood), In(neighbourhood)))],
            [.. editions.Select(edition => new CountedEdition(edition.Info, edition.Actions.Length, edition.StructureCount))],
            [.. Actions.Select(action => action.State).Distinct().Order()],
            Latest?.Actions.Length ?? 0));
    }

    public SiteInfo Site { get; }

    public ImmutableArray<Edition> Editions { get; }

    /// <summary>
    /// What the site counts and shows first: of the editions that are no drafts the latest that has actions. Where there is none, the
    /// nearest to it; null where there is no edition.
    /// </summary>
    public Edition? Latest { get; }

    public ImmutableArray<Structure> Structures { get; }

    public ImmutableArray<Theme> Themes { get; }

    public ImmutableArray<Audience> Audiences { get; }

    /// <summary>In the order of their table; none in a town that has one.</summary>
    public ImmutableArray<Neighbourhood> Neighbourhoods { get; init; } = [];

    public ImmutableArray<Acronym> Acronyms { get; }

    /// <summary>The words of residents, in the order of their table.</summary>
    public ImmutableArray<Meaning> Meanings { get; }

    /// <summary>The same by their first letter, with what they lead to.</summary>
    public ImmutableArray<AlphabetLetter> Alphabet => _alphabet.Value;

    /// <summary>In the order of their table, which is that of their pages.</summary>
    public ImmutableArray<UrgentHelp> UrgentHelp { get; }

    public StandardPages Pages { get; }

    /// <summary>The drafts that it was made without.</summary>
    public ImmutableArray<EditionInfo> LeftOut { get; private init; } = [];

    /// <summary>The links of all texts to pages of the site.</summary>
    public ImmutableArray<InternalLink> Links => [.. Editions.SelectMany(edition => edition.Links), .. PageLinks];

    private ImmutableArray<InternalLink> PageLinks { get; }

    /// <summary>The actions of all editions, the latest edition first, each in its official order.</summary>
    public ImmutableArray<ContractAction> Actions { get; }

    /// <summary>Which of them continues which.</summary>
    public Lineage Lineage { get; }

    /// <summary>The titles that several actions have, or one action in several years.</summary>
    public FrozenSet<string> SharedTitles { get; }

    /// <summary>What is printed of the official tables: each complete, then those of each structure and of each theme.</summary>
    public ImmutableArray<Annex> Annexes { get; }

    /// <summary>The complete table of each edition, in the order of the editions.</summary>
    public ImmutableArray<Annex> AnnexesByEdition { get; }

    /// <summary>One for each edition in which the structure carries actions, the latest first.</summary>
    public FrozenDictionary<Slug, ImmutableArray<Annex>> AnnexesByStructure { get; }

    /// <summary>One for each edition in which the theme has actions, the latest first.</summary>
    public FrozenDictionary<Slug, ImmutableArray<Annex>> AnnexesByTheme { get; }

    /// <summary>Finds those whose meaning the site gives.</summary>
    public AcronymFinder AcronymFinder { get; }

    /// <summary>Finds those that nobody has expanded yet.</summary>
    public AcronymFinder UnknownAcronyms { get; }

    public Catalogue Catalogue => _catalogue.Value;

    /// <summary>The day on which the site last changed what it says.</summary>
    public DateOnly UpdatedOn => Editions.IsEmpty ? default : Editions.Max(edition => edition.UpdatedOn);

    /// <summary>The same without the editions that the publisher is still at work on: what may be online.</summary>
    public Publication WithoutDrafts() => Editions.All(edition => !edition.Info.IsDraft)
        ? this
        : new(Site, [.. Editions.Where(edition => !edition.Info.IsDraft)], Structures, Themes, Audiences, Acronyms, Meanings, UrgentHelp, Pages, PageLinks)
        {
            Neighbourhoods = Neighbourhoods,
            LeftOut = [.. Editions.Select(edition => edition.Info).Where(edition => edition.IsDraft)],
        };

    public ImmutableArray<ContractAction> CarriedBy(Structure structure) => _carried.GetValueOrDefault(structure.Id, []);

    /// <summary>The actions in which the structure takes part without carrying them.</summary>
    public ImmutableArray<ContractAction> PartneredBy(Structure structure) => _partnered.GetValueOrDefault(structure.Id, []);

    /// <summary>The structures whose place it took.</summary>
    public ImmutableArray<StructureName> ReplacedBy(Structure structure) =>
        [.. _replaced[structure.Id]];

    public ImmutableArray<ContractAction> On(Theme theme) => _byTheme.GetValueOrDefault(theme.Id, []);

    public ImmutableArray<ContractAction> For(Audience audience) => _byAudience.GetValueOrDefault(audience.Id, []);

    public ActionsByYear YearsCarriedBy(Structure structure) => ByYear(CarriedBy(structure));

    public ActionsByYear YearsPartneredBy(Structure structure) => ByYear(PartneredBy(structure));

    public ActionsByYear YearsFor(Audience audience) => ByYear(For(audience));

    public ActionsByYear YearsIn(Neighbourhood neighbourhood) => ByYear(In(neighbourhood));

    /// <summary>The actions that a reader of a theme looks for: its own and, in the years in which it has none, those of its counterparts.</summary>
    public ActionsByYear YearsOn(Theme theme) =>
        ByYear([.. CounterpartsOf(theme).SelectMany(other => On(other)).Where(action => !HasActions(theme, action.Year)).Concat(On(theme)).DistinctBy(action => action.Path)]);

    /// <summary>The themes of other years that stand for the same, in the order of the table.</summary>
    public ImmutableArray<Theme> CounterpartsOf(Theme theme) =>
        _counterparts.Contains(theme.Id) ? [.. Themes.Where(other => _counterparts[theme.Id].Contains(other.Id))] : [];

    /// <summary>The themes by which an action is found beside its own: their counterparts that have no action of that year.</summary>
    public ImmutableArray<Theme> ReachedFrom(ContractAction action) =>
        [.. action.Themes.SelectMany(theme => CounterpartsOf(theme)).Except(action.Themes).Where(theme => !HasActions(theme, action.Year))];

    /// <summary>What a list says of an action, with the other years in which the site has it.</summary>
    public ActionCard CardOf(ContractAction action) => _continuedCards.GetValueOrDefault(action.Path, action.Card);

    /// <summary>What the action was in other years, and what they count alike.</summary>
    public ActionLine LineOf(ContractAction action) => ActionLine.Of(Lineage.LineOf(action));

    /// <summary>What a reader of an action of an older year is told first; null for one of the latest edition that has actions.</summary>
    public ActionSequel? SequelOf(ContractAction action) =>
        Latest is { } latest && action.Year < latest.Year ? new([.. Lineage.NewestOf(action).Select(newest => newest.Card)], latest.Info) : null;

    /// <summary>The edition with actions before one that has some too, or null.</summary>
    public Edition? Before(Edition edition) =>
        edition.Actions.IsEmpty || Lineage.YearBefore(edition.Year) is not { } year ? null : Editions.First(other => other.Year == year);

    /// <summary>The urgent help that the page of an action shows.</summary>
    public ImmutableArray<UrgentHelp> UrgentHelpOn(ContractAction action) => [.. UrgentHelp.Where(help => help.Actions.Contains(action.Id))];

    /// <summary>The urgent help that the page of a theme shows.</summary>
    public ImmutableArray<UrgentHelp> UrgentHelpOn(Theme theme) => [.. UrgentHelp.Where(help => help.Themes.Contains(theme.Id))];

    /// <summary>A few other actions that a reader of this one may want next, the closest first.</summary>
    public ImmutableArray<ActionCard> RelatedTo(ContractAction action) => _related.To(action);

    private ImmutableArray<ContractAction> In(Neighbourhood neighbourhood) => _byNeighbourhood.GetValueOrDefault(neighbourhood.Id, []);

    private static Edition? LatestOf(ImmutableArray<Edition> editions) =>
        editions.OrderBy(edition => (edition.Info.IsDraft, edition.Actions.IsEmpty)).FirstOrDefault();

    private bool HasActions(Theme theme, int year) => On(theme).Any(action => action.Year == year);

    private ActionsByYear ByYear(ImmutableArray<ContractAction> actions)
    {
        var byYear = actions.ToLookup(action => action.Year, CardOf);
        return new(
            [.. byYear[Latest?.Year ?? default]],
            [.. Editions.Where(edition => edition != Latest && byYear.Contains(edition.Year)).Select(edition => new YearOfActions(edition.Info, [.. byYear[edition.Year]]))]);
    }

    /// <param name="counted">The actions that are counted, of any year.</param>
    /// <param name="alive">Those that show that the record is still of use.</param>
    private Counted<T> Count<T>(T record, ImmutableArray<ContractAction> counted, ImmutableArray<ContractAction> alive)
    {
        var now = Latest?.Year ?? default;
        var last = alive.Select(action => action.Year).Where(year => year <= now).DefaultIfEmpty(now).Max();
        return new(record, counted.Count(action => action.Year == now), last == now ? null : last);
    }

    private ImmutableArray<Annex> PerEdition(
        ImmutableArray<ContractAction> actions, Func<EditionInfo, ImmutableArray<ContractAction>, Annex> annex)
    {
        var byYear = actions.ToLookup(action => action.Year);
        return [.. Editions.Where(edition => byYear.Contains(edition.Year)).Select(edition => annex(edition.Info, [.. byYear[edition.Year]]))];
    }

    private FrozenDictionary<Slug, ImmutableArray<ContractAction>> Group(Func<ContractAction, IEnumerable<Slug>> keys) =>
        Actions
            .SelectMany(action => keys(action).Distinct(), (action, key) => (action, key))
            .GroupBy(pair => pair.key, pair => pair.action)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
}
