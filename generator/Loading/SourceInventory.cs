using Bilan.Diagnostics;

namespace Bilan.Loading;

/// <summary>
/// Counts what stands below <c>content</c> and <c>data</c> on the disk, with eyes of its own: what the loader passes over or a reader of
/// tables swallows is here all the same. Knows nothing of what the rows mean.
/// </summary>
internal static class SourceInventory
{
    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public static IEnumerable<SourceEntry> Of(SourceFolder sources) =>
        SourceFiles.Trees
            .SelectMany(tree => Below(new DirectoryInfo(Path.Combine(sources.Root, tree)), tree))
            .Select(file => new SourceEntry(file, SourceFiles.IsTable(file) ? Rows(sources, file) : []));

    /// <summary>Every file, pipe and link, and the folders into which nobody may look.</summary>
    private static IEnumerable<string> Below(DirectoryInfo folder, string name)
    {
        if (folder.LinkTarget is not null)
            return [name];

        try
        {
            return folder.GetFileSystemInfos("*", s_all).OrderBy(entry => entry.Name, StringComparer.Ordinal).SelectMany(entry =>
                entry is DirectoryInfo inner ? Below(inner, $"{name}/{inner.Name}") : [$"{name}/{entry.Name}"]);
        }
        catch (UnauthorizedAccessException)
        {
            return [name];
        }
    }

    /// <summary>The first and the last line of each row below the heading: a line break in quotes ends none.</summary>
    private static ImmutableArray<(int First, int Last)> Rows(SourceFolder sources, string file)
    {
        var rows = ImmutableArray.CreateBuilder<(int First, int Last)>();
        var (number, first, isOpen, isEmpty) = (0, 0, false, true);
        foreach (var line in (TextFile.Read(sources, file, new DiagnosticBag()) ?? "").Split('\n'))
        {
            number++;
            if (!isOpen)
                (first, isEmpty) = (number, true);
            isEmpty &= line.All(c => char.IsWhiteSpace(c) || CsvDelimiter.Candidates.Contains(c));
            isOpen ^= line.AsSpan().Count('"') % 2 == 1;
            if (!isOpen && !isEmpty)
                rows.Add((first, number));
        }

        return rows.Count == 0 ? [] : rows.ToImmutable()[1..];
    }
}

/// <summary>A file, and the lines of each of its rows where it is a table of records.</summary>
internal sealed record SourceEntry(string File, ImmutableArray<(int First, int Last)> Rows);
