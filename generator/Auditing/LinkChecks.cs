using Bilan.Diagnostics;

namespace Bilan.Auditing;

/// <summary>Dead links and anchors, links without encryption, and requests that would leave the site.</summary>
internal static class LinkChecks
{
    public static void Run(AuditedPage page, LinkResolver links, DiagnosticBag bag)
    {
        foreach (var link in page.Links)
        {
            if (Judge(link, links.Resolve(page, link.Target)) is { } finding)
                bag.Add(finding);
        }
    }

    private static Diagnostic? Judge(PageLink link, LinkTarget leadsTo) => leadsTo switch
    {
        LinkTarget.Unreadable => Problems.UnreadableAddress(link.Location, link.Target),
        LinkTarget.Missing missing => Problems.DeadLink(link.Location, link.Target, missing.LacksFinalSlash),
        LinkTarget.Inside inside => Names(inside) ? null : Problems.DeadAnchor(link.Location, link.Target, inside.Fragment),
        LinkTarget.Elsewhere elsewhere when link.IsFetched => Problems.ResourceFromAnotherHost(link.Location, elsewhere.Address),
        LinkTarget.Elsewhere { Address.Scheme: "http" } => Problems.UnencryptedLink(link.Location, link.Target),
        LinkTarget.OtherScheme { Scheme: "javascript" } => Problems.ScriptAddress(link.Location),
        _ => null,
    };

    /// <summary>A page always has a top; the fragment of another file (a symbol of a drawing) is not looked up.</summary>
    private static bool Names(LinkTarget.Inside place) =>
        place.Page is null
        || place.Fragment.Length == 0
        || place.Fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
        || place.Page.Anchors.Contains(place.Fragment);
}
