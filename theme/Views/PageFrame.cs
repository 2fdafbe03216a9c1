using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>
/// What every page gives the layout: its address, its titles, its place in the site. Each page kind has a view that
/// derives from it and adds the records it shows. Knows nothing of markup.
/// </summary>
/// <param name="publication">Everything the site says.</param>
/// <param name="path">The page's own address.</param>
/// <param name="offline">Whether links are made for a copy opened from a disk.</param>
public abstract class PageFrame(Publication publication, PagePath path, bool offline)
{
    public Publication Publication { get; } = publication;

    public PagePath Path { get; } = path;

    public Links Links { get; } = new(path, publication.Site.Address, offline);

    public SiteInfo Site => Publication.Site;

    /// <summary>Explains acronyms in the texts of this page, which is written once, from top to bottom.</summary>
    public AcronymExpander Acronyms { get; } = new(publication.AcronymFinder);

    /// <summary>The edition that a reader wants first, and whose source the foot of the page quotes by default.</summary>
    public Edition? LatestEdition => Publication.Editions.FirstOrDefault();

    /// <summary>The name of the page, different on every page; the site's name is added to it in <c>&lt;title&gt;</c>.</summary>
    public abstract string Title { get; }

    /// <summary>One sentence for those who find the page through a search engine.</summary>
    public abstract string Description { get; }

    public virtual NavSection Section => NavSection.None;

    /// <summary>The pages above this one, without the home page; its own name is <see cref="CrumbName"/>.</summary>
    public virtual ImmutableArray<Crumb> Crumbs => [];

    /// <summary>The last word of the breadcrumb.</summary>
    public virtual string CrumbName => Title;

    /// <summary>The edition from which the page takes what it says.</summary>
    public virtual Edition? Source => LatestEdition;

    /// <summary>Stylesheets and scripts that this page alone needs, beside those of the whole site.</summary>
    public virtual ImmutableArray<ThemeAsset> OwnAssets => [];

    /// <summary>Whether the script of the page fetches a file of the site.</summary>
    public virtual bool Fetches => false;

    /// <summary>Whether search engines and the sitemap list the page.</summary>
    public virtual bool IsListed => true;

    /// <summary>The feeds that the page announces; every page announces that of the site.</summary>
    public virtual IEnumerable<FeedLink> Feeds => [new(Site.Name, SitePaths.Feed)];

    /// <summary>
    /// What the page shows, as things of schema.org, beside its breadcrumb: only facts that stand on the page. A property that
    /// is null is left out.
    /// </summary>
    public virtual IEnumerable<JsonObject> LinkedData => [];

    /// <summary>What other sites show beside a link to the page.</summary>
    public virtual PagePath Picture => SitePaths.Picture;

    /// <summary>The words on <see cref="Picture"/>.</summary>
    public virtual string PictureText => Site.Subtitle.Length > 0 ? $"{Site.Name}. {Site.Subtitle}" : Site.Name;

    /// <summary>The file that tells programs how to show the page's card, where it has one.</summary>
    public virtual PagePath? OEmbed => null;
}
