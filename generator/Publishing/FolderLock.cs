using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Bilan.Diagnostics;

namespace Bilan.Publishing;

/// <summary>
/// Keeps a folder for one run of the program. The lock is one of the system on an empty file among the temporary ones, so that it ends
/// with the run however that ends, and leaves nothing beside the folder.
/// </summary>
internal static class FolderLock
{
    /// <returns>The lock, held until it is disposed of; null where another run holds it.</returns>
    public static FileStream? TryTake(string folder)
    {
        var name = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes($"{Environment.UserName}\n{Resolved(folder)}")).ToString("x32", CultureInfo.InvariantCulture);
        try
        {
            return new FileStream(Path.Combine(Path.GetTempPath(), $"bilan-{name}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (DiskFailure.IsInUse(exception))
        {
            return null;
        }
    }

    /// <summary>Without the links on the way: two names of one folder are one folder.</summary>
    public static string Resolved(string path)
    {
        var target = new DirectoryInfo(path).LinkTarget is null ? path : Directory.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        return Path.GetDirectoryName(target) is { } parent ? Path.Combine(Resolved(parent), Path.GetFileName(target)) : target;
    }
}
