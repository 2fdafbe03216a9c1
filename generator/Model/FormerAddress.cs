namespace Bilan.Model;

/// <summary>An address at which a record was published before, and where the record says so.</summary>
public sealed record FormerAddress(PagePath Path, SourceLocation Location)
{
    /// <summary>Where a file beside a page stood when the page stood elsewhere: a file cannot redirect, so it is published there too.</summary>
    /// <param name="page">The page's address now.</param>
    internal static IEnumerable<PagePath> FilesOf(ImmutableArray<FormerAddress> former, PagePath page, string file) =>
        former.Where(address => address.Path.IsBeside(page)).Select(address => address.Path.Below(file));
}
