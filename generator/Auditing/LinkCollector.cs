using AngleSharp.Dom;

namespace Bilan.Auditing;

/// <summary>Finds every address that a page names, and whether the browser fetches it unasked; judges none of them.</summary>
internal static class LinkCollector
{
    /// <summary>The relations of a <c>link</c> element that make a browser open a connection.</summary>
    private static readonly HashSet<string> s_fetchedRelations = new(StringComparer.OrdinalIgnoreCase)
    {
        "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch",
        "prerender", "preconnect", "dns-prefetch",
    };

    public static ImmutableArray<PageLink> LinksOf(HtmlFile file) =>
        [.. file.Document.All.SelectMany(element => TargetsOf(element)
            .Select(target => new PageLink(target.Address, target.IsFetched, file.LocationOf(element))))];

    private static IEnumerable<(string Address, bool IsFetched)> TargetsOf(IElement element) => element.LocalName switch
    {
        "a" or "area" => Followed(element, "href", "xlink:href"),
        "form" => Followed(element, "action"),
        "link" => IsFetched(element) ? Fetched(element, "href") : Followed(element, "href"),
        "meta" => MetaTargets(element),
        "object" => Fetched(element, "data"),
        "video" => Fetched(element, "src", "poster"),
        "script" or "iframe" or "audio" or "embed" or "track" or "input" => Fetched(element, "src"),
        "img" or "source" => Fetched(element, "src").Concat(SourceSet(element)),
        "use" or "image" => Fetched(element, "href", "xlink:href"),
        _ => [],
    };

    private static bool IsFetched(IElement link) =>
        (link.GetAttribute("rel") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(s_fetchedRelations.Contains);

    private static IEnumerable<(string, bool)> Followed(IElement element, params IEnumerable<string> attributes) =>
        Written(element, attributes).Select(address => (address, false));

    private static IEnumerable<(string, bool)> Fetched(IElement element, params IEnumerable<string> attributes) =>
        Written(element, attributes).Select(address => (address, true));

    private static IEnumerable<string> Written(IElement element, IEnumerable<string> attributes) =>
        attributes.Select(element.GetAttribute).OfType<string>().Select(address => address.Trim());

    /// <summary>Each candidate of a <c>srcset</c> is an address, then a width or a density.</summary>
    private static IEnumerable<(string, bool)> SourceSet(IElement element) =>
        (element.GetAttribute("srcset") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(candidate => (candidate.Split(' ')[0], true));

    /// <summary>The page a redirect leads to, and the picture that other sites show beside a link.</summary>
    private static IEnumerable<(string, bool)> MetaTargets(IElement meta)
    {
        var content = meta.GetAttribute("content") ?? "";
        if (meta.GetAttribute("http-equiv")?.Equals("refresh", StringComparison.OrdinalIgnoreCase) == true)
        {
            var address = content.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
            return address < 0 ? [] : [(content[(address + "url=".Length)..].Trim().Trim('\'', '"'), false)];
        }

        return meta.GetAttribute("property") is "og:image" or "og:url" ? [(content.Trim(), false)] : [];
    }
}
