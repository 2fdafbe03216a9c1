using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Tests.Assembling;

public class MarkdownRendererTests
{
    [Fact]
    public void Renders_paragraphs_lists_and_typography()
    {
        var (text, _) = Render("Objectifs : l'été\n\n- un\n- deux\n");

        Assert.Equal("<p>Objectifs\u00A0: l’été</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>", text.Html.Markup);
        Assert.Equal("Objectifs\u00A0: l’été un deux", text.PlainText);
    }

    [Fact]
    public void Keeps_every_word_apart_in_the_plain_text_and_the_numbers_of_lists()
    {
        var (text, _) = Render("Un *mot*.\nUne ligne\n\n1. un\n   deux\n2. trois\n\n- *quatre*\n");

        Assert.Equal("Un mot. Une ligne 1. un deux 2. trois quatre", text.PlainText);
    }

    [Fact]
    public void Puts_headings_below_that_of_the_page_and_passes_over_no_level()
    {
        var bag = new DiagnosticBag();

        var (text, _) = new MarkdownRenderer(hasHeadings: true, bag).Render(new SourceText("# Un\n\n#### Deux\n\n### Trois\n", default));

        Assert.Equal("<h2>Un</h2>\n<h3>Deux</h3>\n<h3>Trois</h3>", text.Html.Markup);
        Assert.Empty(bag.Sorted());
    }

    [Theory]
    [InlineData("    en retrait", "<p>en retrait</p>")]
    [InlineData("Un début\n\n\tsuite", "<p>Un début</p>\n<p>suite</p>")]
    [InlineData("# Titre", "<p># Titre</p>")]
    [InlineData("Souligné\n---", "<p>Souligné\n---</p>")]
    [InlineData("Souligné\n===", "<p>Souligné\n===</p>")]
    [InlineData("avant\n\n***\n\naprès", "<p>avant</p>\n<p>***</p>\n<p>après</p>")]
    [InlineData("[NB]: voir plus bas", "<p>[NB]\u00A0: voir plus bas</p>")]
    [InlineData("tou*te*s et 2*3*4", "<p>tou*te*s et 2*3*4</p>")]
    [InlineData("un_mot_lié", "<p>un_mot_lié</p>")]
    [InlineData("+ de 60 ans", "<p>+ de 60 ans</p>")]
    [InlineData("> 50 ans", "<p>&gt; 50 ans</p>")]
    [InlineData(">50", "<p>&gt;50</p>")]
    [InlineData("1) un", "<p>1) un</p>")]
    [InlineData("1. un\n3. trois", "<ol>\n<li>un</li>\n<li value=\"3\">trois</li>\n</ol>")]
    [InlineData("7. sept\n8. huit", "<ol start=\"7\">\n<li>sept</li>\n<li>huit</li>\n</ol>")]
    [InlineData("R&amp;D et &copy;", "<p>R&amp;amp;D et &amp;copy;</p>")]
    [InlineData("C:\\dossier \\o/", "<p>C:\\dossier \\o/</p>")]
    [InlineData("```\ncode\n```", "<p>```\ncode\n```</p>")]
    [InlineData("du `code`", "<p>du `code`</p>")]
    [InlineData("Un [crochet et ]d[ [[deux]]", "<p>Un [crochet et ]d[ [[deux]]</p>")]
    [InlineData("-", "<p>-</p>")]
    [InlineData("1.\n\n*\n", "<p>1.</p>\n<p>*</p>")]
    [InlineData("- un\n-\n- deux", "<ul>\n<li>un\n-</li>\n<li>deux</li>\n</ul>")]
    [InlineData("| a | b |\n|---|---|", "<p>| a | b |\n|---|---|</p>")]
    [InlineData("**jamais fermé", "<p>**jamais fermé</p>")]
    public void Shows_what_it_does_not_obey_as_it_was_typed(string typed, string markup)
    {
        var bag = new DiagnosticBag();

        var (text, _) = new MarkdownRenderer(hasHeadings: false, bag).Render(new SourceText(typed, new SourceLocation("f.md", 5, 1)));

        Assert.Equal(markup, text.Html.Markup);
        Assert.All(bag.Sorted(), finding => Assert.Equal("TXT005", finding.Code));
    }

    [Fact]
    public void Obeys_the_escapes_of_the_form()
    {
        var (text, _) = Render("\\*pas en italique\\*, \\[un\\](/sigles/)\n\n1\\. un\n\n\\- deux\n");

        Assert.Equal("<p>*pas en italique*, [un](/sigles/)</p>\n<p>1. un</p>\n<p>- deux</p>", text.Html.Markup);
    }

