using System.IO.Compression;
using System.Xml;

namespace Bilan.Importing;

/// <summary>A file of an office program that is a zip of parts (.xlsx, .docx, .ods, .odt): what it is, and whether it can be unpacked safely.</summary>
internal static class PackedFile
{
    private const int MaxParts = 2_000;

    /// <summary>What may stand before the first sign of XML: white space, a mark of byte order, the zeros of UTF-16.</summary>
    private static readonly byte[] s_before = [.. " \t\r\n\0\uFEFF"u8, 0xFE, 0xFF];

    /// <summary>LibreOffice writes a DOCTYPE over macros; no entity of one is ever read.</summary>
    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>Unpacks everything once without keeping it: what a zip says of its own sizes can be a lie, and what it says of its formats too.</summary>
    /// <exception cref="RefusedFileException">It unpacks to more than a table can be.</exception>
    public static void Check(ZipArchive zip, ImportLimits limits)
    {
        if (zip.Entries.Count > MaxParts)
            throw limits.Refused();

        long total = 0;
        foreach (var entry in zip.Entries)
        {
            var (size, isXml) = Unpack(entry, total, limits);
            total += size;
            if (isXml)
                CheckXml(entry, limits);
        }
    }

    public static PackedKind Kind(ZipArchive zip) => zip switch
    {
        _ when zip.GetEntry("xl/workbook.xml") is not null => PackedKind.Spreadsheet,
        _ when zip.GetEntry("word/document.xml") is not null => PackedKind.TextDocument,
        _ when zip.GetEntry("content.xml") is not null => PackedKind.OpenDocument,
        _ => PackedKind.Other,
    };

    private static (long Size, bool IsXml) Unpack(ZipArchiveEntry entry, long before, ImportLimits limits)
    {
        var buffer = new byte[64 * 1024];
        using var part = entry.Open();
        var size = 0L;
        var isXml = false;
        for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
        {
            isXml |= size == 0 && buffer.AsSpan(0, read).TrimStart(s_before) is [(byte)'<', ..];
            size += read;
            if (before + size > ImportLimits.MaxUnpackedBytes || (isXml && size > ImportLimits.MaxXmlBytes))
                throw limits.Refused();
        }

        return (size, isXml);
    }

    private static void CheckXml(ZipArchiveEntry entry, ImportLimits limits)
    {
        using var part = entry.Open();
        using var xml = XmlReader.Create(part, s_settings);
        for (var nodes = 0; xml.Read(); nodes++)
        {
            if (xml.Depth > ImportLimits.MaxDepth || nodes > ImportLimits.MaxNodes)
                throw limits.Refused();
        }
    }
}

internal enum PackedKind
{
    Other,
    Spreadsheet,
    TextDocument,
    OpenDocument,
}
