using Bilan.Model;
using Bilan.Publishing;

namespace Bilan.Feeds;

/// <summary>The feeds of the site: one of everything, one for each structure.</summary>
internal sealed class FeedFiles(Publication publication)
{
    /// <summary>A reader of feeds shows the first ones; whoever wants all of them takes the open data.</summary>
    private const int EntriesOfTheSite = 100;

    private readonly Dictionary<int, Edition> _editions = publication.Editions.ToDictionary(edition => edition.Year);

    public static IEnumerable<OutputFile> For(Publication publication)
    {
        var feeds = new FeedFiles(publication);
        return publication.Structures.SelectMany(feeds.OfStructure).Prepend(feeds.OfSite());
    }

    private OutputFile OfSite()
    {
        var entries = publication.Editions.Select(EntryOf).Concat(publication.Actions.Select(EntryOf)).Take(EntriesOfTheSite);
        return new OutputFile(
            SitePaths.Feed,
            new AtomFeed(publication.Site, publication.UpdatedOn).Write(SitePaths.Feed, SitePaths.Home, SitePaths.Home, publication.Site.Name, entries));
    }

    /// <summary>The feed stands again, the same but for its own address, where the structure's page stood before.</summary>
    private IEnumerable<OutputFile> OfStructure(Structure structure)
    {
        var actions = publication.CarriedBy(structure);
        var updatedOn = actions.IsEmpty ? publication.UpdatedOn : actions.Max(action => _editions[action.Year].UpdatedOn);
        var entries = actions.Select(EntryOf).ToList();
        var id = FirstAddress(structure.FormerAddresses, structure.Path);
        return structure.FormerFeedPaths.Prepend(structure.FeedPath).Select(path => new OutputFile(
            path,
            new AtomFeed(publication.Site, updatedOn).Write(path, id, structure.Path, $"{structure.Name} – {publication.Site.Name}", entries)));
    }

    private static AtomEntry EntryOf(Edition edition) =>
        new(edition.Path, edition.Path, edition.Title, edition.UpdatedOn, "", edition.Introduction, []);

    private AtomEntry EntryOf(ContractAction action) => new(
        FirstAddress(action.FormerAddresses, action.Path),
        action.Path,
        $"{action.Title}, {action.Structure.Name}",
        _editions[action.Year].UpdatedOn,
        action.Summary,
        action.Description.Html,
        action.Themes);

    /// <summary>Records list their former addresses in the order in which they had them.</summary>
    private static PagePath FirstAddress(ImmutableArray<FormerAddress> former, PagePath now) => former.IsEmpty ? now : former[0].Path;
}
