namespace Bilan.Loading;

/// <summary>
/// The folder that holds <c>content</c> and <c>data</c>. Files are named by their path from it, with <c>/</c> between folders,
/// and listed in ordinal order: the order of a file system never shows.
/// </summary>
public sealed class SourceFolder(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Searches upwards from <paramref name="start"/> for a folder with <c>content</c> and <c>data</c>.</summary>
    public static SourceFolder? FindFrom(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var found = new SourceFolder(folder.FullName);
            if (found.IsComplete)
                return found;
        }

        return null;
    }

    /// <summary>Whether both <c>content</c> and <c>data</c> are there.</summary>
    public bool IsComplete => Directory.Exists(FullPath("content")) && Directory.Exists(FullPath("data"));

    /// <summary>Whether an import prepares its files, or was ended while it did.</summary>
    public bool HasUnfinishedImport => Path.Exists(FullPath(SourceFiles.StagedImport));

    public bool Has(string file) => File.Exists(FullPath(file)) && !OrdinaryFile.IsLink(FullPath(file));

    /// <summary>The files directly in a folder, by name from the root; none where the folder is absent. Links and what programs leave are passed over.</summary>
    public IReadOnlyList<string> Files(string folder) => [.. List(folder, Directory.EnumerateFiles).Where(IsSomebodys)];

    /// <summary>The files in a folder and in all below it, folder by folder.</summary>
    public IEnumerable<string> FilesBelow(string folder) => Files(folder).Concat(Folders(folder).SelectMany(FilesBelow));

    public IEnumerable<string> FoldersBelow(string folder) => Folders(folder).SelectMany(inner => FoldersBelow(inner).Prepend(inner));

    public IReadOnlyList<string> Folders(string folder) => List(folder, Directory.EnumerateDirectories);

    /// <summary>The links in a folder and in all below it, whatever they lead to. None is followed.</summary>
    public IEnumerable<string> LinksBelow(string folder) =>
        OrdinaryFile.IsLink(FullPath(folder))
            ? [folder]
            : List(folder, Directory.EnumerateFileSystemEntries, links: true).Where(IsSomebodys).Concat(Folders(folder).SelectMany(LinksBelow));

    /// <summary>The folders, this one and those below it, into which the system lets nobody look: none of their files is listed.</summary>
    public IEnumerable<string> UnreadableBelow(string folder) =>
        CanList(folder) ? Folders(folder).SelectMany(UnreadableBelow) : [folder];

    /// <returns>The bytes, or null when the file is larger than <paramref name="max"/>; none where it is a pipe or a device.</returns>
    public byte[]? ReadBytes(string file, int max)
    {
        using var stream = OrdinaryFile.Open(FullPath(file));
        if (stream is null)
            return [];
        if (stream.Length > max)
            return null;

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Whether a folder on the way to a file, or the file itself, is a link or leads out of this one.</summary>
    public bool LeadsElsewhere(string file)
    {
        var path = Root;
        foreach (var name in file.Split('/'))
        {
            path = Path.Combine(path, name);
            if (name is ".." or "" || OrdinaryFile.IsLink(path))
                return true;
        }

        return false;
    }

    private string FullPath(string file) => Path.Combine(Root, file);

    /// <summary>Whether it is a file: no pipe, device or link.</summary>
    public bool IsOrdinary(string file)
    {
        using var stream = OrdinaryFile.Open(FullPath(file));
        return stream is not null;
    }

    private static bool IsSomebodys(string file) => !SourceFiles.IsLeftByAProgram(file);

    private bool CanList(string folder)
    {
        try
        {
            return !Directory.Exists(FullPath(folder)) || Directory.EnumerateFileSystemEntries(FullPath(folder)).Take(1).Count() <= 1;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private List<string> List(string folder, Func<string, IEnumerable<string>> enumerate, bool links = false)
    {
        if (!Directory.Exists(FullPath(folder)) || !CanList(folder))
            return [];

        var names = enumerate(FullPath(folder))
            .Where(path => OrdinaryFile.IsLink(path) == links)
            .Select(path => $"{folder}/{Path.GetFileName(path)}")
            .ToList();
        names.Sort(string.CompareOrdinal);
        return names;
    }
}
