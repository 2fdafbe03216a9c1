using Bilan.Assembling;

namespace Bilan.Reporting;

/// <summary>A page to look at in the preview of a proposal.</summary>
/// <param name="Name">What people call it.</param>
internal sealed record PreviewPage(string Name, string Address);

/// <summary>Says where to look in the preview of a proposal, where there is one: at the pages of what it changes, each once.</summary>
internal static class PreviewPages
{
    private const int NameLength = 80;

    public static ReportSection Of(TreeComparison change)
    {
        var pages = change.HasPreview ? Actions(change).Concat(change.Records.SelectMany(kind => Pages(kind, change.After))) : [];
        return new ReportSection(
            "Pages à regarder dans l'aperçu",
            [.. pages.DistinctBy(page => page.Address).Select(page => $"- **{MarkdownText.Shortened(page.Name, NameLength)}** : `{page.Address}`\n")]);
    }

    private static IEnumerable<PreviewPage> Actions(TreeComparison change) => change.Actions
        .Where(action => action.Kind is not (ActionChangeKind.Deleted or ActionChangeKind.Incomplete or ActionChangeKind.Unreadable))
        .Select(action => new PreviewPage(action.Title, action.Address));

    private static IEnumerable<PreviewPage> Pages(RecordChanges kind, SourceTree after) =>
        from record in kind.Changes
        from side in record.Sides
        from page in side.Schema == UrgentHelpFields.Schema ? after.PagesWith(side.Record)
            : kind.SharedPage.Length > 0 ? [new PreviewPage(kind.SharedPage, record.Address)]
            : record.Kind == RecordChangeKind.Deleted ? [] : new[] { new PreviewPage(record.Name, record.Address) }
        select page;
}
