using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>A page that the site will have: its address and all that it shows. Not yet markup.</summary>
public sealed record PlannedPage(PageFrame View)
{
    public PagePath Path => View.Path;

    /// <summary>Whether search engines and the sitemap list the page.</summary>
    public bool IsListed => View.IsListed;
}
