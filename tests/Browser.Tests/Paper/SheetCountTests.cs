using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using UglyToad.PdfPig;

namespace Bilan.Tests.Browser.Paper;

/// <summary>Paper is counted: a poster is one sheet, an action too, a structure with many is two.</summary>
[Collection(SharedSite.Name)]
public class SheetCountTests(BuiltSite site)
{
    /// <summary>Of an official text, below what the page says of the action and with figures beside it.</summary>
    private const int LettersOnASheet = 2000;

    [Fact]
    public async Task A_poster_is_one_sheet()
    {
        var posters = site.Pages.Where(path => path.EndsWith("/affiche/", StringComparison.Ordinal)).ToList();
        var withStrips = posters.Where(path => path.Contains("/actions/", StringComparison.Ordinal)).Select(path => path + "#languettes");

        Assert.NotEmpty(posters);
        Findings.AssertNone(await PagesOverAsync(1, [.. posters, .. withStrips]));
    }

    [Fact]
    public async Task A_poster_that_says_everything_is_one_sheet()
    {
        const string saysAll = """
            () => {
              const poster = document.querySelector('.poster');
              poster.classList.remove('poster-airy');
              poster.classList.add('poster-full');
              for (const [name, fact] of [['Prix', '5 € par trimestre et par famille'], ['Inscription', 'À l’accueil du centre social, le mercredi, avec un parent'], ['Quand', 'Tous les mercredis de 14 h à 17 h'], ['Où', 'À la maison de quartier, salle du premier étage']])
                if (![...poster.querySelectorAll('dt')].some(said => said.textContent === name))
                  poster.querySelector('.poster-facts').firstElementChild.insertAdjacentHTML('afterend', `<div><dt>${name}</dt><dd>${fact}</dd></div>`);
            }
            """;
        var posters = site.Pages.Where(path => path.EndsWith("/affiche/", StringComparison.Ordinal) && path.Contains("/actions/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(posters);
        Findings.AssertNone(await PagesOverAsync(1, posters.Concat(posters.Select(path => path + "#languettes")), saysAll));
    }

    [Fact]
    public async Task An_action_is_one_sheet_unless_its_text_is_longer_than_a_sheet_holds()
    {
        var pages = RealRecords.Publication.Actions.Where(action => action.Description.PlainText.Length <= LettersOnASheet)
            .Select(action => action.Path.Value[1..])
            .ToList();

        Assert.NotEmpty(pages);
        Findings.AssertNone(await PagesOverAsync(1, pages));
    }

    [Fact]
    public async Task A_structure_of_the_usual_length_is_one_or_two_sheets()
    {
        const int cardsOnTwoSheets = 12;
        var report = RealRecords.Publication;
        var pages = report.Structures
            .Where(structure => report.CarriedBy(structure).Length + report.PartneredBy(structure).Length <= cardsOnTwoSheets)
            .Select(structure => structure.Path.Value[1..])
            .ToList();

        Assert.NotEmpty(pages);
        Findings.AssertNone(await PagesOverAsync(2, pages));
    }

    private Task<IReadOnlyList<string>> PagesOverAsync(int most, IEnumerable<string> pages, string? change = null) =>
        site.CheckAsync(pages, new(), async (page, path) =>
        {
            await page.GotoAsync(site.AddressOf(path));
            if (change is not null)
                await page.EvaluateAsync(change);
            using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));
            return pdf.NumberOfPages <= most ? [] : [$"{pdf.NumberOfPages} sheets"];
        });
}
