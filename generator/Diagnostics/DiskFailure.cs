namespace Bilan.Diagnostics;

/// <summary>Says in French why the system refused a file: its own messages are in the language of the machine. Knows nothing of what the file is.</summary>
public static class DiskFailure
{
    /// <summary>What systems say when another program holds a file: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, EAGAIN on Linux and on macOS.</summary>
    private static readonly int[] s_inUse = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    /// <summary>ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL, ENOSPC.</summary>
    private static readonly int[] s_full = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28];

    /// <summary>ERROR_WRITE_PROTECT, EROFS.</summary>
    private static readonly int[] s_readOnly = [unchecked((int)0x80070013), 30];

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
        var other => $"le système répond : {other.Message}",
    };

    private static Exception First(Exception exception) =>
        exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;
}
