using System.Globalization;

namespace Bilan.Reporting;

/// <summary>Writes what becomes of the other records in Markdown, one section for each kind of record.</summary>
internal static class RecordSections
{
    private const int NameLength = 120;

    public static IEnumerable<ReportSection> Of(ImmutableArray<RecordChanges> kinds) =>
        kinds.Select(kind => new ReportSection(
            string.Create(CultureInfo.InvariantCulture, $"{kind.Title} ({kind.Changes.Length})"), [.. kind.Changes.Select(Entry)]));

    private static string Entry(RecordChange change)
    {
        var name = MarkdownText.Shortened(change.Name, NameLength);
        return change.Kind switch
        {
            RecordChangeKind.Added => $"- **{name}** : ajout, `{change.Address}`\n",
            RecordChangeKind.Deleted => $"- **{name}** : suppression, `{change.Address}`\n",
            _ when change.NewName is { } renamed => $"- **{MarkdownText.Shortened(renamed.Before, NameLength)}** s'appelle maintenant **{MarkdownText.Shortened(renamed.After, NameLength)}**\n",
            RecordChangeKind.Reordered => $"- L'ordre change : {MarkdownText.Of(change.Name)}\n",
            _ when change.NewAddress is { } moved => $"- **{name}** : identifiant changé, `{moved.Before}` devient `{moved.After}`\n{Others(change, moved)}",
            _ => $"- **{name}**\n\n{FieldChanges.Write(change.Fields)}",
        };
    }

    private static string Others(RecordChange change, FieldChange moved) =>
        change.Fields.Remove(moved) is { IsEmpty: false } others ? $"\n{FieldChanges.Write(others)}" : "";
}
