using System.Collections.Immutable;

namespace Bilan.Model;

/// <summary>The addresses that every site has, whatever its records.</summary>
public static class SitePaths
{
    public static PagePath Home { get; } = new("/");

    /// <summary>The index of all actions of all editions.</summary>
    public static PagePath Actions { get; } = new("/actions/");

    public static PagePath Structures { get; } = new("/structures/");

    public static PagePath Themes { get; } = new("/themes/");

    public static PagePath Acronyms { get; } = new("/sigles/");

    public static PagePath SitePlan { get; } = new("/plan-du-site/");

    public static PagePath About { get; } = new("/a-propos/");

    public static PagePath LegalNotice { get; } = new("/mentions-legales/");

    public static PagePath Accessibility { get; } = new("/accessibilite/");

    public static PagePath NotFound { get; } = new("/404.html");

    public static PagePath SitemapXml { get; } = new("/sitemap.xml");

    public static PagePath RobotsTxt { get; } = new("/robots.txt");

    /// <summary>The pages above, which every site has.</summary>
    public static ImmutableArray<PagePath> Pages { get; } =
        [Home, Actions, Structures, Themes, Acronyms, SitePlan, About, LegalNotice, Accessibility, NotFound];

    /// <summary>The list of every address the site ever had, one a line.</summary>
    public static PagePath PublishedAddresses { get; } = new("/adresses.txt");

    /// <summary>What social networks show beside a link to a page that has no picture of its own.</summary>
    public static PagePath Picture { get; } = new("/partage.png");

    /// <summary>A file of the theme, by its name inside <c>theme/assets</c>: <c>css/site.css</c>.</summary>
    public static PagePath Asset(string name) => new("/assets/" + name);
}
