using Bilan.Loading;

namespace Bilan.Reporting;

/// <summary>Source files that differ and whose change is not shown field by field.</summary>
/// <param name="State">"ajouté", "modifié" or "supprimé".</param>
internal sealed record FileComparison(string File, string State)
{
    public static ImmutableArray<FileComparison> Of(SourceFolder before, SourceFolder after)
    {
        var old = SourceFiles.AllIn(before).ToHashSet(StringComparer.Ordinal);
        var now = SourceFiles.AllIn(after).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. old.Union(now)
                .Where(file => !IsShownByField(file))
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

    private static bool IsShownByField(string file) => file.Split('/') switch
    {
        ["content", var year, SourceFiles.ActionsFolder, _] => SourceFiles.YearOf(year) is not null && SourceFiles.IsMarkdown(file),
        ["data", var year, SourceFiles.Actions or SourceFiles.KeyFigures] => SourceFiles.YearOf(year) is not null,
        _ => false,
    };
}
