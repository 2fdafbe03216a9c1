using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>Checks that a former address leads to one page, and to another one: nobody else's, no page that is there, not to itself.</summary>
internal static class AddressClaims
{
    /// <param name="pages">The address of every page that says something.</param>
    public static void Check(ImmutableArray<AddressedRecord> records, IReadOnlySet<PagePath> pages, Redirects redirects, DiagnosticBag bag)
    {
        var claiming = records.Where(record => !record.FormerAddresses.IsEmpty).ToList();
        if (claiming.Count == 0)
            return;

        var places = records.ToLookup(record => record.Path, record => record.Location);
        var claims = new Dictionary<PagePath, SourceLocation>();
        foreach (var record in claiming)
        {
            foreach (var (path, location) in record.FormerAddresses)
            {
                if (path == record.Path)
                    bag.Add(Problems.RedirectToItself(location, path.Value));
                else if (pages.Contains(path))
                    bag.Add(Problems.FormerAddressInUse(location, path.Value, places[path].Cast<SourceLocation?>().FirstOrDefault()));
                else if (!claims.TryAdd(path, location))
                    bag.Add(Problems.FormerAddressClaimedTwice(location, path.Value, claims[path]));
            }
        }

        claiming.ForEach(record => CheckBelow(record, redirects, claims, bag));
    }

    /// <summary>What stood below a former address moves along with it: the poster, the card. Nobody else may claim its place.</summary>
    private static void CheckBelow(AddressedRecord record, Redirects redirects, Dictionary<PagePath, SourceLocation> claims, DiagnosticBag bag)
    {
        foreach (var redirect in redirects.Of(record))
        {
            var above = record.FormerAddresses.FirstOrDefault(former => redirect.From.IsBelow(former.Path));
            if (above is not null && claims.TryGetValue(redirect.From, out var other) && other != above.Location)
                bag.Add(Problems.FormerAddressClaimedTwice(other, redirect.From.Value, above.Location));
        }
    }
}
