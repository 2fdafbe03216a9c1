using Microsoft.AspNetCore.Html;
using RazorSlices;

namespace Bilan.Markup.Views;

/// <summary>The base of components: a piece of markup with a typed model.</summary>
public abstract class PartSlice<TModel> : RazorSlice<TModel>
{
    /// <summary>Writes a text of a record, its acronyms explained where the page uses them first.</summary>
    protected HtmlString Prose(string text, AcronymExpander acronyms) => WriteHtml(acronyms.Expand(text).Markup);

    /// <summary>The same for a text that is already markup.</summary>
    protected HtmlString Prose(Html html, PageFrame page) => Markup(page.Acronyms.Expand(html), page.Links);

    /// <summary>Writes a text that is already markup; its links to other pages are made for this one.</summary>
    protected HtmlString Markup(Html html, Links links) => WriteHtml(links.Rebase(html).Markup);
}
