using System.Collections.Frozen;

namespace Bilan.Markup.Views;

/// <summary>Which PDF files stand beside the pages, and their size; a build that makes none says <see cref="None"/>.</summary>
/// <param name="bytes">The size of each file in bytes, by its address.</param>
public sealed class PdfSizes(FrozenDictionary<PagePath, long> bytes)
{
    public static PdfSizes None { get; } = new(FrozenDictionary<PagePath, long>.Empty);

    /// <summary>The size in bytes, or null where no file was made: a page links to it only where it was.</summary>
    public long? Of(Annex annex) => bytes.TryGetValue(annex.PdfPath, out var size) ? size : null;
}
