using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using UglyToad.PdfPig;

namespace Bilan.Tests.Browser.Paper;

/// <summary>Paper is counted: a poster is one sheet, a page that somebody prints is one or two.</summary>
[Collection(SharedSite.Name)]
public class SheetCountTests(BuiltSite site)
{
    [Fact]
    public async Task A_poster_is_one_sheet()
    {
        var posters = site.Pages.Where(path => path.EndsWith("/affiche/", StringComparison.Ordinal)).ToList();
        var withStrips = posters.Where(path => path.Contains("/actions/", StringComparison.Ordinal)).Select(path => path + "#languettes");

        Assert.NotEmpty(posters);
        Findings.AssertNone(await PagesOverAsync(1, [.. posters, .. withStrips]));
    }

    [Fact]
    public async Task An_action_or_a_structure_of_the_usual_length_is_one_or_two_sheets()
    {
        const int cardsOnTwoSheets = 12;
        var report = RealRecords.Publication;
        var pages = report.Actions.Where(SheetSpace.Holds).Select(action => action.Path)
            .Concat(report.Structures
                .Where(structure => report.CarriedBy(structure).Length + report.PartneredBy(structure).Length <= cardsOnTwoSheets)
                .Select(structure => structure.Path))
            .Select(path => path.Value[1..])
            .ToList();

        Assert.NotEmpty(pages);
        Findings.AssertNone(await PagesOverAsync(2, pages));
    }

    private Task<IReadOnlyList<string>> PagesOverAsync(int most, IEnumerable<string> pages) =>
        site.CheckAsync(pages, new(), async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));
            return pdf.NumberOfPages <= most ? [] : [$"{pdf.NumberOfPages} sheets"];
        });
}
