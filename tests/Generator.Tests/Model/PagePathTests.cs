using Bilan.Model;

namespace Bilan.Tests.Model;

public class PagePathTests
{
    [Theory]
    [InlineData("/", "/", "./")]
    [InlineData("/", "/actions/", "actions/")]
    [InlineData("/actions/", "/", "../")]
    [InlineData("/2024/actions/pre/", "/2024/actions/clas/", "../clas/")]
    [InlineData("/2024/actions/pre/", "/2024/actions/pre/", "./")]
    [InlineData("/2024/actions/pre/", "/structures/ccas/", "../../../structures/ccas/")]
    [InlineData("/2024/actions/pre/", "/assets/site.css", "../../../assets/site.css")]
    [InlineData("/404.html", "/actions/", "actions/")]
    public void Links_from_one_page_to_another_under_any_base_path(string from, string to, string link)
    {
        var relative = Parsed(to).RelativeTo(Parsed(from));

        Assert.Equal(link, relative);
        Assert.Equal("/base" + to, new Uri(new Uri("https://exemple.fr/base" + from), relative).AbsolutePath);
    }

    [Theory]
    [InlineData("/", "/actions/", "actions/index.html")]
    [InlineData("/actions/", "/", "../index.html")]
    [InlineData("/actions/", "/actions/", "index.html")]
    [InlineData("/actions/", "/sitemap.xml", "../sitemap.xml")]
    public void Names_the_index_for_a_site_opened_from_a_disk(string from, string to, string link) =>
        Assert.Equal(link, Parsed(to).RelativeTo(Parsed(from), namingIndex: true));

    [Theory]
    [InlineData("actions/")]
    [InlineData("//evil.exemple/")]
    [InlineData("/../etc/")]
    [InlineData("/Actions/")]
    [InlineData("/a b/")]
    [InlineData("/a?b")]
    public void Refuses_what_is_not_an_address_of_the_site(string text) => Assert.False(PagePath.TryParse(text, out _));

    [Fact]
    public void Stands_in_a_file_of_its_folder()
    {
        Assert.Equal("2024/actions/pre/index.html", Parsed("/2024/actions/pre/").OutputFile);
        Assert.Equal("404.html", SitePaths.NotFound.OutputFile);
    }

    private static PagePath Parsed(string text) => PagePath.TryParse(text, out var path) ? path : throw new ArgumentException(text);
}
