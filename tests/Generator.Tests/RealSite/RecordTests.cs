using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Components;
using Bilan.Model;

namespace Bilan.Tests.RealSite;

/// <summary>The repository's own records.</summary>
public partial class RecordTests
{
    private static readonly Report s_report = Assembled();

    /// <summary>How the official texts write small numbers.</summary>
    private static readonly Dictionary<int, string[]> s_words = new()
    {
        [1] = ["un", "une", "première", "dernier"],
        [2] = ["deux"],
        [3] = ["trois"],
        [4] = ["quatre"],
        [6] = ["six"],
        [12] = ["douze", "douzaine"],
        [15] = ["quinze", "quinzaine"],
    };

    [Fact]
    public void Has_the_39_actions_and_15_structures_of_2023()
    {
        var edition = RealRecords.Report.Editions.Single(edition => edition.Year == 2023);

        Assert.Equal(39, edition.Actions.Length + edition.Withdrawn.Length);
        Assert.Equal(15, edition.Actions.Select(action => action.Structure).Concat(edition.Withdrawn.Select(action => action.Structure)).Distinct().Count());
    }

    [Fact]
    public void Leaves_no_structure_theme_or_audience_without_an_action()
    {
        Assert.All(s_report.Structures, structure => Assert.NotEmpty(s_report.CarriedBy(structure)));
        Assert.All(s_report.Themes, theme => Assert.NotEmpty(s_report.On(theme)));
        Assert.All(s_report.Audiences, audience => Assert.NotEmpty(s_report.For(audience)));
    }

    [Fact]
    public void Gives_each_theme_a_pictogram_of_its_own() =>
        Assert.Equal(s_report.Themes.Length, s_report.Themes.Select(theme => theme.Pictogram).Distinct().Count());

    [Fact]
    public void Sums_up_every_action_in_short_sentences()
    {
        const int wordsInAShortSentence = 20;
        var tooLong = s_report.Actions
            .SelectMany(action => SentenceEnd().Split(action.Summary), (action, sentence) => (action.Id, sentence))
            .Where(pair => pair.sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > wordsInAShortSentence);

        Assert.All(s_report.Actions, action => Assert.NotEmpty(action.Summary));
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Quotes_only_numbers_that_the_official_text_gives()
    {
        var invented = s_report.Actions
            .SelectMany(action => action.KeyFigures.Concat(action.KeyFigures.SelectMany(figure => figure.Breakdowns.SelectMany(part => part.Parts))),
                (action, figure) => (action, figure))
            .Where(pair => !Says(pair.action.Description.PlainText, pair.figure))
            .Select(pair => $"{pair.action.Id}: {pair.figure.Value} {pair.figure.Label}");

        Assert.Empty(invented);
    }

    [Fact]
    public void Says_when_and_where_only_in_words_of_the_official_text()
    {
        var invented = s_report.Actions
            .SelectMany(action => PlainLetters.Words($"{action.Brief.When} {action.Brief.Where}"), (action, word) => (action, word))
            .Where(pair => !PlainLetters.Words(pair.action.Description.PlainText).Contains(pair.word))
            .Select(pair => $"{pair.action.Id}: {pair.word}");

        Assert.Contains(s_report.Actions, action => action.Brief.When.Length > 0);
        Assert.Contains(s_report.Actions, action => action.Brief.Where.Length > 0);
        Assert.Empty(invented);
    }

    [Fact]
    public void Puts_off_the_two_actions_of_which_the_table_says_so()
    {
        var postponed = s_report.Actions.Where(action => action.State == ActionState.Postponed);

        Assert.Equal(["udsp", "maison-sport-sante"], postponed.Select(action => action.Structure.Id.Value).OrderDescending());
        Assert.All(postponed, action => Assert.Equal(2024, action.PostponedTo));
    }

    private static bool Says(string text, KeyFigure figure)
    {
        var words = WordBoundary().Split(text.ToLowerInvariant());
        var digits = figure.Value.ToString(CultureInfo.InvariantCulture);
        return words.Contains(digits) || s_words.GetValueOrDefault((int)figure.Value, []).Any(words.Contains);
    }

    private static Report Assembled()
    {
        var bag = new DiagnosticBag();
        var raw = Loader.Load(new SourceFolder(Repository.Root), bag);
        var report = Assembler.Assemble(raw, null, Pictograms.Names, bag)!;
        Assert.False(bag.HasErrors);
        return report;
    }

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex WordBoundary();
}
