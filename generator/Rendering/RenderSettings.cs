using Bilan.Markup.Layout;

namespace Bilan.Rendering;

/// <summary>How pages are written, whatever they say.</summary>
/// <param name="Offline">For a copy opened from a disk: links name <c>index.html</c>.</param>
/// <param name="Pdfs">The PDF files that pages may link to.</param>
public sealed record RenderSettings(bool Offline, PdfSizes Pdfs)
{
    public RenderSettings(bool offline)
        : this(offline, PdfSizes.None)
    {
    }
}
