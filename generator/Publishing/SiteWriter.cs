using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Publishing;

/// <summary>
/// Writes a site: into a fresh folder beside the target, which then takes the target's place whole. Whatever fails before, the
/// previous site stays as it was. The only class that writes to the disk.
/// </summary>
public static class SiteWriter
{
    /// <summary>Publishes the files and nothing else: a page that is no longer among them is gone. Failures are in the bag.</summary>
    /// <param name="target">The folder of the site; it must be absent, empty, or a site that was written before.</param>
    /// <param name="sources">The folder that holds the sources, which the target may not contain.</param>
    public static void Write(ImmutableArray<OutputFile> files, string target, string sources, DiagnosticBag bag)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        var next = folder + ".next";
        var previous = folder + ".previous";
        try
        {
            Restore(folder, previous);
            if (Refusal(folder, sources) is { } refusal)
            {
                bag.Add(refusal);
                return;
            }

            DeleteIfThere(next);
            WriteAll(files, next, folder);
            Swap(folder, next, previous);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            bag.Add(Problems.CannotWrite(target, DiskFailure.Reason(exception)));
        }
        finally
        {
            TryDelete(next);
        }
    }

    /// <summary>A run that ended between the two moves of <see cref="Swap"/> left the site under its other name.</summary>
    private static void Restore(string folder, string previous)
    {
        if (!Directory.Exists(folder) && Directory.Exists(previous))
            Directory.Move(previous, folder);
    }

    private static Diagnostic? Refusal(string folder, string sources)
    {
        if (IsInside(sources, folder))
            return Problems.OutputHoldsSources(folder);

        var site = Path.Combine(folder, SitePaths.PublishedAddresses.OutputFile);
        var foreign = File.Exists(folder)
            || (Directory.Exists(folder) && !File.Exists(site) && Directory.EnumerateFileSystemEntries(folder).Any());
        return foreign ? Problems.OutputIsNotASite(folder) : null;
    }

    private static bool IsInside(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var relative
        && relative != ".."
        && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !Path.IsPathRooted(relative);

    private static void WriteAll(ImmutableArray<OutputFile> files, string next, string published)
    {
        Directory.CreateDirectory(next);
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Path.OutputFile)!).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(Path.Combine(next, folder));

        Parallel.ForEach(files, file =>
        {
            var path = Path.Combine(next, file.Path.OutputFile);
            var before = Path.Combine(published, file.Path.OutputFile);
            if (!HasSameBytes(before, file.Bytes.Span) || !HardLink.TryCreate(path, before))
                File.WriteAllBytes(path, file.Bytes.Span);
        });
    }

    private static bool HasSameBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    private static void Swap(string folder, string next, string previous)
    {
        DeleteIfThere(previous);
        if (Directory.Exists(folder))
            Directory.Move(folder, previous);
        try
        {
            Directory.Move(next, folder);
        }
        catch
        {
            Restore(folder, previous);
            throw;
        }

        TryDelete(previous);
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

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
