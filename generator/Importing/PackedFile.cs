using System.IO.Compression;

namespace Bilan.Importing;

/// <summary>A file of an office program that is a zip of parts (.xlsx, .docx, .ods, .odt): what it is, and whether it can be unpacked safely.</summary>
internal static class PackedFile
{
    private const int MaxParts = 2_000;

    /// <summary>Unpacks everything once without keeping it: what a zip says of its own sizes can be a lie.</summary>
    /// <exception cref="RefusedFileException">It unpacks to more than a table can be.</exception>
    public static void Check(ZipArchive zip, ImportLimits limits)
    {
        if (zip.Entries.Count > MaxParts)
            throw limits.Refused();

        var buffer = new byte[64 * 1024];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var most = total + (entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? ImportLimits.MaxXmlBytes : ImportLimits.MaxUnpackedBytes);
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                total += read;
                if (total > Math.Min(most, ImportLimits.MaxUnpackedBytes))
                    throw limits.Refused();
            }
        }
    }

    public static PackedKind Kind(ZipArchive zip) => zip switch
    {
        _ when zip.GetEntry("xl/workbook.xml") is not null => PackedKind.Spreadsheet,
        _ when zip.GetEntry("word/document.xml") is not null => PackedKind.TextDocument,
        _ when zip.GetEntry("content.xml") is not null => PackedKind.OpenDocument,
        _ => PackedKind.Other,
    };
}

internal enum PackedKind
{
    Other,
    Spreadsheet,
    TextDocument,
    OpenDocument,
}
