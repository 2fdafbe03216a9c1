namespace Bilan.Model;

/// <summary>An address at which a record was published before, and where the record says so.</summary>
public sealed record FormerAddress(PagePath Path, SourceLocation Location);

/// <summary>A link of a text to a page of the site, as its author wrote it.</summary>
/// <param name="Target">From the root of the site: <c>/sigles/#caf</c>.</param>
public sealed record InternalLink(string Target, SourceLocation Location);
