using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Reads the addresses at which a record says that it was published before. Whether they are free is for <see cref="AddressClaims"/>.</summary>
internal static class FormerAddressReader
{
    private const string Field = "anciennes_adresses";

    public static ImmutableArray<FormerAddress> Read(Record record, DiagnosticBag bag)
    {
        var addresses = ImmutableArray.CreateBuilder<FormerAddress>();
        foreach (var item in record.DistinctList(Field, bag))
        {
            // A page is a folder; a name with a dot is that of a file, whose place another file of the site may need.
            if (PagePath.TryParse(item.Value, out var path) && path.IsFolder && !item.Value.Contains('.', StringComparison.Ordinal))
                addresses.Add(new FormerAddress(path, item.Location));
            else
                bag.Add(Problems.BadSiteAddress(item.Location, item.Value));
        }

        return addresses.ToImmutable();
    }
}
