using Bilan.Markup.Layout;
using Microsoft.AspNetCore.Html;
using RazorSlices;

namespace Bilan.Markup.Views;

/// <summary>The base of components: a piece of markup with a typed model.</summary>
public abstract class PartSlice<TModel> : RazorSlice<TModel>
{
    /// <summary>Writes a text of a record, its acronyms explained where the page uses them first.</summary>
    protected HtmlString Prose(string text, AcronymExpander acronyms) => WriteHtml(acronyms.Expand(text).Markup);

    /// <summary>The same for a text that is already markup.</summary>
    protected HtmlString Prose(Html html, AcronymExpander acronyms, Links links) => Markup(acronyms.Expand(html), links);

    /// <summary>Writes a text that is already markup; its links to other pages are made for this one.</summary>
    protected HtmlString Markup(Html html, Links links) => WriteHtml(links.Rebase(html).Markup);
}

/// <summary>What all pages have in common, whatever their frame: a view, and what has been explained while it is written once.</summary>
public abstract class ViewSlice<TView> : PartSlice<TView>
    where TView : PageFrame
{
    private AcronymExpander? _acronyms;

    public PageFrame LayoutModel => Model;

    protected Links Links => Model.Links;

    /// <summary>Explains acronyms in the texts of this page, from top to bottom.</summary>
    protected AcronymExpander Acronyms => _acronyms ??= new(Model.Chrome.Acronyms);
}

/// <summary>The base of every page: its model is a view, which the layout reads as a <see cref="PageFrame"/>.</summary>
public abstract class PageSlice<TView> : ViewSlice<TView>, IUsesLayout<SiteLayout, PageFrame>
    where TView : PageFrame;

/// <summary>The base of the cards that other sites show in a frame.</summary>
public abstract class CardSlice<TView> : ViewSlice<TView>, IUsesLayout<CardLayout, PageFrame>
    where TView : PageFrame;
