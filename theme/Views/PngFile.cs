using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Bilan.Markup.Views;

/// <summary>Writes the parts of a PNG file (PNG, third edition, § 5 and 11), and tells a whole file from a damaged one. Knows nothing of what pixels mean.</summary>
public static class PngFile
{
    /// <summary>The filter type (§ 9) of a line that is written as what it differs by from the line above.</summary>
    public const byte UpFilter = 2;

    /// <summary>Length, type and checksum of a chunk.</summary>
    private const int ChunkOverhead = 12;

    /// <summary>Of flat colours it leaves a fifth more than the most thorough search does, in a quarter of its time.</summary>
    private static readonly ZLibCompressionOptions s_quick = new() { CompressionLevel = 2 };

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    private static ReadOnlySpan<byte> End => "IEND"u8;

    /// <param name="colourType">0 for grey, 3 for a palette (§ 11.2.1).</param>
    public static void Begin(IBufferWriter<byte> file, int width, int height, byte bitsPerPixel, byte colourType)
    {
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (bitsPerPixel, colourType);
        WriteChunk(file, "IHDR"u8, header);
    }

    /// <param name="lines">Each after the byte of its filter.</param>
    public static void Finish(IBufferWriter<byte> file, ReadOnlySpan<byte> lines)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, s_quick, leaveOpen: true))
            zlib.Write(lines);
        WriteChunk(file, "IDAT"u8, compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
        WriteChunk(file, End, []);
    }

    public static void WriteChunk(IBufferWriter<byte> file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = file.GetSpan(ChunkOverhead + data.Length)[..(ChunkOverhead + data.Length)];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk[4..]);
        data.CopyTo(chunk[8..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[^4..], Crc32.HashToUInt32(chunk[4..^4]));
        file.Advance(chunk.Length);
    }

    /// <summary>Whether every chunk is as it was written, to the last.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
            return false;
        for (var rest = file[Signature.Length..]; rest.Length >= ChunkOverhead;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkOverhead)
                return false;
            var chunk = rest[..(ChunkOverhead + (int)length)];
            if (Crc32.HashToUInt32(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]))
                return false;
            rest = rest[chunk.Length..];
            if (chunk[4..].StartsWith(End))
                return rest.IsEmpty;
        }

        return false;
    }
}
