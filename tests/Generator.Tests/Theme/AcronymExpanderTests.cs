using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Tests.Theme;

public class AcronymExpanderTests
{
    private const string Explained = "<abbr>PRE</abbr><span class=\"expansion\"> (Programme de réussite éducative)</span>";

    private readonly AcronymExpander _expander = new(new AcronymFinder([new("PRE", "Programme de réussite éducative"), new("A&B", "Art & Beauté")]));

    [Fact]
    public void Explains_the_first_use_and_no_other()
    {
        var first = _expander.Expand(new Html("<p>Le PRE, et le PRE.</p>"));
        var second = _expander.Expand(new Html("<p>PRE</p>"));

        Assert.Equal($"<p>Le {Explained}, et le PRE.</p>", first.Markup);
        Assert.Equal("<p>PRE</p>", second.Markup);
        Assert.True(_expander.HasExplained);
    }

    [Fact]
    public void Leaves_links_headings_and_attributes_alone()
    {
        var html = _expander.Expand(new Html("<h3>PRE</h3><p><a href=\"/x/\" title=\"PRE\">Le <em>PRE</em></a> du PRE</p>"));

        Assert.Equal($"<h3>PRE</h3><p><a href=\"/x/\" title=\"PRE\">Le <em>PRE</em></a> du {Explained}</p>", html.Markup);
    }

    [Fact]
    public void Adds_nothing_to_a_text_that_explains_itself()
    {
        var html = new Html("<p>Le Programme de Réussite Educative (PRE) aide.</p>");

        Assert.Equal(html, _expander.Expand(html));
        Assert.Equal(new Html("<p>Le PRE</p>"), _expander.Expand(new Html("<p>Le PRE</p>")));
        Assert.False(_expander.HasExplained);
    }

    [Fact]
    public void Knows_an_acronym_with_a_sign_of_markup_and_takes_no_entity_for_one()
    {
        var expander = new AcronymExpander(new AcronymFinder([new("R&D", "Recherche & développement"), new("amp", "Ampère")]));

        Assert.Equal(
            "Le <abbr>R&amp;D</abbr><span class=\"expansion\"> (Recherche &amp; développement)</span> &amp; moi",
            expander.Expand(new Html("Le R&amp;D &amp; moi")).Markup);
    }

    [Fact]
    public void Escapes_a_plain_text()
    {
        Assert.Equal("1 &lt; 2 &amp; é", _expander.Expand("1 < 2 & é").Markup);
        Assert.Equal($"{Explained} &lt;b&gt;", _expander.Expand("PRE <b>").Markup);
    }

    [Fact]
    public void Takes_what_stands_beside_a_title_as_explained()
    {
        var beside = _expander.ExplainBeside("Le PRE");

        Assert.Equal("PRE", Assert.Single(beside).Letters);
        Assert.Equal(new Html("<p>PRE</p>"), _expander.Expand(new Html("<p>PRE</p>")));
    }

    [Fact]
    public void Does_not_explain_beside_a_name_what_the_name_says_itself() =>
        Assert.Empty(_expander.ExplainBeside("PRE, Programme de réussite éducative"));
}
