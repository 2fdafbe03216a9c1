using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;

namespace Bilan.Rendering;

/// <summary>How pages are written, whatever they say.</summary>
/// <param name="Offline">For a copy opened from a disk: links name <c>index.html</c>.</param>
public sealed record RenderSettings(bool Offline)
{
    /// <summary>The PDF files that pages may link to.</summary>
    public PdfSizes Pdfs { get; init; } = PdfSizes.None;
}
