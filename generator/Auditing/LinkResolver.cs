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

/// <summary>Where an address leads, seen from the site.</summary>
internal abstract record LinkTarget
{
    /// <summary>A file of the site.</summary>
    /// <param name="Page">The page, or none when the file is not one.</param>
    /// <param name="Fragment">The place in the page, or empty.</param>
    public sealed record Inside(AuditedPage? Page, string Fragment) : LinkTarget;

    /// <summary>An address of the site that no file answers.</summary>
    public sealed record Missing(bool LacksFinalSlash) : LinkTarget;

    /// <summary>Another site.</summary>
    public sealed record Elsewhere(Uri Address) : LinkTarget;

    /// <summary><c>mailto:</c>, <c>tel:</c>, <c>data:</c>…</summary>
    public sealed record OtherScheme(string Scheme) : LinkTarget;

    /// <summary>Not an address.</summary>
    public sealed record Unreadable : LinkTarget;
}

/// <summary>
/// Where the site says it is published: the canonical address of its home page. A site that does not say is taken to
/// stand at the root of a host of its own.
/// </summary>
internal sealed class SiteAddress
{
    private static readonly Uri s_unknown = new("https://site.invalid/");

    private readonly Uri _root;

    private SiteAddress(Uri root) => _root = root;

    public static SiteAddress Of(IEnumerable<AuditedPage> pages)
    {
        var declared = pages.FirstOrDefault(page => page.File == "index.html")?.CanonicalAddress;
        return new(Uri.TryCreate(declared, UriKind.Absolute, out var home) && home.Scheme is "https" or "http"
            ? new Uri(home, "./")
            : s_unknown);
    }

    /// <summary>The absolute address of a page of the site.</summary>
    public Uri OfFile(string file)
    {
        var escaped = string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
        return new Uri(_root, escaped.EndsWith("index.html", StringComparison.Ordinal) ? escaped[..^"index.html".Length] : escaped);
    }

    /// <summary>Whether the address is one of this site's, and then its path from the root of the site, unescaped, without leading slash.</summary>
    public bool TryGetPath(Uri address, out string path)
    {
        var inside = address.Scheme == _root.Scheme
            && address.Authority == _root.Authority
            && address.AbsolutePath.StartsWith(_root.AbsolutePath, StringComparison.Ordinal);
        path = inside ? Uri.UnescapeDataString(address.AbsolutePath[_root.AbsolutePath.Length..]) : "";
        return inside;
    }
}
