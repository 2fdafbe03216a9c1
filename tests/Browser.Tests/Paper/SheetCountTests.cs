using Bilan.Model;
using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;

namespace Bilan.Tests.Browser.Paper;

/// <summary>Paper is counted: a poster is one sheet, an action too, a structure with many is two.</summary>
[Collection(SharedSite.Name)]
public class SheetCountTests(BuiltSite site)
{
    /// <summary>Of an official text, below what the page says of the action and with figures beside it.</summary>
    private const int LettersOnASheet = 2000;

    /// <summary>Gives a poster every fact that it can have, and the form that it takes then.</summary>
    internal const string SaysAll = """
        () => {
          const poster = document.querySelector('.poster');
          poster.classList.remove('poster-airy');
          poster.classList.add('poster-full');
          for (const [name, fact] of [['Prix', '5 € par trimestre et par famille'], ['Inscription', 'À l’accueil du centre social, le mercredi, avec un parent'], ['Quand', 'Tous les mercredis de 14 h à 17 h'], ['Où', 'À la maison de quartier, salle du premier étage']])
            if (![...poster.querySelectorAll('dt')].some(said => said.textContent === name))
              poster.querySelector('.poster-facts').firstElementChild.insertAdjacentHTML('afterend', `<div><dt>${name}</dt><dd>${fact}</dd></div>`);
        }
        """;

    [Fact]
    public async Task A_poster_is_one_sheet()
    {
        var posters = (await site.PaperVisitsAsync()).Where(visit => PaperVisit.IsPoster(visit.Path)).ToList();

        Assert.NotEmpty(posters);
        Findings.AssertNone([.. Over(1, posters, visit => visit.Sheets), .. Over(1, posters, visit => visit.Poster?.WithStrips)]);
    }

    [Fact]
    public async Task A_poster_that_says_everything_is_one_sheet()
    {
        var posters = (await site.PaperVisitsAsync()).Where(visit => visit.Poster is not null).ToList();

        Assert.NotEmpty(posters);
        Findings.AssertNone([.. Over(1, posters, visit => visit.Poster?.Full), .. Over(1, posters, visit => visit.Poster?.FullWithStrips)]);
    }

    [Fact]
    public async Task An_action_is_one_sheet_unless_its_text_is_longer_than_a_sheet_holds()
    {
        var pages = await VisitsOfAsync(RealRecords.Publication.Actions.Where(action => action.Description.PlainText.Length <= LettersOnASheet).Select(action => action.Path));

        Assert.NotEmpty(pages);
        Findings.AssertNone([.. Over(1, pages, visit => visit.Sheets)]);
    }

    [Fact]
    public async Task A_structure_of_the_usual_length_is_one_or_two_sheets()
    {
        const int cardsOnTwoSheets = 12;
        var report = RealRecords.Publication;
        var pages = await VisitsOfAsync(report.Structures
            .Where(structure => report.CarriedBy(structure).Length + report.PartneredBy(structure).Length <= cardsOnTwoSheets)
            .Select(structure => structure.Path));

        Assert.NotEmpty(pages);
        Findings.AssertNone([.. Over(2, pages, visit => visit.Sheets)]);
    }

    private async Task<List<PaperVisit>> VisitsOfAsync(IEnumerable<PagePath> pages)
    {
        var visits = (await site.PaperVisitsAsync()).ToDictionary(visit => visit.Path);
        return [.. pages.Select(page => visits[page.Value[1..]])];
    }

    private static IEnumerable<string> Over(int most, IEnumerable<PaperVisit> visits, Func<PaperVisit, int?> sheets) =>
        visits.Where(visit => sheets(visit) > most).Select(visit => $"/{visit.Path}: {sheets(visit)} sheets");
}
