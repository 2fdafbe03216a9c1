using System.Collections.Frozen;

namespace Bilan.Auditing;

/// <summary>Says where an address written in a page leads; knows nothing of what follows from it.</summary>
internal sealed class LinkResolver(AuditedFiles files, SiteAddress site, IEnumerable<AuditedPage> pages)
{
    private readonly FrozenDictionary<string, AuditedPage> _pages = pages.ToFrozenDictionary(page => page.File);

    public LinkTarget Resolve(AuditedPage page, string target)
    {
        var namesItsHost = NamesItsHost(target);
        if (!Uri.TryCreate(site.OfFile(page.File), target, out var address))
            return new LinkTarget.Unreadable();
        if (address.Scheme is not ("http" or "https"))
            return new LinkTarget.OtherScheme(address.Scheme);
        if (!site.TryGetPath(address, out var path))
            return namesItsHost ? new LinkTarget.Elsewhere(address) : new LinkTarget.Missing(LacksFinalSlash: false);

        return files.TryFind(path, out var file)
            ? new LinkTarget.Inside(_pages.GetValueOrDefault(file), FragmentOf(address))
            : new LinkTarget.Missing(files.LacksFinalSlash(path));
    }

    /// <summary>
    /// An address without a host that leaves the base path is a mistake; one with its host is a link to another site.
    /// </summary>
    private static bool NamesItsHost(string target) =>
        target.StartsWith("//", StringComparison.Ordinal)
        || target.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The place named in the page, or empty; a text fragment (<c>#:~:text=…</c>) names none.</summary>
    private static string FragmentOf(Uri address)
    {
        var fragment = address.Fragment.TrimStart('#');
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        return Uri.UnescapeDataString(directive < 0 ? fragment : fragment[..directive]);
    }
}
