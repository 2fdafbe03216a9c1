using System.Runtime.InteropServices;

namespace Bilan.Publishing;

/// <summary>Exchanges the names of two folders in one step, where the system has one for it. .NET has no call of its own for it.</summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100;

    // RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS.
    private const uint Exchange = 2;

    /// <returns>Whether they were exchanged; both are then there, or neither was touched.</returns>
    public static bool TrySwap(string one, string other)
    {
        try
        {
            return (OperatingSystem.IsLinux() && Rename(CurrentFolder, one, CurrentFolder, other, Exchange) == 0)
                || (OperatingSystem.IsMacOS() && Rename(one, other, Exchange) == 0);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(int folder, string path, int otherFolder, string otherPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(string path, string otherPath, uint flags);
}
