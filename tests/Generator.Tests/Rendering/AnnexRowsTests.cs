using AngleSharp.Html.Parser;
using Bilan.Diagnostics;
using Bilan.Planning;
using Bilan.Rendering;

namespace Bilan.Tests.Rendering;

/// <summary>What is voted on must be complete: each annex has a row for each of its actions, and says how many there are.</summary>
public class AnnexRowsTests
{
    [Fact]
    public void Every_annex_has_a_row_for_each_of_its_actions_and_states_their_number()
    {
        var plan = SitePlan.Of(RealRecords.Publication, PlanSettings.Plain, new DiagnosticBag());

        Assert.All(plan.Annexes, annex =>
        {
            var page = new PageBuffer();
            annex.Page.Write(page);
            var table = new HtmlParser().ParseDocument(new MemoryStream(page.Written.ToArray())).QuerySelector("table.annex")!;

            Assert.Equal(annex.Annex.Actions.Select(action => action.Id.Value), table.QuerySelectorAll("tbody tr").Select(row => row.Id));
            Assert.Equal($"{annex.Annex.Actions.Length}", table.QuerySelector("caption data")!.GetAttribute("value"));
        });
    }
}
