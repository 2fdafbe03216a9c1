using Bilan.Markup.Layout;
using RazorSlices;

namespace Bilan.Markup.Views;

/// <summary>The base of the cards that other sites show in a frame.</summary>
public abstract class CardSlice<TView> : PartSlice<TView>, IUsesLayout<CardLayout, PageFrame>
    where TView : PageFrame
{
    public PageFrame LayoutModel => Model;

    protected Links Links => Model.Links;
}
