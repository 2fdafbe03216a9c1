namespace Bilan.Model;

/// <summary>What has an address of its own because somebody wrote a record: an action, a structure, a theme, an audience.</summary>
/// <param name="Location">Where its record starts.</param>
public sealed record AddressedRecord(
    PagePath Path, string Name, ImmutableArray<FormerAddress> FormerAddresses, SourceLocation Location)
{
    /// <summary>The redirects of this record: one for each former address, and one for each page below its own.</summary>
    /// <param name="pages">The address of every page of the site.</param>
    public IEnumerable<Redirect> Redirects(IReadOnlyCollection<PagePath> pages) =>
        from former in FormerAddresses
        from page in pages
        where page == Path || (former.Path.IsBeside(Path) && page.IsBelow(Path))
        select new Redirect(new PagePath(former.Path.Value + page.Value[Path.Value.Length..]), page, Name);
}
