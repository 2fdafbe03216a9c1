using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>Everything the site says, complete and immutable, with the groupings that its pages need.</summary>
public sealed class Publication
{
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _carried;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _partnered;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _byTheme;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _byAudience;
    private readonly FrozenDictionary<PagePath, ImmutableArray<ContractAction>> _related;
    private readonly FrozenDictionary<PagePath, Annex> _annexes;
    private readonly FrozenDictionary<Slug, ImmutableArray<Annex>> _annexesByStructure;
    private readonly FrozenDictionary<Slug, ImmutableArray<Annex>> _annexesByTheme;

    /// <param name="site">The site itself.</param>
    /// <param name="editions">The latest year first.</param>
    /// <param name="structures">In alphabetical order, as are the themes' and audiences' tables in the publisher's order.</param>
    public Publication(
        SiteInfo site,
        ImmutableArray<Edition> editions,
        ImmutableArray<Structure> structures,
        ImmutableArray<Theme> themes,
        ImmutableArray<Audience> audiences,
        ImmutableArray<Acronym> acronyms,
        StandardPages pages)
    {
        Site = site;
        Editions = editions;
        Structures = structures;
        Themes = themes;
        Audiences = audiences;
        Acronyms = acronyms;
        Pages = pages;
        Actions = [.. editions.SelectMany(edition => edition.Actions)];
        AcronymFinder = new AcronymFinder(acronyms);
        IndexPages = IndexPage.Split(themes, Actions);

        _carried = Group(action => [action.Structure.Id]);
        _partnered = Group(action => action.Partners.OfType<StructurePartner>().Select(partner => partner.Structure.Id));
        _byTheme = Group(action => action.Themes.Select(theme => theme.Id));
        _byAudience = Group(action => action.Audiences.Select(audience => audience.Id));
        _related = RelatedActions.Choose(themes.Select(On), structures.Select(CarriedBy));

        _annexes = editions.ToFrozenDictionary(edition => edition.Path, Annex.Of);
        _annexesByStructure = structures.ToFrozenDictionary(
            structure => structure.Id, structure => PerEdition(CarriedBy(structure), (edition, actions) => Annex.Of(edition, structure, actions)));
        _annexesByTheme = themes.ToFrozenDictionary(
            theme => theme.Id, theme => PerEdition(On(theme), (edition, actions) => Annex.Of(edition, theme, actions)));
        Annexes = [.. editions.Select(AnnexOf), .. structures.SelectMany(structure => AnnexesOf(structure)), .. themes.SelectMany(theme => AnnexesOf(theme))];

        Records = [.. AllRecords()];
        var addresses = OwnAddresses.ToList();
        Redirects = [.. Records.Concat(MovedAnnexes()).SelectMany(record => record.FormerAddresses.IsEmpty ? [] : record.Redirects(addresses)).Concat(Fallbacks()).DistinctBy(redirect => redirect.From)];
    }

    public SiteInfo Site { get; }

    public ImmutableArray<Edition> Editions { get; }

    public ImmutableArray<Structure> Structures { get; }

    public ImmutableArray<Theme> Themes { get; }

    public ImmutableArray<Audience> Audiences { get; }

    public ImmutableArray<Acronym> Acronyms { get; }

    public StandardPages Pages { get; }

    /// <summary>The actions of all editions, the latest edition first, each in its official order.</summary>
    public ImmutableArray<ContractAction> Actions { get; }

    /// <summary>What is printed of the official tables: each complete, then those of each structure and of each theme.</summary>
    public ImmutableArray<Annex> Annexes { get; }

    public AcronymFinder AcronymFinder { get; }

    /// <summary>The index of all actions: one page, or several where one would be too long.</summary>
    public ImmutableArray<IndexPage> IndexPages { get; }

    public bool IsIndexSplit => IndexPages.Length > 1;

    /// <summary>Everything that has an address because it has a record.</summary>
    public ImmutableArray<AddressedRecord> Records { get; }

    /// <summary>The pages that stand where others stood before.</summary>
    public ImmutableArray<Redirect> Redirects { get; }

    /// <summary>The day on which the site last changed what it says.</summary>
    public DateOnly UpdatedOn => Editions.IsEmpty ? default : Editions.Max(edition => edition.UpdatedOn);

    /// <summary>The address of every page: what a link inside the site may lead to.</summary>
    public IEnumerable<PagePath> Addresses => OwnAddresses.Concat(Redirects.Select(redirect => redirect.From));

    /// <summary>The address of every file that others may keep a link to, beside the pages.</summary>
    public IEnumerable<PagePath> Files =>
        new[] { SitePaths.Feed, SitePaths.DataPackage, SitePaths.ActionsJson }
            .Concat(DataTables.All.SelectMany(table => new[] { table.Path, table.SpreadsheetPath }))
            .Concat(Editions.SelectMany(FilesOf))
            .Concat(Actions.SelectMany(action => action.FormerDataPaths.Prepend(action.DataPath)))
            .Concat(Editions.SelectMany(edition => edition.Withdrawn).SelectMany(action => action.FormerDataPaths.Prepend(action.DataPath)))
            .Concat(Structures.SelectMany(structure => structure.FormerFeedPaths.Prepend(structure.FeedPath)));

