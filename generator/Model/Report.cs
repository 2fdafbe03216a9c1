using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bilan.Model;

/// <summary>Everything the site says, complete and immutable, with the groupings that its pages need.</summary>
public sealed class Report
{
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _carried;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _partnered;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _byTheme;
    private readonly FrozenDictionary<Slug, ImmutableArray<ContractAction>> _byAudience;
    private readonly FrozenDictionary<PagePath, ImmutableArray<ContractAction>> _related;

    /// <param name="site">The site itself.</param>
    /// <param name="editions">The latest year first.</param>
    /// <param name="structures">In alphabetical order, as are the themes' and audiences' tables in the publisher's order.</param>
    public Report(
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

        _carried = Group(action => [action.Structure.Id]);
        _partnered = Group(action => action.Partners.OfType<StructurePartner>().Select(partner => partner.Structure.Id));
        _byTheme = Group(action => action.Themes.Select(theme => theme.Id));
        _byAudience = Group(action => action.Audiences.Select(audience => audience.Id));
        _related = RelatedActions.Choose(themes.Select(On), structures.Select(CarriedBy));
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

    /// <summary>The address of every page that the records call for: what a link inside the site may lead to.</summary>
    public IEnumerable<PagePath> Addresses =>
        SitePaths.Pages
            .Concat(Editions.SelectMany(edition => new[] { edition.Path, edition.AnnexPath, edition.CorrectionsPath }))
            .Concat(Actions.Select(action => action.Path))
            .Concat(Structures.Select(structure => structure.Path))
            .Concat(Themes.Select(theme => theme.Path))
            .Concat(Audiences.Select(audience => audience.Path))
            .Concat(Actions.Select(action => action.Share.Card))
            .Concat(Structures.Select(structure => structure.Share.Card));

    public ImmutableArray<ContractAction> CarriedBy(Structure structure) => _carried.GetValueOrDefault(structure.Id, []);

    /// <summary>The actions in which the structure takes part without carrying them.</summary>
    public ImmutableArray<ContractAction> PartneredBy(Structure structure) => _partnered.GetValueOrDefault(structure.Id, []);

    public ImmutableArray<ContractAction> On(Theme theme) => _byTheme.GetValueOrDefault(theme.Id, []);

    public ImmutableArray<ContractAction> For(Audience audience) => _byAudience.GetValueOrDefault(audience.Id, []);

    /// <summary>A few other actions that a reader of this one may want next, the closest first.</summary>
    public ImmutableArray<ContractAction> RelatedTo(ContractAction action) => _related[action.Path];

    private FrozenDictionary<Slug, ImmutableArray<ContractAction>> Group(Func<ContractAction, IEnumerable<Slug>> keys) =>
        Actions
            .SelectMany(action => keys(action).Distinct(), (action, key) => (action, key))
            .GroupBy(pair => pair.key, pair => pair.action)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
}
