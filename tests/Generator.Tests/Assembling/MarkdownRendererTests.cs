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
    public void Keeps_every_word_apart_in_the_plain_text()
    {
        var (text, _) = Render("Un *mot*.\nUne ligne\n\n1. un\n   deux\n\n> cité\n\n`code`\n");

        Assert.Equal("Un mot. Une ligne un deux cité code", text.PlainText);
    }

    [Fact]
    public void Puts_headings_below_those_of_the_page()
    {
        var bag = new DiagnosticBag();

        var (text, _) = new MarkdownRenderer(3, bag).Render(new SourceText("# Un\n\n## Deux\n\n### Trois\n", default));

        Assert.Equal("<h3>Un</h3>\n<h3>Deux</h3>\n<h4>Trois</h4>", text.Html.Markup);
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
    [InlineData("![x](/photo.png)")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    public void Refuses_what_could_harm_a_reader(string markdown)
    {
        var bag = new DiagnosticBag();

        new MarkdownRenderer(3, bag).Render(new SourceText(markdown, new SourceLocation("f.md", 5, 1)));

        Assert.True(bag.HasErrors);
    }

    [Theory]
    [InlineData("{onclick=alert(1)}", "onclick=\"")]
    [InlineData("a & b < c", "< c")]
    [InlineData("&lt;script&gt;", "<script")]
    public void Escapes_what_only_looks_like_markup(string markdown, string never)
    {
        var (text, _) = Render(markdown);

        Assert.DoesNotContain(never, text.Html.Markup, StringComparison.Ordinal);
    }

    private static (RichText Text, IReadOnlyList<SourceText> Links) Render(string markdown)
    {
        var bag = new DiagnosticBag();
        var (text, links) = new MarkdownRenderer(3, bag).Render(new SourceText(markdown, new SourceLocation("f.md", 5, 1)));
        Assert.Empty(bag.Sorted());
        return (text, links);
    }
}
