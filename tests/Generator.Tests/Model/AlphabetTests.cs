using Bilan.Model;

namespace Bilan.Tests.Model;

/// <summary>The words of residents in the order of a dictionary.</summary>
public class AlphabetTests
{
    [Fact]
    public void Every_word_of_the_table_stands_under_its_letter_and_leads_on()
    {
        var letters = RealRecords.Publication.Alphabet;

        var words = letters.SelectMany(letter => letter.Entries, (letter, entry) => (letter, entry)).SelectMany(pair => pair.entry.Words, (pair, word) => (pair.letter.Name, word)).ToList();
        Assert.Equal(
            RealRecords.Publication.Meanings.Where(meaning => !meaning.Aims.IsEmpty).SelectMany(meaning => meaning.Words).Where(HasLetters).Order(StringComparer.Ordinal),
            words.Select(pair => pair.word).Order(StringComparer.Ordinal));
        Assert.All(words.Where(pair => pair.Name.Length == 1), pair => Assert.StartsWith(pair.Name.ToLowerInvariant(), PlainLetters.Words(pair.word).First(), StringComparison.Ordinal));
        Assert.All(letters.SelectMany(letter => letter.Entries), entry => Assert.NotEqual(0, entry.Actions.Length + entry.Themes.Length + entry.Audiences.Length));
        Assert.Equal(letters.Select(letter => letter.Name).Order(StringComparer.Ordinal), letters.Select(letter => letter.Name));
    }

    [Fact]
    public void A_word_leads_to_its_actions_or_else_to_its_theme_or_to_what_says_it()
    {
        using var site = TestSite.Valbourg().Writing("data/mots.csv", "mots;vers\nZèbre, zozo;velo, sport\nétude;sport\n4 roues;réparer\n");
        site.Build();

        var page = site.Page("a-z/index.html");

        Assert.Matches("""<dt>Zèbre, zozo</dt>\s*<dd><a href="../2024/actions/velo/">Chantier vélo</a></dd>\s*</div>""", page);
        Assert.Matches("""<h2 id="e">E</h2>\s*<dl class="words">\s*<div>\s*<dt>étude</dt>\s*<dd><a href="../themes/sport/">""", page);
        Assert.Matches("""<h2 id="chiffres">0 à 9</h2>\s*<dl class="words">\s*<div>\s*<dt>4 roues</dt>\s*<dd><a href="../2024/actions/velo/">""", page);
    }

    [Fact]
    public void A_word_that_nothing_answers_goes_to_the_search_and_stands_under_no_letter()
    {
        using var site = TestSite.Valbourg().Writing("data/mots.csv", "mots;vers\nbécane;velo\nbateau à voile, yacht;rien\n");
        site.Build();

        Assert.Contains("bateau à voile,yacht\\u003E", site.Page("actions/recherche.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("yacht", site.Page("a-z/index.html"), StringComparison.Ordinal);
    }

    private static bool HasLetters(string word) => PlainLetters.Words(word).Any();
}
