namespace Bilan.Reporting;

/// <summary>Says where to look in the preview of a proposal: at the pages of what it changes, each once.</summary>
internal static class PreviewPages
{
    private const int NameLength = 80;

    public static ReportSection Of(TreeComparison change)
    {
        var actions = change.Actions
            .Where(action => action.Kind is not (ActionChangeKind.Deleted or ActionChangeKind.Unreadable))
            .Select(action => (action.Address, Name: action.Title));
        var records = change.Records.SelectMany(kind => kind.Changes
            .Where(record => record.Kind is RecordChangeKind.Added or RecordChangeKind.Changed)
            .Select(record => (record.Address, Name: kind.HasPages ? record.Name : kind.Title)));
        return new ReportSection(
            "Pages à regarder dans l'aperçu",
            [.. actions.Concat(records).DistinctBy(page => page.Address).Select(page => $"- **{MarkdownText.Shortened(page.Name, NameLength)}** : `{page.Address}`\n")]);
    }
}
