using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Publishing;

/// <summary>
/// The folder of a site, and its neighbour in which the next one grows until it takes the place of the first whole. One run at a time
/// has it. Knows nothing of what is written.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    private const string Mark = Manifest.FileName;
    private const string PreviousEnding = ".previous";

    /// <summary>In bytes: that of a site of a million pages.</summary>
    private const long LongestList = 100_000_000;

    private readonly string _previous;
    private readonly FileStream _lock;
    private bool _isBegun;

    private SiteFolder(string folder, FileStream @lock) =>
        (Path, Next, _previous, _lock) = (folder, folder + ".next", folder + PreviousEnding, @lock);

    /// <summary>Where the site stands, or will stand.</summary>
    public string Path { get; }

    /// <summary>Where the next one is written.</summary>
    public string Next { get; }

    /// <param name="target">It must be absent, empty, or a site that was written before.</param>
    /// <param name="sources">The folder that holds the sources, which the target may not contain.</param>
    /// <returns>The folder, ready to be written beside, or null where the bag says why not.</returns>
    public static SiteFolder? Open(string target, string sources, DiagnosticBag bag)
    {
        var path = FullPath(target);
        if (FolderLock.TryTake(path) is not { } taken)
        {
            bag.Add(Problems.OutputInUse(path));
            return null;
        }

        var folder = new SiteFolder(path, taken);
        try
        {
            if (folder.Begin(sources) is not { } refusal)
                return folder;
            bag.Add(refusal);
        }
        catch
        {
            folder.Dispose();
            throw;
        }

        folder.Dispose();
        return null;
    }

    /// <summary>
    /// A run that ended between the two moves of <see cref="Swap"/> left the site under its other name: it comes back, unless another
    /// run has the folder or the disk lets nobody write.
    /// </summary>
    public static void Recover(string target)
    {
        try
        {
            var path = FullPath(target);
            if (Directory.Exists(path) || !Directory.Exists(path + PreviousEnding))
                return;

            using var taken = FolderLock.TryTake(path);
            if (taken is not null && !Directory.Exists(path) && !IsLink(path + PreviousEnding) && IsOwn(path + PreviousEnding))
                Directory.Move(path + PreviousEnding, path);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
        }
    }

    /// <summary>The next site takes the place of this one.</summary>
    public void Swap()
    {
        // What stood there is then what was begun and is deleted.
        if (FolderExchange.TrySwap(Next, Path))
            return;

        DeleteIfThere(_previous);
        if (Directory.Exists(Path))
            Directory.Move(Path, _previous);
        try
        {
            Directory.Move(Next, Path);
        }
        catch
        {
            Restore();
            throw;
        }

        TryDelete(_previous);
    }

    /// <summary>Deletes what was begun and not finished, and lets another run have the folder.</summary>
    public void Dispose()
    {
        if (_isBegun)
            TryDelete(Next);
        _lock.Dispose();
    }

    /// <returns>Why nothing may be written, or null.</returns>
    private Diagnostic? Begin(string sources)
    {
        if (ForeignNeighbour() is { } foreign)
            return foreign;
        Restore();
        if (Refusal(Path, sources) is { } refusal)
            return refusal;

        DeleteIfThere(_previous);
        DeleteIfThere(Next);
        Directory.CreateDirectory(Next);
        _isBegun = true;
        // Until the manifest takes its place, the empty mark says whose folder this is, should the program be ended on the way.
        File.Create(System.IO.Path.Combine(Next, Mark)).Dispose();
        return null;
    }

    /// <summary>A run that ended between the two moves of <see cref="Swap"/> left the site under its other name.</summary>
    private void Restore()
    {
        if (!Directory.Exists(Path) && Directory.Exists(_previous))
            Directory.Move(_previous, Path);
    }

    private static Diagnostic? Refusal(string folder, string sources)
    {
        // Another way to the same place may lead through links.
        var (place, records) = (FolderLock.Resolved(folder), FolderLock.Resolved(sources));
        if (IsInside(records, place))
            return Problems.OutputHoldsSources(folder);
        if (IsInside(place, System.IO.Path.Combine(records, "content")) || IsInside(place, System.IO.Path.Combine(records, "data")))
            return Problems.OutputInsideSources(folder);

        return IsForeign(folder) ? Problems.OutputIsNotASite(folder) : null;
    }

    /// <summary>A folder, or a link to one, that has the name of one of the program's own and is not: publishing would delete it.</summary>
    private Diagnostic? ForeignNeighbour() =>
        IsLink(Next) || IsForeign(Next) ? Problems.OutputIsNotASite(Next)
        : IsLink(_previous) || IsForeign(_previous) ? Problems.OutputIsNotASite(_previous)
        : null;

    private static bool IsLink(string folder) => IsLink(new DirectoryInfo(folder));

    private static bool IsLink(DirectoryInfo folder) => folder.LinkTarget is not null;

    private static bool IsForeign(string folder) =>
        File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !IsOwn(folder));

    /// <summary>A site whose mark was lost, as it is on its way through a host, is known by its list of addresses and the first of its pages, not by the list's name.</summary>
    private static bool IsOwn(string folder)
    {
        if (IsMarked(folder))
            return true;

        var list = new FileInfo(System.IO.Path.Combine(folder, SitePaths.PublishedAddresses.OutputFile));
        return list is { Exists: true, Length: > 0 and < LongestList }
            && File.ReadLines(list.FullName).All(line => PagePath.TryParse(line, out _))
            && File.ReadLines(list.FullName).Take(1).All(line => PagePath.TryParse(line, out var page) && File.Exists(System.IO.Path.Combine(folder, page.OutputFile)));
    }

    /// <summary>A link to a folder stays one: the site stands where it leads, and the next one grows beside that.</summary>
    private static string FullPath(string target)
    {
        var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(target));
        return IsLink(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName : path;
    }

    private static bool IsMarked(string folder) => File.Exists(System.IO.Path.Combine(folder, Mark));

    private static bool IsInside(string path, string folder) =>
        System.IO.Path.GetRelativePath(folder, path) is var relative
        && relative != ".."
        && !relative.StartsWith(".." + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !System.IO.Path.IsPathRooted(relative);

    /// <summary>Folder by folder at once: there are thousands in a large site.</summary>
    private static void DeleteIfThere(string folder)
    {
        if (!Directory.Exists(folder))
            return;

        var inner = new DirectoryInfo(folder).EnumerateDirectories().Where(IsNoLink)
            .SelectMany(top => top.EnumerateDirectories().Where(IsNoLink)).SelectMany(middle => middle.EnumerateDirectories().Where(IsNoLink));
        Parallel.ForEach(inner, directory => directory.Delete(recursive: true));
        // The mark goes last, so that what is left of a deletion that was ended is known for the program's own.
        foreach (var top in new DirectoryInfo(folder).EnumerateDirectories().Where(IsNoLink))
            top.Delete(recursive: true);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Name != Mark))
            file.Delete();
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsNoLink(DirectoryInfo folder) => !IsLink(folder);

    /// <summary>A leftover that cannot be deleted now (a scanner reads it) is deleted by the next run; the site itself is whole.</summary>
    private static void TryDelete(string folder)
    {
        try
        {
            DeleteIfThere(folder);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
        }
    }
}
