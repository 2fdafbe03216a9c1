using System.IO.Hashing;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Model;
using Bilan.Planning;

namespace Bilan.Publishing;

/// <summary>
/// What the files of a finished site were made from, kept in a file of the site that is not published (its name starts with a dot).
/// Without it, or with a damaged one, a build makes every file again.
/// </summary>
internal sealed class Manifest
{
    /// <summary>To be raised with the form of the file.</summary>
    private const string Form = "bilan 1";

    /// <summary>Also the mark by which the program knows a folder that it made.</summary>
    public const string FileName = ".bilan";

    private readonly Dictionary<PagePath, Entry> _entries;
    private readonly string _folder;
    private readonly DateTime _writtenAt;

    private Manifest(string folder, Dictionary<PagePath, Entry> entries, DateTime writtenAt) =>
        (_folder, _entries, _writtenAt) = (folder, entries, writtenAt);

    /// <param name="Length">In bytes.</param>
    internal readonly record struct Entry(Fingerprint Fingerprint, long Length);

    /// <summary>How many files there are, as far as it is known.</summary>
    public int Count => _entries.Count;

    /// <returns>That of the site in the folder; one that knows nothing where it is absent, damaged or of another form.</returns>
    public static Manifest Read(string folder)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, FileName));
            return new Manifest(folder, IsToBeRead(file) ? Parse(File.ReadAllBytes(file.FullName)) : [], file.LastWriteTimeUtc);
        }
        catch (Exception exception) when (DiskFailure.Is(exception) || exception is EndOfStreamException or ArgumentException or FormatException)
        {
            return new Manifest(folder, [], default);
        }
    }

    /// <summary>The mark of a folder is empty until its site is finished, and a pipe of that name would never end.</summary>
    private static bool IsToBeRead(FileInfo file) => file is { Exists: true, LinkTarget: null, Length: > 0 };

    /// <param name="entries">Every file of the site, by its address.</param>
    public static void Write(string folder, IEnumerable<KeyValuePair<PagePath, Entry>> entries)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Form);
            foreach (var (path, (fingerprint, length)) in entries.OrderBy(entry => entry.Key))
            {
                writer.Write(path.Value);
                writer.Write((ulong)(fingerprint.Value >> 64));
                writer.Write((ulong)fingerprint.Value);
                writer.Write(length);
            }
        }

        bytes.Write(XxHash64.Hash(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        using var file = File.Create(Path.Combine(folder, FileName));
        bytes.WriteTo(file);
    }

    /// <summary>The length of a file that was made from the same things and has not been touched since, or null.</summary>
    public long? LengthOf(PagePath path, Fingerprint fingerprint)
    {
        if (!_entries.TryGetValue(path, out var entry) || entry.Fingerprint != fingerprint)
            return null;

        var file = new FileInfo(Path.Combine(_folder, path.OutputFile));
        return file.Exists && file.Length == entry.Length && file.LastWriteTimeUtc <= _writtenAt ? entry.Length : null;
    }

    private static Dictionary<PagePath, Entry> Parse(byte[] bytes)
    {
        const int sum = sizeof(ulong);
        var content = bytes.AsSpan(0, Math.Max(0, bytes.Length - sum));
        if (!XxHash64.Hash(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)))
            return [];

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, content.Length), Encoding.UTF8);
        var entries = new Dictionary<PagePath, Entry>();
        if (reader.ReadString() != Form)
            return entries;

        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            if (!PagePath.TryParse(reader.ReadString(), out var path))
                return [];
            var fingerprint = new Fingerprint(new UInt128(reader.ReadUInt64(), reader.ReadUInt64()));
            entries[path] = new Entry(fingerprint, reader.ReadInt64());
        }

        return entries;
    }
}
