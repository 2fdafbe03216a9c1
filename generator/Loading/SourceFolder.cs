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

    /// <summary>Folders beside the two trees that have their names in other letters, <c>Content</c>: some systems take one for the other.</summary>
    public IEnumerable<string> TreesInOtherLetters() => new DirectoryInfo(Root)
        .EnumerateDirectories("*", new EnumerationOptions { IgnoreInaccessible = true }).Select(folder => folder.Name)
        .Where(name => SourceFiles.Trees.Any(tree => name != tree && name.Equals(tree, StringComparison.OrdinalIgnoreCase)))
        .Order(StringComparer.Ordinal);

    /// <summary>The folders directly in a folder, by name from the root; none where it is absent.</summary>
    public IEnumerable<string> Folders(string folder) => List(folder).Where(place => place.Kind == PlaceKind.Folder).Select(place => place.Path);

    /// <summary>What stands in a folder and in all below it, folder by folder; the folder itself where it is a link. No link is followed.</summary>
    public IEnumerable<SourcePlace> Below(string folder)
    {
        if (OrdinaryFile.IsLink(FullPath(folder)))
            return [new(folder, PlaceKind.Link)];

        var here = List(folder).ToLookup(place => place.Kind == PlaceKind.Folder);
        return here[false].Concat(here[true].SelectMany(inner => Below(inner.Path).Prepend(inner)));
    }

    public bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(FullPath(folder)).Any();

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

    private List<SourcePlace> List(string folder)
    {
        var directory = new DirectoryInfo(FullPath(folder));
        if (!directory.Exists)
            return [];

        try
        {
            var places = directory.EnumerateFileSystemInfos().Select(entry => new SourcePlace($"{folder}/{entry.Name}", KindOf(entry)))
                .Where(place => place.Kind == PlaceKind.Folder || IsSomebodys(place.Path)).ToList();
            places.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
            return places;
        }
        catch (UnauthorizedAccessException)
        {
            return [new(folder, PlaceKind.Closed)];
        }
    }

    private static PlaceKind KindOf(FileSystemInfo entry) =>
        entry.LinkTarget is not null ? PlaceKind.Link : entry is DirectoryInfo ? PlaceKind.Folder : PlaceKind.File;
}

/// <summary>What a name in a folder stands for.</summary>
public enum PlaceKind
{
    File,
    Folder,
    Link,

    /// <summary>A folder into which the system lets nobody look: none of its files is listed.</summary>
    Closed,
}

/// <summary>What stands in the source folder, by its path from there.</summary>
public readonly record struct SourcePlace(string Path, PlaceKind Kind);
