using Bilan.Model;
using Bilan.Publishing;

namespace Bilan.Exporting;

/// <summary>The files of the open data: tables, JSON, and the record of each action beside its page.</summary>
internal static class DataFiles
{
    public static IEnumerable<OutputFile> For(Publication publication)
    {
        var rows = new DataRows(publication);
        var json = new ActionJson(publication.Site);
        return DataTables.All.SelectMany(table => Pair(table, table.Path, table.SpreadsheetPath, [.. rows.Of(table, publication.Editions)]))
            .Concat(publication.Editions.SelectMany(edition => OfEdition(edition, rows, json)))
            .Append(new OutputFile(SitePaths.ActionsJson, json.File(publication.Editions)))
            .Append(new OutputFile(SitePaths.DataPackage, DataPackageJson.Write(publication)));
    }

    private static IEnumerable<OutputFile> OfEdition(Edition edition, DataRows rows, ActionJson json) =>
        DataTables.All
            .Where(table => table.IsByEdition)
            .SelectMany(table => Pair(table, table.PathOf(edition), table.SpreadsheetPathOf(edition), [.. rows.Of(table, [edition])]))
            .Append(new OutputFile(edition.ActionsJson, json.File([edition])))
            .Concat(edition.Actions.AsParallel().AsOrdered().SelectMany(action =>
                Copies(json.File(edition, action), action.FormerDataPaths.Prepend(action.DataPath))))
            .Concat(edition.Withdrawn.SelectMany(action =>
                Copies(json.File(action), action.FormerDataPaths.Prepend(action.DataPath))));

    private static OutputFile[] Pair(DataTable table, PagePath path, PagePath spreadsheetPath, DataCell[][] rows) =>
    [
        new(path, CsvTable.ForPrograms(table, rows)),
        new(spreadsheetPath, CsvTable.ForSpreadsheets(table, rows)),
    ];

    private static IEnumerable<OutputFile> Copies(byte[] bytes, IEnumerable<PagePath> paths) =>
        paths.Select(path => new OutputFile(path, bytes));
}
