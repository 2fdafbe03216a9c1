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
    private const string Form = "bilan 2";

    /// <summary>Also the mark by which the program knows a folder that it made.</summary>
    public const string FileName = ".bilan";

    private readonly Dictionary<PagePath, Entry> _entries;
    private readonly string _folder;
    private readonly DateTime _writtenAt;
    private readonly Fingerprint _content;

    private Manifest(string folder, (Fingerprint Content, Dictionary<PagePath, Entry> Entries) site, DateTime writtenAt) =>
        (_folder, _content, _entries, _writtenAt) = (folder, site.Content, site.Entries, writtenAt);

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
            return new Manifest(folder, IsToBeRead(file) ? Parse(File.ReadAllBytes(file.FullName)) : Nothing, file.LastWriteTimeUtc);
        }
        catch (Exception exception) when (DiskFailure.Is(exception) || exception is EndOfStreamException or ArgumentException or FormatException)
        {
            return new Manifest(folder, Nothing, default);
        }
    }

    /// <summary>The mark of a folder is empty until its site is finished, and a pipe of that name would never end.</summary>
    private static bool IsToBeRead(FileInfo file) => file is { Exists: true, LinkTarget: null, Length: > 0 };

    /// <param name="content">What all files together were made from, or the default where they do not follow from that alone.</param>
    /// <param name="entries">Every file of the site, by its address.</param>
    public static void Write(string folder, Fingerprint content, IEnumerable<KeyValuePair<PagePath, Entry>> entries)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Form);
            Write(writer, content);
            foreach (var (path, (fingerprint, length)) in entries.OrderBy(entry => entry.Key))
            {
                writer.Write(path.Value);
                Write(writer, fingerprint);
                writer.Write(length);
            }
        }

        bytes.Write(XxHash64.Hash(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        using var file = File.Create(Path.Combine(folder, FileName));
        bytes.WriteTo(file);
    }

    /// <summary>Whether the whole site was made from the same things and no file of it has been touched since.</summary>
    public bool IsWhole(Fingerprint content) => content != default && content == _content && Parallel.ForEach(
        _entries, (entry, state) =>
        {
            if (!Stands(entry.Key, entry.Value))
                state.Stop();
        }).IsCompleted;

    /// <summary>The length of a file that was made from the same things and has not been touched since, or null.</summary>
    public long? LengthOf(PagePath path, Fingerprint fingerprint)
    {
        if (!_entries.TryGetValue(path, out var entry) || entry.Fingerprint != fingerprint)
            return null;

        return Stands(path, entry) ? entry.Length : null;
    }

    private bool Stands(PagePath path, Entry entry)
    {
        var file = new FileInfo(Path.Combine(_folder, path.OutputFile));
        return file.Exists && file.Length == entry.Length && file.LastWriteTimeUtc <= _writtenAt;
    }

    private static (Fingerprint Content, Dictionary<PagePath, Entry> Entries) Nothing => (default, []);

    private static (Fingerprint Content, Dictionary<PagePath, Entry> Entries) Parse(byte[] bytes)
    {
        const int sum = sizeof(ulong);
        var content = bytes.AsSpan(0, Math.Max(0, bytes.Length - sum));
        if (!XxHash64.Hash(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)))
            return Nothing;

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, content.Length), Encoding.UTF8);
        if (reader.ReadString() != Form)
            return Nothing;

        var (whole, entries) = (ReadFingerprint(reader), new Dictionary<PagePath, Entry>());
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            if (!PagePath.TryParse(reader.ReadString(), out var path))
                return Nothing;
            entries[path] = new Entry(ReadFingerprint(reader), reader.ReadInt64());
        }

        return (whole, entries);
    }

    private static void Write(BinaryWriter writer, Fingerprint fingerprint)
    {
        writer.Write((ulong)(fingerprint.Value >> 64));
        writer.Write((ulong)fingerprint.Value);
    }

    private static Fingerprint ReadFingerprint(BinaryReader reader) => new(new UInt128(reader.ReadUInt64(), reader.ReadUInt64()));
}
