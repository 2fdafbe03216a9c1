using System.Text;
using Bilan.Markup.Views;

namespace Bilan.Printing;

/// <summary>Writes the size of a PDF file into the page that it was printed from, where the page left a place for it.</summary>
public static class PdfPlace
{
    private static readonly byte[] s_place = Encoding.UTF8.GetBytes(PdfLinkView.SizePlace);

    /// <param name="size">In bytes.</param>
    public static byte[] Fill(ReadOnlySpan<byte> page, long size)
    {
        var place = page.IndexOf(s_place);
        return place < 0 ? page.ToArray() : [.. page[..place], .. Encoding.UTF8.GetBytes(PdfLinkView.SizeText(size)), .. page[(place + s_place.Length)..]];
    }
}
