using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Checks that a former address leads to one page, and to another one: nobody else's, no page that is there, not to itself.</summary>
internal static class AddressClaims
{
    public static void Check(Publication publication, DiagnosticBag bag)
    {
        if (publication.Records.All(record => record.FormerAddresses.IsEmpty))
            return;

        var pages = publication.OwnAddresses.ToHashSet();
        var records = publication.Records.ToLookup(record => record.Path);
        var claims = new Dictionary<PagePath, SourceLocation>();
        foreach (var record in publication.Records)
        {
            foreach (var (path, location) in record.FormerAddresses)
            {
                if (path == record.Path)
                    bag.Add(Problems.RedirectToItself(location, path.Value));
                else if (pages.Contains(path))
                    bag.Add(Problems.FormerAddressInUse(location, path.Value, records[path].FirstOrDefault()?.Location));
                else if (!claims.TryAdd(path, location))
                    bag.Add(Problems.FormerAddressClaimedTwice(location, path.Value, claims[path]));
            }
        }

        CheckBelow(publication, claims, bag);
    }

    /// <summary>What stood below a former address moves along with it: the poster, the card. Nobody else may claim its place.</summary>
    private static void CheckBelow(Publication publication, Dictionary<PagePath, SourceLocation> claims, DiagnosticBag bag)
    {
        foreach (var record in publication.Records.Where(record => !record.FormerAddresses.IsEmpty))
        {
            foreach (var redirect in record.Redirects([.. publication.OwnAddresses]))
            {
                var above = record.FormerAddresses.FirstOrDefault(former => redirect.From.IsBelow(former.Path));
                if (above is not null && claims.TryGetValue(redirect.From, out var other) && other != above.Location)
                    bag.Add(Problems.FormerAddressClaimedTwice(other, redirect.From.Value, above.Location));
            }
        }
    }
}
