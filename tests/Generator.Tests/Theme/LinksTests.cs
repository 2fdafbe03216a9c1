using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Tests.Theme;

public class LinksTests
{
    private static readonly Uri s_site = new("https://ville.exemple/actions-du-val/");

    [Fact]
    public void Are_relative_so_that_the_site_works_under_any_base_path()
    {
        var links = new Links(SitePaths.Actions, s_site, offline: false);

        Assert.Equal("../structures/", links.To(SitePaths.Structures));
        Assert.StartsWith("../assets/site.css?v=", links.To(ThemeAssets.Stylesheet), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_from_the_root_of_the_site_on_the_page_shown_at_any_depth()
    {
        var links = new Links(SitePaths.NotFound, s_site, offline: false);

        Assert.Equal("/actions-du-val/structures/", links.To(SitePaths.Structures));
    }

    [Fact]
    public void Name_the_index_in_a_copy_opened_from_a_disk()
    {
        Assert.Equal("../structures/index.html", new Links(SitePaths.Actions, s_site, offline: true).To(SitePaths.Structures));
        Assert.Equal("structures/index.html", new Links(SitePaths.NotFound, s_site, offline: true).To(SitePaths.Structures));
    }

    [Fact]
    public void Carry_a_choice_to_the_index()
    {
        var links = new Links(SitePaths.Themes, s_site, offline: false);

        Assert.Equal("../actions/", links.ToIndex());
        Assert.Equal("../actions/?theme=sante&annee=2024", links.ToIndex(("theme", "sante"), ("annee", "2024")));
    }

    [Fact]
    public void Rewrite_those_that_a_text_writes_from_the_root() =>
        Assert.Equal(
            """<a href="../sigles/#pre">PRE</a>""",
            new Links(SitePaths.Actions, s_site, offline: false).Rebase(new Html("""<a href="/sigles/#pre">PRE</a>""")).Markup);

    [Fact]
    public void Are_absolute_for_those_who_are_not_on_the_site() =>
        Assert.Equal("https://ville.exemple/actions-du-val/sigles/", new Links(SitePaths.Actions, s_site, offline: true).Absolute(SitePaths.Acronyms));
}
