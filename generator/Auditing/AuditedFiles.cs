using System.Collections.Frozen;

namespace Bilan.Auditing;

/// <summary>
/// The files of a finished site and which address each answers, as a static host does it: exact case, a folder by its
/// <c>index.html</c>. Knows nothing of what is in them.
/// </summary>
internal sealed class AuditedFiles
{
    private const string IndexFile = "index.html";

    /// <summary>A link leads out of the site, or round in it.</summary>
    private static readonly EnumerationOptions s_withoutLinks =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    private readonly FrozenSet<string> _files;

    private AuditedFiles(ImmutableArray<string> files)
    {
        _files = files.ToFrozenSet(StringComparer.Ordinal);
        Pages = [.. files.Where(file => file.EndsWith(".html", StringComparison.Ordinal))];
    }

    /// <summary>The pages, relative to the folder, with <c>/</c> between folders, in ordinal order.</summary>
    public ImmutableArray<string> Pages { get; }

    public static AuditedFiles In(string folder) => new(
        !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*", s_withoutLinks)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)]);

    /// <summary>The file that answers <paramref name="path"/>, an address inside the site without leading slash.</summary>
    public bool TryFind(string path, out string file)
    {
        file = path.Length == 0 || path.EndsWith('/') ? path + IndexFile : path;
        return _files.Contains(file);
    }

    /// <summary>Whether the address names a folder that has a page, but without the slash that a folder's address ends with.</summary>
    public bool LacksFinalSlash(string path) => _files.Contains($"{path}/{IndexFile}");
}
