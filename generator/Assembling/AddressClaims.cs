using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Checks that a former address leads to one page, and to another one: nobody else's, no page that is there, not to itself.</summary>
internal static class AddressClaims
{
    public static void Check(Report report, DiagnosticBag bag)
    {
        if (report.Records.All(record => record.FormerAddresses.IsEmpty))
            return;

        var pages = report.OwnAddresses.ToHashSet();
        var records = report.Records.ToLookup(record => record.Path);
        var claims = new Dictionary<PagePath, SourceLocation>();
        foreach (var record in report.Records)
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
    }
}
