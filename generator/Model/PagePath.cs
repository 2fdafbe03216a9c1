namespace Bilan.Model;

/// <summary>
/// The address of one page or file of the site, from the root of the site: <c>/</c>, <c>/2023/actions/pre/</c>, <c>/404.html</c>.
/// Only this assembly makes them, from records that exist, so that a template cannot write a dead link.
/// </summary>
public readonly record struct PagePath : IComparable<PagePath>
{
    private const string IndexFile = "index.html";

    internal PagePath(string value) => Value = value;

    /// <summary>The address, starting with <c>/</c>.</summary>
    public string Value { get; }

    /// <summary>Whether the address is a folder, whose page is the <c>index.html</c> inside.</summary>
    public bool IsFolder => Value.EndsWith('/');

    /// <summary>The file that answers at this address, relative to the folder of the site: <c>2023/actions/pre/index.html</c>.</summary>
    public string OutputFile => IsFolder ? Value[1..] + IndexFile : Value[1..];

    /// <summary>
    /// Reads an address that a person wrote (an old address, a link in a text). It must start with <c>/</c> and hold only
    /// lower-case ASCII letters, digits, <c>-</c>, <c>_</c> and <c>.</c> between single slashes; no part may start with a <c>.</c>.
    /// </summary>
    public static bool TryParse(string text, out PagePath path)
    {
        var valid = text.StartsWith('/')
            && !text.Contains("//", StringComparison.Ordinal)
            && !text.Contains("/.", StringComparison.Ordinal)
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '_' or '.');
        path = valid ? new PagePath(text) : default;
        return valid;
    }

    /// <summary>
    /// A link from the page <paramref name="from"/> to this one that works under any base path.
    /// With <paramref name="namingIndex"/> it names <c>index.html</c>, for a site opened from a disk.
    /// </summary>
    public string RelativeTo(PagePath from, bool namingIndex = false)
    {
        var fromFolder = from.Value[..(from.Value.LastIndexOf('/') + 1)];
        var shared = SharedFolderLength(fromFolder, Value);
        var ups = fromFolder.AsSpan(shared).Count('/');
        var down = Value[shared..];
        if (namingIndex && IsFolder)
            down += IndexFile;

        return ups == 0
            ? down.Length == 0 ? "./" : down
            : string.Concat(Enumerable.Repeat("../", ups)) + down;
    }

    /// <summary>The absolute address on a site whose root is <paramref name="siteAddress"/> (which ends with <c>/</c>).</summary>
    public string AbsoluteOn(Uri siteAddress) => siteAddress.AbsoluteUri + Value[1..];

    /// <summary>The folder in which the page or file stands, with its last slash: <c>/structures/</c> for <c>/structures/a/</c>.</summary>
    public string Folder => Value[..(Value.TrimEnd('/').LastIndexOf('/') + 1)];

    /// <summary>Whether both stand in the same folder.</summary>
    public bool IsBeside(PagePath other) => Folder == other.Folder;

    /// <summary>Whether this address stands inside the folder <paramref name="folder"/>.</summary>
    public bool IsBelow(PagePath folder) =>
        Value.Length > folder.Value.Length && folder.IsFolder && Value.StartsWith(folder.Value, StringComparison.Ordinal);

    /// <summary>This address as it would be if what stands in <paramref name="folder"/> stood in <paramref name="other"/>.</summary>
    public PagePath Moved(PagePath folder, PagePath other) => new(other.Value + Value[folder.Value.Length..]);

    /// <summary>A file or folder inside this folder.</summary>
    internal PagePath Below(string name) => new(Value + name);

    public int CompareTo(PagePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static int SharedFolderLength(string a, string b)
    {
        var shared = 0;
        for (var i = 0; i < a.Length && i < b.Length && a[i] == b[i]; i++)
        {
            if (a[i] == '/')
                shared = i + 1;
        }

        return shared;
    }

    public static bool operator <(PagePath left, PagePath right) => left.CompareTo(right) < 0;

    public static bool operator >(PagePath left, PagePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(PagePath left, PagePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PagePath left, PagePath right) => left.CompareTo(right) >= 0;
}
