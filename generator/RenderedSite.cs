using Bilan.Model;
using Bilan.Printing;
using Bilan.Rendering;

namespace Bilan;

/// <summary>A site in memory: what it says, its pages, and the PDF files that were asked for.</summary>
public sealed record RenderedSite(Publication Publication, ImmutableArray<RenderedPage> Pages, ImmutableArray<PrintedAnnex> Printed);
