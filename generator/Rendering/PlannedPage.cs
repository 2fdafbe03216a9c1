using Bilan.Markup.Layout;
using Bilan.Model;

namespace Bilan.Rendering;

/// <summary>A page that the site will have: its address and all that it shows. Not yet markup.</summary>
public sealed record PlannedPage(PageFrame View)
{
    public PagePath Path => View.Path;

    /// <summary>Whether search engines and the sitemap list the page.</summary>
    public bool IsListed => View.IsListed;
}
