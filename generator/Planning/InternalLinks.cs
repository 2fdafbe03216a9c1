using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>Checks that the links of texts to pages of the site lead to an address that it has.</summary>
internal static class InternalLinks
{
    public static void Check(ImmutableArray<InternalLink> links, IReadOnlySet<PagePath> addresses, DiagnosticBag bag)
    {
        foreach (var link in links)
        {
            var target = link.Target.Split('#')[0];
            if (!PagePath.TryParse(target, out var path) || !addresses.Contains(path))
                bag.Add(Problems.BrokenLink(link.Location, link.Target, Nearest.To(target, addresses.Select(address => address.Value).Order(StringComparer.Ordinal))));
        }
    }
}
