using Bilan.Markup.Layout;
using RazorSlices;

namespace Bilan.Markup.Views;

/// <summary>The base of every page: its model is a view, which the layout reads as a <see cref="PageFrame"/>.</summary>
public abstract class PageSlice<TView> : PartSlice<TView>, IUsesLayout<SiteLayout, PageFrame>
    where TView : PageFrame
{
    public PageFrame LayoutModel => Model;

    protected Links Links => Model.Links;
}
