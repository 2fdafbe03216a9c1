namespace Bilan.Model;

/// <summary>The addresses that every site has, whatever its records.</summary>
public static class SitePaths
{
    public static PagePath Home { get; } = new("/");

    /// <summary>The index of all actions of all editions.</summary>
    public static PagePath Actions { get; } = new("/actions/");

    /// <summary>A page of the index, from 1, where it is split.</summary>
    public static PagePath ActionsPage(int number) => number == 1 ? Actions : new($"/actions/page-{number}/");

    /// <summary>What the script of a split index searches.</summary>
    public static PagePath ActionsSearch { get; } = new("/actions/recherche.json");

    public static PagePath Structures { get; } = new("/structures/");

    public static PagePath Themes { get; } = new("/themes/");

    public static PagePath Acronyms { get; } = new("/sigles/");

    public static PagePath SitePlan { get; } = new("/plan-du-site/");

    public static PagePath About { get; } = new("/a-propos/");

    public static PagePath LegalNotice { get; } = new("/mentions-legales/");

    public static PagePath Accessibility { get; } = new("/accessibilite/");

    /// <summary>The form that writes the record of a new action.</summary>
    public static PagePath Propose { get; } = new("/proposer/");

    /// <summary>What is missing, for those who look after the site; no public page leads there.</summary>
    public static PagePath Todo { get; } = new("/a-faire/");

    public static PagePath NotFound { get; } = new("/404.html");

    /// <summary>The page of the open data.</summary>
    public static PagePath OpenData { get; } = new("/donnees/");

    /// <summary>The description of the open data for machines.</summary>
    public static PagePath DataPackage { get; } = new("/donnees/datapackage.json");

    /// <summary>All actions with all that is known of them.</summary>
    public static PagePath ActionsJson { get; } = new("/donnees/actions.json");

    /// <summary>The feed of the site.</summary>
    public static PagePath Feed { get; } = new("/flux.xml");

    public static PagePath SitemapXml { get; } = new("/sitemap.xml");

    public static PagePath RobotsTxt { get; } = new("/robots.txt");

    /// <summary>The pages above, which every site has.</summary>
    public static ImmutableArray<PagePath> Pages { get; } =
        [Home, Actions, Structures, Themes, Acronyms, OpenData, SitePlan, About, LegalNotice, Accessibility, Propose, Todo, NotFound];

    /// <summary>The list of every address the site ever had, one a line.</summary>
    public static PagePath PublishedAddresses { get; } = new("/adresses.txt");

    /// <summary>A file of the open data.</summary>
    internal static PagePath Data(string name) => new("/donnees/" + name);

    /// <summary>What social networks show beside a link to a page that has no picture of its own.</summary>
    public static PagePath Picture { get; } = new("/partage.png");

    /// <summary>A file of the theme, by its name inside <c>theme/assets</c>: <c>css/site.css</c>.</summary>
    public static PagePath Asset(string name) => new("/assets/" + name);
}
