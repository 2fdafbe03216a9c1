using Bilan.Model;
using Bilan.Planning;

namespace Bilan.Reporting;

/// <summary>What becomes of the addresses of a site, each list in ordinal order.</summary>
/// <param name="Redirected">Addresses that will lead to another page.</param>
/// <param name="Lost">Addresses that nothing would answer.</param>
internal sealed record AddressComparison(
    ImmutableArray<PagePath> Added, ImmutableArray<(PagePath From, PagePath To)> Redirected, ImmutableArray<PagePath> Lost)
{
    public static AddressComparison Of(SourceTree treeBefore, SourceTree treeAfter)
    {
        var before = treeBefore.PlanAfter([]);
        var after = treeAfter.PlanAfter(before.Pages);
        var old = before.Pages.ToHashSet();
        var now = after.Pages.ToHashSet();
        var redirected = after.Redirects.Except(before.Redirects).Where(redirect => old.Contains(redirect.From)).ToList();
        return new AddressComparison(
            [.. now.Except(old).Except(after.Redirects.Select(redirect => redirect.From)).Order()],
            [.. redirected.Order()],
            [.. Permanence.Alone(old.Except(now)).Order()]);
    }
}
