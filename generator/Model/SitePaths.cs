using System.Globalization;

namespace Bilan.Model;

/// <summary>The address book: every address of a site is spelt here, once. Knows nothing of what stands there.</summary>
public static class SitePaths
{
    public static PagePath Home { get; } = new("/");

    /// <summary>The index of all actions of all editions.</summary>
    public static PagePath Actions { get; } = new("/actions/");

    /// <summary>What the script of the index searches.</summary>
    public static PagePath ActionsSearch { get; } = new("/actions/recherche.js");

    /// <summary>The words that residents use, in alphabetical order.</summary>
    public static PagePath FromAToZ { get; } = new("/a-z/");

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

    /// <summary>The feed of the site.</summary>
    public static PagePath Feed { get; } = new("/flux.xml");

    public static PagePath SitemapXml { get; } = new("/sitemap.xml");

    public static PagePath RobotsTxt { get; } = new("/robots.txt");

    /// <summary>The list of every address the site ever had, one a line.</summary>
    public static PagePath PublishedAddresses { get; } = new("/adresses.txt");

    public static PagePath PublishedRecords { get; } = new("/empreintes.txt");

    /// <summary>What social networks show beside a link to a page that has no picture of its own.</summary>
    public static PagePath Picture { get; } = new("/partage.png");

    /// <summary>The publisher's sign at the head of each page.</summary>
    /// <param name="extension">With the dot.</param>
    public static PagePath Logo(string extension) => Asset("logo" + extension);

    /// <summary>A page of the index, from 1, where it is split.</summary>
    public static PagePath ActionsPage(int number) => number == 1 ? Actions : Actions.Below(Text($"page-{number}/"));

    /// <summary>A part of a sitemap that is too long for one file, from 1.</summary>
    public static PagePath SitemapPart(int number) => Home.Below(Text($"sitemap-{number}.xml"));

    /// <summary>A file of the theme, by its name inside <c>theme/assets</c>: <c>css/site.css</c>.</summary>
    public static PagePath Asset(string name) => Home.Below("assets/" + name);

    /// <summary>A table of the open data: of one edition, or of all.</summary>
    public static PagePath Table(string name, bool forSpreadsheets, EditionInfo? edition = null) =>
        DataOf(edition).Below(forSpreadsheets ? $"{name}-excel.csv" : $"{name}.csv");

    /// <summary>All actions with all that is known of them: of one edition, or of all.</summary>
    public static PagePath ActionsJson(EditionInfo? edition = null) => DataOf(edition).Below("actions.json");

    internal static PagePath Edition(int year) => Home.Below(Text($"{year}/"));

    /// <summary>The page of an action; templates take it from the action, which is one that exists.</summary>
    public static PagePath Action(int year, Slug id) => Edition(year).Below($"actions/{id}/");

    internal static PagePath Annex(int year) => Edition(year).Below("annexe/");

    internal static PagePath Corrections(int year) => Edition(year).Below("corrections/");

    internal static PagePath Evolution(int year) => Edition(year).Below("evolution/");

    internal static PagePath Structure(Slug id) => Structures.Below($"{id}/");

    internal static PagePath Theme(Slug id) => Themes.Below($"{id}/");

    internal static PagePath Neighbourhood(Slug id) => Home.Below($"quartiers/{id}/");

    internal static PagePath Audience(Slug id) => Home.Below($"publics/{id}/");

    /// <summary>The part of an edition's annex that is about what stands at <paramref name="subject"/>.</summary>
    internal static PagePath AnnexOf(int year, PagePath subject) => Annex(year).Below(subject.Value[1..]);

    private static PagePath DataOf(EditionInfo? edition) => edition is null ? OpenData : OpenData.Below(Text($"{edition.Year}/"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