    /// <summary>The address of every page that says something: all but the redirects.</summary>
    public IEnumerable<PagePath> OwnAddresses =>
        SitePaths.Pages
            .Concat(IndexPages.Skip(1).Select(page => page.Path))
            .Concat(Editions.SelectMany(edition => new[] { edition.Path, edition.CorrectionsPath }))
            .Concat(Annexes.Select(annex => annex.Path))
            .Concat(Records.Select(record => record.Path))
            .Concat(Actions.SelectMany(action => new[] { action.PosterPath, action.Share.Card }))
            .Concat(Structures.SelectMany(structure => new[] { structure.PosterPath, structure.Share.Card }));

    public ImmutableArray<ContractAction> CarriedBy(Structure structure) => _carried.GetValueOrDefault(structure.Id, []);

    /// <summary>The actions in which the structure takes part without carrying them.</summary>
    public ImmutableArray<ContractAction> PartneredBy(Structure structure) => _partnered.GetValueOrDefault(structure.Id, []);

    public ImmutableArray<ContractAction> On(Theme theme) => _byTheme.GetValueOrDefault(theme.Id, []);

    public ImmutableArray<ContractAction> For(Audience audience) => _byAudience.GetValueOrDefault(audience.Id, []);

    /// <summary>A few other actions that a reader of this one may want next, the closest first.</summary>
    public ImmutableArray<ContractAction> RelatedTo(ContractAction action) => _related[action.Path];

    public Annex AnnexOf(Edition edition) => _annexes[edition.Path];

    /// <summary>One for each edition in which the structure carries actions, the latest first.</summary>
    public ImmutableArray<Annex> AnnexesOf(Structure structure) => _annexesByStructure.GetValueOrDefault(structure.Id, []);

    /// <summary>One for each edition in which the theme has actions, the latest first.</summary>
    public ImmutableArray<Annex> AnnexesOf(Theme theme) => _annexesByTheme.GetValueOrDefault(theme.Id, []);

    private ImmutableArray<Annex> PerEdition(
        ImmutableArray<ContractAction> actions, Func<Edition, ImmutableArray<ContractAction>, Annex> annex)
    {
        var byYear = actions.ToLookup(action => action.Year);
        return [.. Editions.Where(edition => byYear.Contains(edition.Year)).Select(edition => annex(edition, [.. byYear[edition.Year]]))];
    }

    private static IEnumerable<PagePath> FilesOf(Edition edition) =>
        DataTables.All.Where(table => table.IsByEdition)
            .SelectMany(table => new[] { table.PathOf(edition), table.SpreadsheetPathOf(edition) })
            .Append(edition.ActionsJson);

    private IEnumerable<AddressedRecord> AllRecords() =>
        Actions.Select(action => new AddressedRecord(action.Path, action.Title, action.FormerAddresses, action.Location))
            .Concat(Editions.SelectMany(edition => edition.Withdrawn)
                .Select(action => new AddressedRecord(action.Path, action.Title, action.FormerAddresses, action.Location)))
            .Concat(Structures.Select(structure => new AddressedRecord(structure.Path, structure.Name, structure.FormerAddresses, structure.Location)))
            .Concat(Themes.Select(theme => new AddressedRecord(theme.Path, theme.Name, theme.FormerAddresses, theme.Location)))
            .Concat(Audiences.Select(audience => new AddressedRecord(audience.Path, audience.Name, audience.FormerAddresses, audience.Location)));

    /// <summary>
    /// Pages about something that is no longer there, whose addresses were printed all the same: the poster and the card of an action
    /// taken back, the annex of a structure or theme that has no action left in an edition.
    /// </summary>
    private IEnumerable<Redirect> Fallbacks() =>
        Editions.SelectMany(edition => edition.Withdrawn)
            .SelectMany(action => action.FormerPages, (action, page) => new Redirect(page, action.Path, action.Title))
            .Concat(Editions.SelectMany(edition => Structures.Select(structure => (structure.Path, structure.Name))
                .Concat(Themes.Select(theme => (theme.Path, theme.Name)))
                .Select(subject => new Redirect(new PagePath(edition.AnnexPath.Value + subject.Path.Value[1..]), edition.AnnexPath, edition.TableTitle)))
                .ExceptBy(Annexes.Select(annex => annex.Path), redirect => redirect.From));

    /// <summary>The annexes whose structure or theme changed its id; where they come from is said by its record.</summary>
    private IEnumerable<AddressedRecord> MovedAnnexes() =>
        Annexes.SelectMany(annex => annex.FormerAddresses.Take(1), (annex, former) =>
            new AddressedRecord(annex.Path, annex.Subject, annex.FormerAddresses, former.Location));

    private FrozenDictionary<Slug, ImmutableArray<ContractAction>> Group(Func<ContractAction, IEnumerable<Slug>> keys) =>
        Actions
            .SelectMany(action => keys(action).Distinct(), (action, key) => (action, key))
            .GroupBy(pair => pair.key, pair => pair.action)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
}
