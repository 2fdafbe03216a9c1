using System.IO.Pipelines;
using Bilan.Model;

namespace Bilan.Feeds;

/// <summary>What the feeds of the site say: one of everything, one for each structure.</summary>
internal static class FeedFiles
{
    /// <summary>A reader of feeds shows the first ones; whoever wants all of them takes the open data.</summary>
    public const int EntriesOfTheSite = 100;

    /// <param name="editions">The latest year first, each with its introduction; they come before their actions.</param>
    /// <param name="actions">See <see cref="LastingEntries"/>.</param>
    public static void WriteSite(
        PipeWriter output,
        SiteInfo site,
        ImmutableArray<(EditionInfo Edition, Html Introduction)> editions,
        ImmutableArray<(ContractAction Action, PagePath Id, DateOnly ChangedOn)> actions,
        DateOnly updatedOn)
    {
        var entries = editions.Select(edition => EntryOf(edition.Edition, edition.Introduction))
            .Concat(actions.Select(action => EntryOf(action.Action, action.Id, action.ChangedOn)))
            .Take(EntriesOfTheSite);
        new AtomFeed(site, updatedOn).Write(output, SitePaths.Feed, SitePaths.Home, SitePaths.Home, site.Name, entries);
    }

    /// <summary>The same but for its own address wherever the structure's page ever stood.</summary>
    /// <param name="path">Where this copy stands.</param>
    /// <param name="actions">Those that it carries, see <see cref="LastingEntries"/>.</param>
    /// <param name="updatedOn">The day of the site, for a structure without actions.</param>
    public static void WriteStructure(
        PipeWriter output, PagePath path, SiteInfo site, Structure structure, ImmutableArray<(ContractAction Action, PagePath Id, DateOnly ChangedOn)> actions, DateOnly updatedOn)
    {
        var day = actions.IsEmpty ? updatedOn : actions.Max(action => action.ChangedOn);
        new AtomFeed(site, day).Write(
            output,
            path,
            FirstAddress(structure.FormerAddresses, structure.Path),
            structure.Path,
            $"{structure.Name} – {site.Name}",
            actions.Select(action => EntryOf(action.Action, action.Id, action.ChangedOn)));
    }

    private static AtomEntry EntryOf(EditionInfo edition, Html introduction) =>
        new(edition.Path, edition.Path, edition.Title, edition.UpdatedOn, "", introduction, []);

    private static AtomEntry EntryOf(ContractAction action, PagePath id, DateOnly changedOn) => new(
        id,
        action.Path,
        $"{action.Title}, {action.Structure.Name}",
        changedOn,
        action.Summary,
        action.Description.Html,
        action.Themes);

    /// <summary>Records list their former addresses in the order in which they had them.</summary>
    private static PagePath FirstAddress(ImmutableArray<FormerAddress> former, PagePath now) => former.IsEmpty ? now : former[0].Path;
}
