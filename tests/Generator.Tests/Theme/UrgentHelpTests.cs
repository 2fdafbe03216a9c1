using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bilan.Tests.Theme;

/// <summary>Numbers for people who need help at once: on the pages that the table names, with their sources, and nowhere else.</summary>
public class UrgentHelpTests
{
    private const string Exit = ".quick-exit";

    [Theory]
    [InlineData("2024/actions/velo/index.html", "17|114 par SMS")]
    [InlineData("2024/actions/velo/affiche/index.html", "17|114 par SMS")]
    [InlineData("themes/droits/index.html", "18")]
    [InlineData("2024/actions/permanence/index.html", "")]
    [InlineData("themes/sport/index.html", "")]
    [InlineData("index.html", "")]
    public void Stands_on_the_pages_that_it_is_for_and_in_their_foot(string page, string numbers)
    {
        using var site = WithHelp();
        Assert.Empty(site.Build());

        var document = Parse(site, page);

        Assert.Equal(numbers, string.Join('|', Numbers(document, "main .urgent")));
        Assert.Equal(numbers, string.Join('|', Numbers(document, ".site-footer")));
    }

    [Fact]
    public void Is_dialled_or_written_to_and_says_who_answers_and_which_official_pages_say_so()
    {
        using var site = WithHelp();
        site.Build();

        var help = Parse(site, "2024/actions/velo/index.html").QuerySelector("main .urgent")!;

        Assert.Equal(["tel:17", "sms:114"], help.QuerySelectorAll(".urgent-number").Select(link => link.GetAttribute("href")));
        Assert.Equal(["La police.", "Pour écrire."], help.QuerySelectorAll(".urgent-text").Select(text => text.TextContent));
        Assert.Equal(["https://officiel.exemple/17", "https://autre.exemple/"], help.QuerySelectorAll(".urgent-source a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Sources\u00A0: officiel.exemple, autre.exemple.", help.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_keeps_every_number_hidden_until_a_search_asks_for_it()
    {
        using var site = WithHelp();
        site.Build();

        var help = Parse(site, "actions/index.html").QuerySelector(".urgent")!;

        Assert.True(help.HasAttribute("hidden"));
        Assert.Equal("police,au voleur||feu", help.GetAttribute("data-urgence"));
        Assert.Equal("||feu rouge", help.GetAttribute("data-sauf"));
        // Whoever cannot speak asks for a way to ask, and not for an action.
        Assert.Equal(["velo", "", ""], help.QuerySelectorAll("li").Select(number => number.GetAttribute("data-actions")));
    }

    [Fact]
    public void The_words_from_A_to_Z_show_the_numbers_of_those_that_ask_for_them()
    {
        using var site = WithHelp().Writing("data/mots.csv", "mots;vers\nfeu;velo\nfoyer;droits\n");
        Assert.Empty(site.Build());

        var entries = Parse(site, "a-z/index.html").QuerySelectorAll(".words > div");

        Assert.Equal(["feu: 18", "foyer: "], entries.Select(entry => $"{entry.QuerySelector("dt")!.TextContent}: {string.Join(',', Numbers(entry))}"));
    }

    [Fact]
    public void A_page_with_a_number_for_those_who_cannot_speak_can_be_left_at_once_and_no_other()
    {
        using var site = WithHelp();
        site.Build();

        var exit = Parse(site, "2024/actions/velo/index.html").QuerySelector($"{Exit} a")!;
        var others = site.Published().Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && file != "2024/actions/velo/index.html");

        Assert.StartsWith("https://", exit.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("noreferrer", exit.GetAttribute("rel")!, StringComparison.Ordinal);
        Assert.All(others, file => Assert.Null(Parse(site, file).QuerySelector(Exit)));
    }

    [Fact]
    public void Without_the_table_no_page_speaks_of_it()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        Assert.All(
            site.Published().Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("Besoin d’aide", site.Page(file), StringComparison.Ordinal));
    }

    private static TestSite WithHelp() => TestSite.Valbourg().Writing("data/urgences.csv", """
        id;mots;sauf;themes;actions;texte;telephone;sms;source
        police;police, au voleur;;;velo;La police.;17;;https://officiel.exemple/17
        ecrire;;;;velo;Pour écrire.;;114;https://autre.exemple/
        pompiers;feu;feu rouge;droits;;Les pompiers.;18;;https://officiel.exemple/18

        """);

    private static IEnumerable<string> Numbers(IDocument page, string place) => page.QuerySelectorAll(place).SelectMany(Numbers);

    private static IEnumerable<string> Numbers(IElement place) =>
        place.QuerySelectorAll(".urgent-number").Select(link => link.TextContent.Replace('\u00A0', ' '));

    private static IDocument Parse(TestSite site, string page) => new HtmlParser().ParseDocument(site.Page(page));
}
