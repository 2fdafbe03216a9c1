using Bilan.Model;

namespace Bilan.Tests.Model;

public class HtmlTests
{
    [Fact]
    public void Rewrites_links_to_pages_of_the_site_and_no_others()
    {
        var html = new Html("""<a href="/sigles/#pre">a</a> <a href="https://exemple.fr/">b</a> <a href="/">c</a> href=/x/""");

        var rewritten = html.WithLinks(path => $"[{path}]");

        Assert.Equal("""<a href="[/sigles/]#pre">a</a> <a href="https://exemple.fr/">b</a> <a href="[/]">c</a> href=/x/""", rewritten.Markup);
    }

    [Fact]
    public void Leaves_markup_without_links_alone()
    {
        var html = new Html("<p>Un texte.</p>");

        Assert.Same(html.Markup, html.WithLinks(_ => "x").Markup);
    }
}
