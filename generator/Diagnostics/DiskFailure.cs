using System.Globalization;
using System.Text.RegularExpressions;

namespace Bilan.Diagnostics;

/// <summary>Says in French why the system refused a file: its own messages are in the language of the machine. Knows nothing of what the file is.</summary>
public static partial class DiskFailure
{
    /// <summary>What systems say when another program holds a file: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, EAGAIN on Linux and on macOS.</summary>
    private static readonly int[] s_inUse = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    /// <summary>ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL, ENOSPC, EDQUOT on Linux and on macOS.</summary>
    private static readonly int[] s_full = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28, 122, 69];

    /// <summary>ERROR_WRITE_PROTECT, EROFS.</summary>
    private static readonly int[] s_readOnly = [unchecked((int)0x80070013), 30];

    /// <summary>ERROR_CRC, ERROR_NOT_READY, ERROR_IO_DEVICE, EIO.</summary>
    private static readonly int[] s_broken = [unchecked((int)0x80070017), unchecked((int)0x80070015), unchecked((int)0x8007045D), 5];

    /// <summary>ERROR_TOO_MANY_OPEN_FILES, ENFILE, EMFILE.</summary>
    private static readonly int[] s_tooMany = [unchecked((int)0x80070004), 23, 24];

    /// <summary>ERROR_DIR_NOT_EMPTY, ERROR_ALREADY_EXISTS, ERROR_FILE_EXISTS, ENOTDIR, EISDIR, EEXIST, ENOTEMPTY on Linux and on macOS.</summary>
    private static readonly int[] s_taken = [unchecked((int)0x80070091), unchecked((int)0x800700B7), unchecked((int)0x80070050), 20, 21, 17, 39, 66];

    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException
        || (exception is AggregateException several && several.InnerExceptions.All(Is));

    /// <summary>Whether another program has the file open and keeps others from it.</summary>
    public static bool IsInUse(Exception exception) => First(exception) is IOException failure && s_inUse.Contains(failure.HResult);

    public static string Reason(Exception exception) => First(exception) switch
    {
        UnauthorizedAccessException => "le droit d'accès manque",
        FileNotFoundException or DirectoryNotFoundException => "le fichier n'est plus là",
        PathTooLongException => "son chemin est trop long",
        IOException failure when s_inUse.Contains(failure.HResult) => "un autre programme tient un fichier ouvert",
        IOException failure when s_full.Contains(failure.HResult) => "le disque est plein",
        IOException failure when s_readOnly.Contains(failure.HResult) => "le disque est protégé contre l'écriture",
        IOException failure when s_broken.Contains(failure.HResult) => "le disque ne répond pas comme il faut",
        IOException failure when s_tooMany.Contains(failure.HResult) => "trop de fichiers sont ouverts sur cette machine",
        IOException failure when s_taken.Contains(failure.HResult) => "un autre fichier ou dossier a déjà ce nom",
        var other => string.Create(CultureInfo.InvariantCulture, $"erreur {other.HResult & 0xFFFF} du système"),
    };

    /// <summary>The file that the system names, or null.</summary>
    public static string? FileOf(Exception exception) => First(exception) switch
    {
        FileNotFoundException { FileName.Length: > 0 } missing => missing.FileName,
        var other => Quoted().Match(other.Message) is { Success: true } quoted ? quoted.Groups[1].Value : null,
    };

    /// <summary>In every language .NET writes the name at the end or before a full stop, between these quotes.</summary>
    [GeneratedRegex("'(.+)'", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    private static Exception First(Exception exception) =>
        exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;
}
