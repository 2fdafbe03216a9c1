using Bilan.Loading;

namespace Bilan.Reporting;

/// <summary>Files that differ and whose change is not shown field by field: what is not a record, and what cannot be read as one.</summary>
/// <param name="State">"ajouté", "modifié" or "supprimé".</param>
internal sealed record FileComparison(string File, string State)
{
    public static ImmutableArray<FileComparison> Of(SourceTree treeBefore, SourceTree treeAfter)
    {
        var (before, after) = (treeBefore.Folder, treeAfter.Folder);
        var old = AllIn(before);
        var now = AllIn(after);
        return
        [
            .. old.Union(now)
                .Where(file => !SourceFiles.IsRecord(file) || treeBefore.IsUnreadable(file) || treeAfter.IsUnreadable(file))
                .Order(StringComparer.Ordinal)
                .Select(file => new FileComparison(file, StateOf(file, before, after, old, now)))
                .Where(file => file.State.Length > 0),
        ];
    }

    private static string StateOf(string file, SourceFolder before, SourceFolder after, HashSet<string> old, HashSet<string> now)
    {
        if (!old.Contains(file))
            return "ajouté";
        if (!now.Contains(file))
            return "supprimé";
        var (was, becomes) = (before.ReadBytes(file, TextFile.MaxBytes), after.ReadBytes(file, TextFile.MaxBytes));
        return was.AsSpan().SequenceEqual(becomes) && was is null == becomes is null ? "" : "modifié";
    }

    private static HashSet<string> AllIn(SourceFolder folder) =>
        SourceFiles.AllIn(folder).ToHashSet(StringComparer.Ordinal);
}
