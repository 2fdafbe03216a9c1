using System.Runtime.InteropServices;
using Bilan.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Bilan.Loading;

/// <summary>Opens files and nothing else: no pipe is waited for, and no link is followed unless it was given by hand. Knows nothing of what they hold.</summary>
internal static partial class OrdinaryFile
{
    /// <summary>Whether the name is that of a link, to a file or to a folder.</summary>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>Whether a file that was named by hand is one, or a link to one: it can be read to its end. Also one that the system refuses, which says why.</summary>
    public static bool IsOne(string path)
    {
        try
        {
            using var stream = Open(path, followsLinks: true);
            return stream is not null;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return true;
        }
    }

    /// <summary>Also a file that a program has open for writing, if that program lets others read it.</summary>
    /// <returns>The file, or null where it is none: a link, a pipe, a socket, a device.</returns>
    public static FileStream? Open(string path, bool followsLinks = false)
    {
        if (!followsLinks && IsLink(path))
            return null;
        if (OperatingSystem.IsWindows())
            return OpenAsUsual(path);

        // A pipe that is opened to be read keeps the program waiting for a writer that may never come, unless it is told not to.
        var handle = new SafeFileHandle(Open(path, OperatingSystem.IsMacOS() ? MacNonBlocking : LinuxNonBlocking), ownsHandle: true);
        if (handle.IsInvalid)
            return Marshal.GetLastPInvokeError() == IsSocket ? null : OpenAsUsual(path);

        var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        var isFile = stream.CanSeek && !GoesOnWithoutEnd(handle);
        if (isFile && Lock(handle, SharedNonBlocking) == 0)
            return stream;

        var error = Marshal.GetLastPInvokeError();
        stream.Dispose();
        return isFile ? throw new IOException(path, error) : null;
    }

    /// <summary>A device, like <c>/dev/zero</c>, and what the system makes up at each reading have no length, and yet something to read.</summary>
    private static bool GoesOnWithoutEnd(SafeFileHandle handle) =>
        RandomAccess.Read(handle, stackalloc byte[1], fileOffset: 0) > 0 && RandomAccess.GetLength(handle) == 0;

    /// <summary>Also says why a file cannot be opened.</summary>
    private static FileStream OpenAsUsual(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    // O_NONBLOCK | O_CLOEXEC of both systems, ENXIO, LOCK_SH | LOCK_NB.
    private const int LinuxNonBlocking = 0x800 | 0x80000;
    private const int MacNonBlocking = 0x4 | 0x1000000;
    private const int IsSocket = 6;
    private const int SharedNonBlocking = 1 | 4;

    /// <summary>What .NET does for a file that it opens itself: one that another program keeps for itself is not read.</summary>
    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Lock(SafeFileHandle file, int operation);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Open(string path, int flags);
}
