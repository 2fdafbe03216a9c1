using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>What every page of a site shows around what it says, and how its links are written.</summary>
/// <param name="Latest">The edition that a reader wants first, and whose source the foot of a page quotes by default.</param>
/// <param name="Others">The other editions that have actions, the latest first.</param>
/// <param name="SharedTitles">The titles that alone do not tell an action from others.</param>
/// <param name="HasPictures">Whether each action has a picture of its own for social networks.</param>
/// <param name="IsOffline">Whether links are made for a copy opened from a disk.</param>
public sealed record SiteChrome(
    SiteInfo Site, EditionInfo? Latest, ImmutableArray<EditionInfo> Others, AcronymFinder Acronyms, FrozenSet<string> SharedTitles, bool HasPictures, bool IsOffline)
{
    /// <summary>Whether a list must say of which year each action is.</summary>
    public bool HasSeveralEditions => !Others.IsEmpty;

    /// <summary>Those before the latest, to which a reader comes second.</summary>
    public IEnumerable<EditionInfo> Earlier => Others.Where(edition => edition.Year < Latest?.Year);

    public bool IsDraft(int year) => Others.Any(edition => edition.Year == year && edition.IsDraft);
}

/// <summary>A page's place in the site, as the plan has it.</summary>
/// <param name="IsListed">Whether search engines and the sitemap list the page.</param>
public sealed record PagePlace(SiteChrome Chrome, PagePath Path, bool IsListed);

/// <summary>A page above the current one in the breadcrumb.</summary>
public sealed record Crumb(string Name, PagePath Path);

/// <summary>A feed that a page announces.</summary>
public sealed record FeedLink(string Title, PagePath Path);

/// <summary>The entry of the main navigation under which a page stands.</summary>
public enum NavSection
{
    None,
    Actions,
    Themes,
    Structures,
    Edition,
}

/// <summary>
/// What every page gives the layout: its address, its titles, its place in the site. Each page kind has a view that
/// derives from it and adds the records it shows. Knows nothing of markup.
/// </summary>
public abstract record PageFrame(PagePlace Place)
{
    public SiteChrome Chrome => Place.Chrome;

    public PagePath Path => Place.Path;

    public bool IsListed => Place.IsListed;

    public SiteInfo Site => Chrome.Site;

    public Links Links { get; } = new(Place.Path, Place.Chrome.Site.Address, Place.Chrome.IsOffline);

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
    public virtual EditionInfo? Source => Chrome.Latest;

    /// <summary>The numbers that the page and its foot show to people who need help at once.</summary>
    public virtual ImmutableArray<UrgentHelp> UrgentHelp => [];

    /// <summary>Whether somebody may be watching who reads this page: then it can be left at once.</summary>
    public virtual bool HasQuickExit => false;

    /// <summary>Stylesheets and scripts that this page alone needs, beside those of the whole site.</summary>
    public virtual ImmutableArray<ThemeAsset> OwnAssets => [];

    /// <summary>Whether the script of the page fetches a file of the site.</summary>
    public virtual bool Fetches => false;

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

    /// <summary>" en 2024" behind a number of actions; empty where the site has one edition.</summary>
    public string InLatestYear => Chrome is { HasSeveralEditions: true, Latest: { } latest } ? string.Create(CultureInfo.InvariantCulture, $" en {latest.Year}") : "";

    /// <summary>What a link to the action is called for those who hear it alone, where other actions share its title; else null.</summary>
    public string? LinkName(ActionCard action) => LinkName(action.Title, action.Structure.Name, action.Year);

    protected string? LinkName(string title, string structure, int year) => !Chrome.SharedTitles.Contains(title) ? null
        : Chrome.HasSeveralEditions ? string.Create(CultureInfo.InvariantCulture, $"{title}, {structure}, {year}")
        : $"{title}, {structure}";
}
