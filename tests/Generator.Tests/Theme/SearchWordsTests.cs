using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;

namespace Bilan.Tests.Theme;

public class SearchWordsTests
{
    [Fact]
    public void Holds_the_words_that_a_card_does_not_show_as_they_are_written_each_once_whatever_its_number()
    {
        var words = WordsOf("Réparer des vélos, des ÉCROUS et un écrou avec les travaux du CV.");

        // "réparer" and "vélo" stand on the card; "CV" is explained as "Club vélo" in data/sigles.csv.
        Assert.Equal(["jeunes", "maison", "écrous", "avec", "travaux", "cv"], words.Split(' ').Except(["val"]));
    }

    [Fact]
    public void Finds_an_acronym_by_its_meaning()
    {
        var words = WordsOf("Le club vélo répare.");

        Assert.Contains("cv", words.Split(' '));
    }

    private static string WordsOf(string text)
    {
        using var site = TestSite.Valbourg().Replacing("content/2024/actions/velo.md", "Réparer des vélos avec 12 jeunes.", text);
        var bag = new DiagnosticBag();
        var report = Assembler.Assemble(Loader.Load(new SourceFolder(site.Sources), bag), new(), Pictograms.Names, bag)!;
        return SearchWords.Of(report.Actions[0], report.AcronymFinder);
    }
}