    [Fact]
    public void Sets_quotation_marks_over_lines_bold_and_links()
    {
        var (text, _) = Render("Des \"jeunes\ndu **quartier\" et** des \"[aînés](/sigles/)\" : oui");

        Assert.Equal(
            "<p>Des «\u00A0jeunes\ndu <strong>quartier\u00A0» et</strong> des «\u00A0<a href=\"/sigles/\">aînés</a>\u00A0»\u00A0: oui</p>",
            text.Html.Markup);
    }

    [Theory]
    [InlineData("[a](", 50_000)]
    [InlineData("[", 50_000)]
    [InlineData("![", 40_000)]
    [InlineData(">", 50_000)]
    [InlineData("- ", 20_000)]
    [InlineData("**a ", 10_000)]
    [InlineData("_a *b ", 8_000)]
    [InlineData("<", 50_000)]
    [InlineData("<!--", 12_000)]
    [InlineData("`", 50_000)]
    [InlineData("&#", 25_000)]
    [InlineData("\\", 50_000)]
    [InlineData("\"", 50_000)]
    [InlineData("\"a\" ", 12_000)]
    [InlineData(" !", 25_000)]
    [InlineData("\u00A0", 50_000)]
    public void Answers_soon_whatever_is_repeated(string piece, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        new MarkdownRenderer(hasHeadings: false, new DiagnosticBag())
            .Render(new SourceText("x" + string.Concat(Enumerable.Repeat(piece, times))[..Math.Min(49_000, piece.Length * times)], new SourceLocation("f.md", 5, 1)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Fact]
    public void Gives_the_links_to_pages_of_the_site_with_their_places()
    {
        var (_, links) = Render("Voir\nles [sigles](/sigles/#pre) et [ceci](https://exemple.fr/).");

        var link = Assert.Single(links);
        Assert.Equal("/sigles/#pre", link.Value);
        Assert.Equal("f.md(6,5)", link.Location.ToString());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p>Bonjour</p>")]
    [InlineData("Un <b onclick=x>mot</b>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](//ailleurs.exemple/)")]
    [InlineData("[x](https:ailleurs.exemple)")]
    [InlineData("[x](mailto:)")]
    [InlineData("[x](tel:)")]
    [InlineData("[x](https://marie:secret@ailleurs.exemple/)")]
    [InlineData("<https://marie@ailleurs.exemple/>")]
    [InlineData("[](https://ailleurs.exemple/)")]
    [InlineData("[ \u00A0 ](/sigles/)")]
    [InlineData("![x](/photo.png)")]
    public void Refuses_what_could_harm_a_reader(string markdown)
    {
        var bag = new DiagnosticBag();

        new MarkdownRenderer(hasHeadings: false, bag).Render(new SourceText(markdown, new SourceLocation("f.md", 5, 1)));

        Assert.True(bag.HasErrors);
    }

    [Theory]
    [InlineData("Un <b>mot</b>", "f.csv(5,23)")]
    [InlineData("Un\nautre <b>mot</b>", "f.csv(6,7)")]
    public void A_mistake_stands_where_the_cell_of_a_table_has_it(string markdown, string place)
    {
        var bag = new DiagnosticBag();

        new MarkdownRenderer(hasHeadings: false, bag).Render(new SourceText(markdown, new SourceLocation("f.csv", 5, 20)));

        Assert.Equal(place, bag.Sorted()[0].Location.ToString());
    }

    [Theory]
    [InlineData("<p class=\"dix-huit-lettres-0\">", "« <p class=\"dix-huit-lettres-0\"> »")]
    [InlineData("<p class=\"dix-neuf-lettres-01\">", "« <p class=\"dix-neuf-lettres-01\"… »")]
    [InlineData("<table>\n<tr><td>Un</td></tr>\n</table>", "« <table> »")]
    public void A_message_quotes_the_first_words_of_markup(string markdown, string quoted)
    {
        var bag = new DiagnosticBag();

        new MarkdownRenderer(hasHeadings: false, bag).Render(new SourceText(markdown, default));

        Assert.Contains(quoted, bag.Sorted()[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{onclick=alert(1)}", "onclick=\"")]
    [InlineData("a & b < c", "< c")]
    [InlineData("&lt;script&gt;", "<script")]
    public void Escapes_what_only_looks_like_markup(string markdown, string never)
    {
        var (text, _) = new MarkdownRenderer(hasHeadings: false, new DiagnosticBag()).Render(new SourceText(markdown, default));

        Assert.DoesNotContain(never, text.Html.Markup, StringComparison.Ordinal);
    }

    private static (RichText Text, IReadOnlyList<SourceText> Links) Render(string markdown)
    {
        var bag = new DiagnosticBag();
        var (text, links) = new MarkdownRenderer(hasHeadings: false, bag).Render(new SourceText(markdown, new SourceLocation("f.md", 5, 1)));
        Assert.Empty(bag.Sorted());
        return (text, links);
    }
}
