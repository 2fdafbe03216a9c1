using Bilan.Loading;

namespace Bilan.Tests.Loading;

public class DelimitedTextTests
{
    [Theory]
    [InlineData("a\tb\nc\td")]
    [InlineData("a;b\r\nc;d\r\n")]
    [InlineData("a,b\rc,d\r")]
    [InlineData("a|b\nc|d\n")]
    [InlineData("\"a\";\"b\"\n\"c\";\"d\"")]
    [InlineData("a;\"b\"\nc;\"d\"")]
    public void Cells_stand_between_the_signs_that_an_office_uses(string text) =>
        Assert.Equal(["1: a | b", "2: c | d"], Rows(text));

    [Fact]
    public void An_empty_text_has_no_row() => Assert.Empty(Rows(""));

    [Fact]
    public void Empty_cells_and_lines_keep_their_place() =>
        Assert.Equal(["1: a |  | ", "2: ", "3: b |  | c"], Rows("a;;\n\nb;;c\n"));

    [Fact]
    public void The_sign_between_cells_is_the_one_that_most_lines_have_equally_often() =>
        Assert.Equal(
            ["1: Action | Texte", "2: Vélo | un, deux, trois, et plus", "3: Chant | ici", "4: Jeu | là, puis | ailleurs", "5: Danse | oui, non"],
            Rows("Action;Texte\nVélo;un, deux, trois, et plus\nChant;ici\nJeu;là, puis;ailleurs\nDanse;oui, non"));

    [Fact]
    public void A_tab_outweighs_signs_that_stand_in_texts() =>
        Assert.Equal(
            ["1: Bilan ; 2024", "2: Vélo | un ; deux", "3: Chant | trois ; quatre", "4: Fin ; rien"],
            Rows("Bilan ; 2024\nVélo\tun ; deux\nChant\ttrois ; quatre\nFin ; rien"));

    [Fact]
    public void Signs_inside_quotes_are_words_and_do_not_decide() =>
        Assert.Equal(
            ["1: x;y | 1,0", "2: z | 2,0", "3: u;v;w | 3"],
            Rows("\"x;y\";1,0\nz;2,0\n\"u;v;w\";3"));

    [Fact]
    public void A_quote_that_is_doubled_is_one_quote() =>
        Assert.Equal(["1: Dire \"oui\" | b", "2: \" | d"], Rows("\"Dire \"\"oui\"\"\";b\n\"\"\"\";d"));

    [Theory]
    [InlineData("tube 12\" de long;b", "1: tube 12\" de long | b")]
    [InlineData("\"Vélo\" pour tous;b", "1: \"Vélo\" pour tous | b")]
    [InlineData("\"Vélo;b", "1: \"Vélo | b")]
    [InlineData("a;\"", "1: a | \"")]
    public void A_quote_that_closes_nothing_is_a_sign_of_the_text(string text, string row) =>
        Assert.Equal([row], Rows(text));

    [Fact]
    public void A_row_says_where_it_starts_however_many_lines_it_takes() =>
        Assert.Equal(["1: a | un\ndeux\ntrois", "4: b | c", "5: d\ne | f", "7: g | h"], Rows("a;\"un\ndeux\ntrois\"\nb;c\n\"d\ne\";f\ng;h"));

    [Theory]
    [InlineData("a\t\"seul\"\tb", "1: a | \"seul\" | b")]
    [InlineData("a\t\"un, deux\"\tb", "1: a | un, deux | b")]
    [InlineData("a\t\", deux\"\tb", "1: a | , deux | b")]
    [InlineData("a\t\"un \"\"deux\"\"\"\tb", "1: a | un \"deux\" | b")]
    [InlineData("a\t\"un\ndeux\"\tb", "1: a | un\ndeux | b")]
    [InlineData("\"a\"\t\"seul\"\t\"b\"", "1: a | seul | b")]
    [InlineData("a\t\"un, deux\ttrois\"\tb", "1: a | \"un, deux | trois\" | b")]
    [InlineData("\"a\"\t\"b\"\n\"un\tdeux\"\tc", "1: a | b", "2: \"un | deux\" | c")]
    public void Between_tabs_quotes_are_those_of_a_program_only_where_it_needs_them_or_puts_them_everywhere(string text, params string[] rows) =>
        Assert.Equal(rows, Rows(text));

    [Fact]
    public void Each_cell_is_counted()
    {
        var cells = 0;

        _ = DelimitedText.Rows("a;b\nc;d;e", () => cells++).Count();

        Assert.Equal(5, cells);
    }

    private static IEnumerable<string> Rows(string text) =>
        DelimitedText.Rows(text).Select(row => $"{row.Line}: {string.Join(" | ", row.Cells)}");
}
