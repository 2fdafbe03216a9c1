using Bilan.Model;

namespace Bilan.Planning;

/// <summary>What has an address of its own because somebody wrote a record: an action, a structure, a theme, an audience.</summary>
/// <param name="Location">Where its record starts.</param>
internal sealed record AddressedRecord(PagePath Path, string Name, ImmutableArray<FormerAddress> FormerAddresses, SourceLocation Location)
{
    /// <summary>All of a site, in the order in which the first to claim an address gets it.</summary>
    public static ImmutableArray<AddressedRecord> AllOf(Publication publication) =>
    [
        .. publication.Actions.Select(action => new AddressedRecord(action.Path, action.Title, action.FormerAddresses, action.Location)),
        .. publication.Editions.SelectMany(edition => edition.Withdrawn)
            .Select(action => new AddressedRecord(action.Path, action.Title, action.FormerAddresses, action.Location)),
        .. publication.Structures.Select(structure => new AddressedRecord(structure.Path, structure.Name, structure.FormerAddresses, structure.Location)),
        .. publication.Themes.Select(theme => new AddressedRecord(theme.Path, theme.Name, theme.FormerAddresses, theme.Location)),
        .. publication.Neighbourhoods.Select(neighbourhood => new AddressedRecord(neighbourhood.Path, neighbourhood.Name, neighbourhood.FormerAddresses, neighbourhood.Location)),
        .. publication.Audiences.Select(audience => new AddressedRecord(audience.Path, audience.Name, audience.FormerAddresses, audience.Location)),
    ];
}

/// <summary>A page that only leads from an address that was published once to the one that took its place.</summary>
/// <param name="Name">What the reader will find there.</param>
internal sealed record Redirect(PagePath From, PagePath To, string Name);

/// <summary>Finds the pages that stand where others stood before. Knows nothing of how they look.</summary>
/// <param name="pages">The address of every page that says something, in ordinal order.</param>
internal sealed class Redirects(Publication publication, ImmutableArray<PagePath> pages)
{
    /// <summary>Each address once; the records come first, then what leads to them because its subject is gone.</summary>
    /// <param name="records">Those of the publication.</param>
    /// <param name="before">The addresses of the site that this one replaces.</param>
    public ImmutableArray<Redirect> All(ImmutableArray<AddressedRecord> records, ImmutableArray<PagePath> before) =>
        [.. records.Concat(MovedAnnexes()).SelectMany(Of).Concat(OfWithdrawn()).Concat(OfLostAnnexes(before)).DistinctBy(redirect => redirect.From)];

    /// <summary>One for each former address, and one for each page below the record's own.</summary>
    public IEnumerable<Redirect> Of(AddressedRecord record) =>
        from former in record.FormerAddresses
        from page in AtAndBelow(record.Path)
        where page == record.Path || former.Path.IsBeside(record.Path)
        select new Redirect(page.Moved(record.Path, former.Path), page, record.Name);

    private IEnumerable<PagePath> AtAndBelow(PagePath folder)
    {
        var found = pages.BinarySearch(folder);
        for (var i = found < 0 ? ~found : found; i < pages.Length && (pages[i] == folder || pages[i].IsBelow(folder)); i++)
            yield return pages[i];
    }

    /// <summary>The annexes whose structure or theme changed its id; where they come from is said by its record.</summary>
    private IEnumerable<AddressedRecord> MovedAnnexes() =>
        from annex in publication.Annexes
        where !annex.FormerAddresses.IsEmpty
        select new AddressedRecord(annex.Path, annex.Info.Subject, annex.FormerAddresses, annex.FormerAddresses[0].Location);

    /// <summary>The poster and the card of an action taken back, which may stand on a wall or on another site.</summary>
    private IEnumerable<Redirect> OfWithdrawn() =>
        from action in publication.Editions.SelectMany(edition => edition.Withdrawn)
        from page in new[] { action.Beside.Poster, action.Beside.Card }
        select new Redirect(page, action.Path, action.Title);

    /// <summary>The annex of a structure or theme that has no action left in an edition, where it was published once.</summary>
    private IEnumerable<Redirect> OfLostAnnexes(ImmutableArray<PagePath> before) =>
        from edition in publication.Editions
        from path in before
        where path.IsFolder && path.IsBelow(edition.Info.AnnexPath) && pages.BinarySearch(path) < 0 && IsPage(path.Moved(edition.Info.AnnexPath, SitePaths.Home))
        select new Redirect(path, edition.Info.AnnexPath, edition.Info.TableTitle);

    private bool IsPage(PagePath path) => pages.BinarySearch(path) >= 0;
}
