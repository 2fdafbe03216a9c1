using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>A file to write, and what it will hold.</summary>
internal sealed record StagedFile(string File, byte[] Bytes);

/// <summary>
/// Puts several files in their places as if they were one: all are first written beside, then moved one after the other. A run that is
/// ended before it has moved any leaves the sources as they were; one that is ended later leaves a list, by which the next one goes on.
/// Knows nothing of what the files hold.
/// </summary>
internal sealed class StagedFiles : IDisposable
{
    /// <summary>Says whose folder this is, and is held by the run that has it.</summary>
    private const string Mark = ".bilan";

    /// <summary>A line for each file: its number, what stood in its place, its path.</summary>
    private const string List = "liste.tsv";

    private const string Unfinished = "liste.tmp";

    /// <summary>What stands in the place of a file that is not there.</summary>
    private const string Nothing = "-";

    private readonly SourceFolder _sources;
    private readonly string _folder;
    private readonly FileStream _lock;
    private readonly DiagnosticBag _bag;
    private bool _mustStay;

    private StagedFiles(SourceFolder sources, string folder, FileStream @lock, DiagnosticBag bag) =>
        (_sources, _folder, _lock, _bag) = (sources, folder, @lock, bag);

    /// <summary>Brings to its end what a run that was ended on the way left.</summary>
    /// <returns>Whether nothing is left.</returns>
    public static bool Finish(SourceFolder sources, DiagnosticBag bag)
    {
        if (!sources.HasUnfinishedImport)
            return true;

        using var left = Open(sources, bag);
        if (left is null)
            return false;
        if (left.Listed().Any())
            bag.Add(Problems.ImportFinished(SourceFiles.StagedImport));
        return left.PutInPlace();
    }

    /// <returns>Whether all are in their places; the bag says why not.</returns>
    public static bool Write(SourceFolder sources, IReadOnlyList<StagedFile> files, DiagnosticBag bag)
    {
        using var staged = Open(sources, bag);
        if (staged is null)
            return false;

        staged.Prepare(files);
        return staged.PutInPlace();
    }

    /// <returns>The folder, or null where the bag says that somebody else has it.</returns>
    internal static StagedFiles? Open(SourceFolder sources, DiagnosticBag bag)
    {
        var folder = Path.Combine(sources.Root, SourceFiles.StagedImport);
        var mark = Path.Combine(folder, Mark);
        try
        {
            if (!OrdinaryFile.IsLink(folder) && !OrdinaryFile.IsLink(mark) && !IsForeign(folder, mark))
            {
                Directory.CreateDirectory(folder);
                return new StagedFiles(sources, folder, new FileStream(mark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), bag);
            }
        }
        catch (IOException exception) when (DiskFailure.IsInUse(exception))
        {
        }

        bag.Add(Problems.ImportFolderTaken(SourceFiles.StagedImport));
        return null;
    }

    /// <summary>Writes the files beside their places, and then the list that makes them count.</summary>
    internal void Prepare(IReadOnlyList<StagedFile> files)
    {
        Clear();
        var list = new StringBuilder();
        for (var i = 0; i < files.Count; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            WriteThrough(number, files[i].Bytes);
            list.Append(number).Append('\t').Append(SignOf(files[i].File)).Append('\t').Append(files[i].File).Append('\n');
        }

        WriteThrough(Unfinished, Encoding.UTF8.GetBytes(list.ToString()));
        _mustStay = true;
        File.Move(At(Unfinished), At(List));
    }

    /// <summary>Moves what is listed and still waits; a file that somebody wrote meanwhile is left as it is.</summary>
    /// <returns>Whether all went where it belongs.</returns>
    internal bool PutInPlace()
    {
        var isWhole = true;
        _mustStay = true;
        foreach (var (number, before, file) in Listed().Where(entry => File.Exists(At(entry.Number))))
        {
            if (Refusal(before, file) is { } refusal)
            {
                _bag.Add(refusal);
                isWhole = false;
                continue;
            }

            var target = Path.Combine(_sources.Root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(At(number), target, overwrite: true);
        }

        _mustStay = false;
        return isWhole;
    }

    /// <summary>Takes the folder away, unless files wait in it that the next run has to move.</summary>
    public void Dispose()
    {
        if (!_mustStay)
            Clear();
        _lock.Dispose();
        if (_mustStay)
            return;

        File.Delete(At(Mark));
        if (!Directory.EnumerateFileSystemEntries(_folder).Any())
            Directory.Delete(_folder);
    }

    private static bool IsForeign(string folder, string mark) =>
        File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(mark));

    /// <summary>The list may have come with the sources from anywhere: it leads nowhere but into them.</summary>
    private Diagnostic? Refusal(string before, string file) =>
        file.Split('/') is not ["content" or "data", _, ..] || _sources.LeadsElsewhere(file) ? Problems.ImportOutsideRoot(file)
        : SignOf(file) != before ? Problems.ImportLeftAlone(file)
        : null;

    private IEnumerable<(string Number, string Before, string File)> Listed() =>
        File.Exists(At(List))
            ? File.ReadAllLines(At(List)).Select(line => line.Split('\t')).Where(cells => cells is [var number, _, _] && IsNumber(number)).Select(cells => (cells[0], cells[1], cells[2]))
            : [];

    private string SignOf(string file)
    {
        var path = Path.Combine(_sources.Root, file);
        return File.Exists(path) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : Nothing;
    }

    /// <summary>The list goes first: what it named is then no longer waiting.</summary>
    private void Clear()
    {
        File.Delete(At(List));
        File.Delete(At(Unfinished));
        foreach (var file in Directory.EnumerateFiles(_folder).Where(file => IsNumber(Path.GetFileName(file))).ToList())
            File.Delete(file);
    }

    /// <summary>On the disk itself before the list is: a power cut leaves no list of empty files.</summary>
    private void WriteThrough(string name, byte[] bytes)
    {
        using var stream = new FileStream(At(name), FileMode.Create, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static bool IsNumber(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
