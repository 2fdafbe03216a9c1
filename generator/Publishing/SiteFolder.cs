using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Publishing;

/// <summary>
/// The folder of a site, and its neighbour in which the next one grows until it takes the place of the first whole. Knows nothing of
/// what is written.
/// </summary>
internal sealed class SiteFolder
{
    private readonly string _previous;

    private SiteFolder(string folder) => (Path, Next, _previous) = (folder, folder + ".next", folder + ".previous");

    /// <summary>Where the site stands, or will stand.</summary>
    public string Path { get; }

    /// <summary>Where the next one is written.</summary>
    public string Next { get; }

    /// <param name="target">It must be absent, empty, or a site that was written before.</param>
    /// <param name="sources">The folder that holds the sources, which the target may not contain.</param>
    /// <returns>The folder, ready to be written beside, or null where the bag says why not.</returns>
    public static SiteFolder? Open(string target, string sources, DiagnosticBag bag)
    {
        var folder = new SiteFolder(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(target)));
        folder.Restore();
        if (Refusal(folder.Path, sources) is { } refusal)
        {
            bag.Add(refusal);
            return null;
        }

        DeleteIfThere(folder.Next);
        return folder;
    }

    /// <summary>The next site takes the place of this one.</summary>
    public void Swap()
    {
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

    /// <summary>What was begun and not finished.</summary>
    public void DeleteNext() => TryDelete(Next);

    /// <summary>A run that ended between the two moves of <see cref="Swap"/> left the site under its other name.</summary>
    private void Restore()
    {
        if (!Directory.Exists(Path) && Directory.Exists(_previous))
            Directory.Move(_previous, Path);
    }

    private static Diagnostic? Refusal(string folder, string sources)
    {
        if (IsInside(sources, folder))
            return Problems.OutputHoldsSources(folder);

        var site = System.IO.Path.Combine(folder, SitePaths.PublishedAddresses.OutputFile);
        var foreign = File.Exists(folder)
            || (Directory.Exists(folder) && !File.Exists(site) && Directory.EnumerateFileSystemEntries(folder).Any());
        return foreign ? Problems.OutputIsNotASite(folder) : null;
    }

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
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsNoLink(DirectoryInfo folder) => folder.LinkTarget is null;

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
