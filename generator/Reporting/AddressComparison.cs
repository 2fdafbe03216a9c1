using System.Collections.Immutable;
using Bilan.Model;

namespace Bilan.Reporting;

/// <summary>What becomes of the addresses of a site, each list in ordinal order.</summary>
/// <param name="Redirected">Addresses that will lead to another page.</param>
/// <param name="Lost">Addresses that nothing would answer.</param>
internal sealed record AddressComparison(
    ImmutableArray<PagePath> Added, ImmutableArray<(PagePath From, PagePath To)> Redirected, ImmutableArray<PagePath> Lost)
{
    public static AddressComparison Of(Report before, Report after)
    {
        var old = before.Addresses.ToHashSet();
        var now = after.Addresses.ToHashSet();
        var redirects = after.Actions
            .SelectMany(action => action.FormerAddresses.Select(former => (From: former, To: action.Path)))
            .DistinctBy(redirect => redirect.From)
            .ToDictionary(redirect => redirect.From, redirect => redirect.To);
        var gone = old.Except(now).Order().ToList();
        return new AddressComparison(
            [.. now.Except(old).Where(path => !redirects.ContainsKey(path)).Order()],
            [.. gone.Where(redirects.ContainsKey).Select(path => (path, redirects[path]))],
            [.. gone.Where(path => !redirects.ContainsKey(path))]);
    }
}
