using System.IO.Compression;
using System.Xml;
using Bilan.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using ExcelDataReader.Exceptions;

namespace Bilan.Importing;

/// <summary>Reads the office's file into a grid by what it holds, whatever its name says; knows nothing of actions.</summary>
internal static class TableFile
{
    /// <param name="name">The file's name, for messages.</param>
    /// <returns>The grid and how it was written, or null where the bag says why there is none.</returns>
    public static (Grid Grid, string Format)? Read(byte[] bytes, string name, DiagnosticBag bag)
    {
        try
        {
            return Read(bytes, new ImportLimits(name), name);
        }
        catch (RefusedFileException refusal)
        {
            bag.Add(refusal.Finding);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            bag.Add(Problems.ImportDamaged(name));
        }

        return null;
    }

    private static (Grid Grid, string Format) Read(byte[] bytes, ImportLimits limits, string name)
    {
        if (bytes.AsSpan().StartsWith("%PDF"u8))
            throw new RefusedFileException(Problems.ImportPdf(name));
        if (bytes.AsSpan().StartsWith("PK"u8))
            return Unpacked(bytes, limits, name);
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] && !IsOldWord(bytes))
            return (LegacySpreadsheetReader.Read(new MemoryStream(bytes), limits), "Excel 97-2003 (.xls)");
        if (bytes.AsSpan().StartsWith("{\\rtf"u8) || IsOldWord(bytes) || StartsAsHtml(bytes))
            throw new RefusedFileException(Problems.ImportUnknownFormat(name));
        if (TextDecoder.Decode(bytes) is not var (text, set))
            throw new RefusedFileException(Problems.ImportUnknownCharacters(name));
        return (DelimitedTextReader.Read(text, limits), $"texte {set}");
    }

    private static (Grid Grid, string Format) Unpacked(byte[] bytes, ImportLimits limits, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        PackedFile.Check(zip, limits);
        switch (PackedFile.Kind(zip))
        {
            case PackedKind.Spreadsheet:
                return (SpreadsheetReader.Read(new MemoryStream(bytes), limits), "Excel (.xlsx)");
            case PackedKind.TextDocument:
                return (WordReader.Read(new MemoryStream(bytes), limits), "Word (.docx)");
            case PackedKind.OpenDocument:
                using (var content = zip.GetEntry("content.xml")!.Open())
                    return (OpenDocumentReader.Read(content, limits), "OpenDocument (.ods, .odt)");
            default:
                throw new RefusedFileException(Problems.ImportUnknownFormat(name));
        }
    }

    /// <summary>The stream of a .doc has this name, in UTF-16, in the same container as .xls.</summary>
    private static bool IsOldWord(byte[] bytes) =>
        bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] && bytes.AsSpan().IndexOf("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8) >= 0 && bytes.AsSpan().IndexOf("W\0o\0r\0k\0b\0o\0o\0k\0"u8) < 0;

    private static bool StartsAsHtml(byte[] bytes) =>
        bytes.AsSpan(0, Math.Min(bytes.Length, 64)).TrimStart(" \t\r\n"u8).IndexOfAny("<"u8) == 0;

    /// <summary>What the libraries throw at files that were cut or changed; they know only some of the ways in which a file can be broken.</summary>
    private static bool IsDamage(Exception failure) =>
        failure is InvalidDataException or XmlException or OpenXmlPackageException or ExcelReaderException or IOException or FormatException
            or ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException
            or OverflowException or NotSupportedException or InvalidCastException or OutOfMemoryException;
}
