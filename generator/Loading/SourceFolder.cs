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

    public bool Has(string file) => File.Exists(FullPath(file));

    /// <summary>The files directly in a folder, by name from the root; none where the folder is absent. Hidden files are passed over.</summary>
    public IReadOnlyList<string> Files(string folder) => List(folder, Directory.EnumerateFiles);

    public IReadOnlyList<string> Folders(string folder) => List(folder, Directory.EnumerateDirectories);

    /// <summary>Also reads a file that a program has open for writing, if that program lets others read it.</summary>
    /// <returns>The bytes, or null when the file is larger than <paramref name="max"/>.</returns>
    public byte[]? ReadBytes(string file, int max)
    {
        using var stream = new FileStream(FullPath(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.Length > max)
            return null;

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private string FullPath(string file) => Path.Combine(Root, file);

    private List<string> List(string folder, Func<string, IEnumerable<string>> enumerate)
    {
        if (!Directory.Exists(FullPath(folder)))
            return [];

        var names = enumerate(FullPath(folder))
            .Select(path => $"{folder}/{Path.GetFileName(path)}")
            // Excel and LibreOffice leave "~$actions.csv" and ".~lock.actions.csv#" beside an open file.
            .Where(name => Path.GetFileName(name)[0] is not ('.' or '~'))
            .ToList();
        names.Sort(string.CompareOrdinal);
        return names;
    }
}
