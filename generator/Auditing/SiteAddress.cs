namespace Bilan.Auditing;

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
