using System.Collections.Frozen;
using Bilan.Model;

namespace Bilan.Auditing;

/// <summary>What the other pages' checks need to know of a page once it was read.</summary>
/// <param name="File">Relative to the site, with <c>/</c> between folders.</param>
/// <param name="CanonicalAddress">The address it declares as its own, or empty.</param>
/// <param name="Anchors">What a link's fragment may name.</param>
internal sealed record AuditedPage(
    string File, string CanonicalAddress, FrozenSet<string> Anchors, ImmutableArray<PageLink> Links);

/// <summary>An address that a page names, as it is written there.</summary>
/// <param name="IsFetched">The browser asks for it by itself, with the page; the reader does not choose.</param>
internal sealed record PageLink(string Target, bool IsFetched, SourceLocation Location);
