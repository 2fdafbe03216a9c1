using Bilan.Model;

namespace Bilan.Auditing;

/// <summary>An address that a page names, as it is written there.</summary>
/// <param name="IsFetched">The browser asks for it by itself, with the page; the reader does not choose.</param>
internal sealed record PageLink(string Target, bool IsFetched, SourceLocation Location);
