using System.Collections.Frozen;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Printing;

/// <summary>An annex as a PDF file.</summary>
public sealed record PrintedAnnex(Annex Annex, ReadOnlyMemory<byte> Pdf)
{
    /// <summary>What pages must know to link to the files.</summary>
    public static PdfSizes SizesOf(ImmutableArray<PrintedAnnex> printed) =>
        new(printed.ToFrozenDictionary(file => file.Annex.PdfPath, file => (long)file.Pdf.Length));
}
