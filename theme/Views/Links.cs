using System.Text;

namespace Bilan.Markup.Views;

/// <summary>
/// Writes the links of one page. Knows where the page stands, not what it says; links go only to a <see cref="PagePath"/>
/// or a <see cref="ThemeAsset"/>, which exist.
/// </summary>
/// <param name="current">The page that holds the links.</param>
/// <param name="siteAddress">Where the site is published; ends with <c>/</c>.</param>
/// <param name="offline">The site will be opened from a disk, where a browser lists a folder instead of opening its index.</param>
public sealed class Links(PagePath current, Uri siteAddress, bool offline)
{
    /// <summary>The host shows the "not found" page at any depth, so its links cannot be relative; from a disk they must be.</summary>
    private readonly bool _shownAtAnyDepth = current == SitePaths.NotFound && !offline;

    public string To(PagePath page) =>
        _shownAtAnyDepth ? siteAddress.AbsolutePath + page.Value[1..] : page.RelativeTo(current, namingIndex: offline);

    /// <summary>A link to a file of the theme that changes with its content, so that a new deployment is seen at once.</summary>
    public string To(ThemeAsset asset) => $"{To(asset.Path)}?v={asset.Version}";

    /// <summary>A link to a place in a page, which may be this one.</summary>
    public string To(PagePath page, string anchor) => page == current ? "#" + anchor : $"{To(page)}#{anchor}";

    /// <summary>A link to the index of actions with a choice made: <c>("theme", "sante"), ("annee", "2023")</c>.</summary>
    public string ToIndex(params ReadOnlySpan<(string Facet, string Value)> choice)
    {
        var address = new StringBuilder(To(SitePaths.Actions));
        for (var i = 0; i < choice.Length; i++)
            address.Append(i == 0 ? '?' : '&').Append(choice[i].Facet).Append('=').Append(choice[i].Value);
        return address.ToString();
    }

    /// <summary>Markup in which the links of its author, written from the root of the site, lead there from this page.</summary>
    public Html Rebase(Html html) => html.WithLinks(To);

    /// <summary>The public address of a page, for those who are not on the site.</summary>
    public string Absolute(PagePath page) => page.AbsoluteOn(siteAddress);

    /// <summary>The value of <c>aria-current</c>, which Razor leaves out when null.</summary>
    public string? Current(PagePath page) => page == current ? "page" : null;
}
