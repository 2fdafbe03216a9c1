using System.Buffers;
using System.Text;
using Bilan.Markup.Views;

namespace Bilan.Sharing;

/// <summary>
/// Writes a picture of flat colours as a PNG file with a palette (PNG, third edition, § 11). A line of text inside, which no viewer
/// shows, says what the picture was made from, so that the next build can tell whether to make it again.
/// </summary>
internal static class PalettePng
{
    /// <summary>The signature and the first chunk of every PNG file, after which the note stands.</summary>
    private const int HeaderLength = 33;

    /// <param name="colours">Three bytes each, at most 256.</param>
    /// <param name="lines">Indexes of colours, each line after the byte of its filter.</param>
    public static void Write(IBufferWriter<byte> file, ReadOnlySpan<byte> colours, ReadOnlySpan<byte> lines, int width, int height, string note)
    {
        PngFile.Begin(file, width, height, bitsPerPixel: 8, colourType: 3);
        WriteNote(file, note);
        PngFile.WriteChunk(file, "PLTE"u8, colours);
        PngFile.Finish(file, lines);
    }

    /// <summary>Whether the file was written with this very note.</summary>
    public static bool Carries(ReadOnlySpan<byte> png, string note)
    {
        var chunk = new ArrayBufferWriter<byte>();
        WriteNote(chunk, note);
        return png.Length > HeaderLength && png[HeaderLength..].StartsWith(chunk.WrittenSpan);
    }

    private static void WriteNote(IBufferWriter<byte> file, string note) =>
        PngFile.WriteChunk(file, "tEXt"u8, Encoding.Latin1.GetBytes($"Source\0{note}"));
}
