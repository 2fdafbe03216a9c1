using System.Text;
using Bilan.Model;
using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser.Paper;

/// <summary>The PDF files of the annexes, read back: what is voted on is complete, in order and whole.</summary>
public sealed class AnnexPdfTests : IDisposable
{
    private const int MoreThanASheet = 900;

    private PrintedSite? _site;

    [Fact]
    public void The_annexes_of_this_repository_are_complete_and_in_order()
    {
        _site = PrintedSite.BuildFrom(Repository.Root);

        // The rows of 2023 are history, and each of them fits.
        Findings.AssertNone([.. _site.Files.SelectMany(file => Judge(file.Annex, file.Sheets, action => action.Year == 2023 || SheetSpace.Holds(action)))]);
        Assert.All(_site.Files, file => Assert.Contains(
            $"{Path.GetFileName(file.Annex.Info.PdfPath.OutputFile)}\" type=\"application/pdf\"", _site.PageOf(file.Annex.Path), StringComparison.Ordinal));
        // Its own page was printed before the size was known.
        Assert.All(_site.Files, file => Assert.Matches(@">[^<]*\(PDF,&nbsp;\d+&#xA0;ko\)</a>", _site.PageOf(file.Annex.Path)));
    }

    [Fact]
    public void Four_hundred_actions_are_all_there()
    {
        _site = PrintedSite.BuildFrom(Enumerable.Range(1, 400).Select(number => (
            $"Action numéro {number}", string.Join(' ', Enumerable.Range(1, 10 + (number * 7 % 60)).Select(word => $"mot{number}x{word}")))));

        Findings.AssertNone([.. _site.Files.SelectMany(file => Judge(file.Annex, file.Sheets, _ => true))]);
    }

    [Fact]
    public void A_row_taller_than_a_sheet_goes_on_under_repeated_heads()
    {
        var long_text = string.Join(' ', Enumerable.Range(1, MoreThanASheet * 2).Select(word => $"mot{word}"));
        _site = PrintedSite.BuildFrom([("Avant", "Un texte court."), ("Très longue", long_text), ("Après", "Un texte court.")]);

        Findings.AssertNone([.. _site.Files.SelectMany(file => Judge(file.Annex, file.Sheets, action => action.Title != "Très longue"))]);
        Assert.All(_site.Files, file => Assert.True(file.Sheets.Columns[2].Select(letter => letter.Sheet).Distinct().Count() > 2));
    }

    [Fact]
    public void One_action_makes_one_row_and_its_part_one_sheet()
    {
        _site = PrintedSite.BuildFrom([("Seule action", "Le seul texte de l'année.")]);

        Findings.AssertNone([.. _site.Files.SelectMany(file => Judge(file.Annex, file.Sheets, _ => true))]);
        Assert.Equal([(AnnexScope.Complete, 2), (AnnexScope.OneStructure, 1)], _site.Files.Select(file => (file.Annex.Info.Scope, file.Sheets.Count)));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        (string, string)[] actions = [("Une action", "Son texte."), ("Une autre", "Un autre texte.")];
        _site = PrintedSite.BuildFrom(actions);
        using var again = PrintedSite.BuildFrom(actions);

        Assert.All(_site.Publication.Annexes.Zip(again.Publication.Annexes), pair =>
            Assert.Equal(File.ReadAllBytes(_site.PathOf(pair.First)), File.ReadAllBytes(again.PathOf(pair.Second))));
    }

    public void Dispose() => _site?.Dispose();

    /// <param name="mustBeWhole">Whether a row fits on a sheet, and so may not be split.</param>
    private static IEnumerable<string> Judge(Annex annex, PdfSheets sheets, Func<ContractAction, bool> mustBeWhole)
    {
        string[] Of(Func<ContractAction, string> text) => [.. annex.Actions.Select(action => Solid(text(action)))];

        var found = JudgeColumn("titles", sheets.Columns[0], Of(action => action.Title))
            .Concat(JudgeColumn("structures", sheets.Columns[1], Of(action => action.Structure.Name)))
            .Concat(JudgeColumn("texts", sheets.Columns[2], Of(action => action.Description.PlainText)))
            .Concat(JudgeSplits(annex, sheets, mustBeWhole))
            .Concat(JudgeDocument(annex, sheets));
        return found.Select(finding => $"{annex.Info.PdfPath}: {finding}");
    }

    private static IEnumerable<string> JudgeColumn(string name, IEnumerable<(char Letter, int Sheet)> column, string[] expected)
    {
        const int around = 30;
        var printed = string.Concat(column.Select(letter => letter.Letter));
        var wanted = string.Concat(expected);
        if (printed == wanted)
            yield break;

        var same = printed.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
        yield return $"the {name} differ after “{wanted[Math.Max(0, same - around)..same]}”: " +
            $"“{wanted[same..Math.Min(wanted.Length, same + around)]}” is “{printed[same..Math.Min(printed.Length, same + around)]}”";
    }

    private static IEnumerable<string> JudgeSplits(Annex annex, PdfSheets sheets, Func<ContractAction, bool> mustBeWhole)
    {
        var at = new int[sheets.Columns.Length];
        foreach (var action in annex.Actions)
        {
            var on = new HashSet<int>();
            string[] texts = [action.Title, action.Structure.Name, action.Description.PlainText];
            for (var column = 0; column < texts.Length; column++)
            {
                var length = Solid(texts[column]).Length;
                on.UnionWith(sheets.Columns[column].Skip(at[column]).Take(length).Select(letter => letter.Sheet));
                at[column] += length;
            }

            if (on.Count > 1 && mustBeWhole(action))
                yield return $"the row of “{action.Title}” is split over the sheets {string.Join(", ", on.Order())}";
        }
    }

    private static IEnumerable<string> JudgeDocument(Annex annex, PdfSheets sheets)
    {
        var cover = annex.Info.Scope == AnnexScope.Complete ? 1 : 0;
        var withoutHeads = Enumerable.Range(1 + cover, sheets.Count - cover).Except(sheets.SheetsWithHeads).ToList();
        if (withoutHeads.Count > 0)
            yield return $"the sheets {string.Join(", ", withoutHeads)} have no heads";
        for (var sheet = 1; sheet <= sheets.Count; sheet++)
        {
            if (!sheets.Margins[sheet - 1].StartsWith(Solid($"{annex.Info.Edition.Contract}, {annex.Info.Edition.Title}http"), StringComparison.Ordinal)
                || !sheets.Margins[sheet - 1].EndsWith($"/{sheet}/{sheets.Count}", StringComparison.Ordinal))
                yield return $"the margin of sheet {sheet} of {sheets.Count} says “{sheets.Margins[sheet - 1]}”";
        }

        if (!sheets.IsTagged)
            yield return "it is not tagged";
        if (sheets.Language is not "fr")
            yield return $"its language is “{sheets.Language}”";
        if (!sheets.Title.StartsWith(annex.Info.Edition.TableTitle, StringComparison.Ordinal))
            yield return $"its title is “{sheets.Title}”";
        var notInOutline = annex.Actions.Select(action => action.Title).Except(sheets.Outline).ToList();
        if (notInOutline.Count > 0)
            yield return $"its outline lacks {string.Join(", ", notInOutline)}";
    }

    /// <summary>A text as its letters alone: lines break anywhere.</summary>
    private static string Solid(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
