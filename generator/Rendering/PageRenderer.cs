using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bilan.Markup.Views;
using RazorSlices;

namespace Bilan.Rendering;

/// <summary>How a view is written, as the theme's templates offer it: <c>ActionPage.Create</c>.</summary>
public delegate RazorSlice<TView> Template<TView>(TView view);

/// <summary>Turns a view into markup by its template. The only class that knows the template engine.</summary>
public static class PageRenderer
{
    /// <summary>Leaves accents as they are: pages are UTF-8.</summary>
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Write<TView>(Template<TView> template, TView view, PipeWriter output)
        where TView : PageFrame
    {
        using var slice = template(view);

        // Nothing in a template waits for anything, so the task is finished when it is returned.
        slice.RenderAsync(output, s_encoder).AsTask().GetAwaiter().GetResult();
    }
}
