using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>The text of a year's <c>actions.csv</c> with other rows and new ones; columns and cells of which an import knows nothing stay as they are.</summary>
internal sealed class ActionsTable
{
    private readonly ImmutableArray<string> _header;
    private readonly List<string[]> _rows;
    private readonly char _delimiter;

    private ActionsTable(string text, RawTable? table)
    {
        _delimiter = CsvDelimiter.Detect(text);
        _header = [.. table?.Header.Select(column => column.Value) ?? []];
        _rows = [.. table?.Rows.Select(row => row.Cells.Select(cell => cell.Value).ToArray()) ?? []];
    }

    /// <returns>The table as it stands, or with its headings alone where there is none; null where it has mistakes, which the bag then names.</returns>
    public static ActionsTable? Read(SourceFolder sources, string file, DiagnosticBag bag)
    {
        var text = sources.Has(file) ? TextFile.Read(sources, file, bag) : ImportFiles.ActionHeadings;
        var table = text is null ? null : CsvTableReader.Read(text, file, bag);
        return bag.HasErrors ? null : new ActionsTable(text ?? "", table);
    }

    /// <summary>Writes what the office's table says into the row of the action.</summary>
    public void Replace(ImportedAction action)
    {
        if (RowOf(action.Id) is { } row)
            Fill(row, OfficialCells(action));
    }

    /// <summary>Adds a row below that of the action before it in the office's table, so that the order stays the official one.</summary>
    public void Add(ImportedAction action, string? before)
    {
        var row = new string[_header.Length];
        Array.Fill(row, "");
        Fill(row,
        [
            (CommonFields.Id, action.Id), (ActionFields.Themes, string.Join(',', action.Themes)), (ActionFields.Audiences, string.Join(',', action.Audiences)),
            .. OfficialCells(action),
        ]);
        var index = before is not null && RowOf(before) is { } above ? _rows.IndexOf(above) + 1 : before is null ? 0 : _rows.Count;
        _rows.Insert(index, row);
    }

    public string Write() => string.Concat(_rows.Select(row => CsvText.Row(row, _delimiter)).Prepend(CsvText.Row(_header, _delimiter)));

    private static (Field Field, string Value)[] OfficialCells(ImportedAction action) =>
    [
        (ActionFields.Title, action.Title), (ActionFields.Structure, action.Carriers),
        (ActionFields.State, action.State), (ActionFields.PostponedTo, action.PostponedTo),
    ];

    private string[]? RowOf(string id) => _header.IndexOf(CommonFields.Id.Name) is var column and >= 0 ? _rows.Find(row => row[column] == id) : null;

    private void Fill(string[] row, (Field Field, string Value)[] cells)
    {
        foreach (var (field, value) in cells)
        {
            if (_header.IndexOf(field.Name) is var column and >= 0)
                row[column] = value;
        }
    }
}
