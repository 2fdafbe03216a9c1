namespace Bilan.Importing;

/// <summary>Puts cells in their places as a reader meets them, and repeats the text of a merged cell in the rows that it covers.</summary>
internal sealed class SheetBuilder(string name, ImportLimits limits)
{
    private readonly ImmutableArray<GridRow>.Builder _rows = ImmutableArray.CreateBuilder<GridRow>();
    private readonly SortedDictionary<int, GridCell> _cells = [];
    private readonly Dictionary<int, (CellText Text, int RowsLeft)> _merged = [];

    /// <param name="column">From 0.</param>
    /// <param name="rowSpan">How many rows the cell covers, its own included.</param>
    public void Add(int column, CellText text, int rowSpan = 1)
    {
        if (text.IsEmpty)
            return;

        limits.CheckColumn(column);
        _cells[column] = new GridCell(text);
        if (rowSpan > 1)
            _merged[column] = (text, rowSpan);
    }

    /// <summary>Says that the cell continues the one above it, as Word writes it.</summary>
    public void Cover(int column)
    {
        if (_rows.Count > 0 && _rows[^1][column] is { Text.IsEmpty: false } above)
            _cells[column] = new GridCell(above.Text, IsCovered: true);
    }

    /// <param name="number">Of the row in its sheet, from 1.</param>
    public void EndRow(int number)
    {
        foreach (var (column, (text, left)) in _merged.ToList())
        {
            _cells.TryAdd(column, new GridCell(text, IsCovered: true));
            if (left > 1)
                _merged[column] = (text, left - 1);
            else
                _merged.Remove(column);
        }

        var width = _cells.Count == 0 ? 0 : _cells.Keys.Last() + 1;
        var row = new GridRow(new CellPlace(name, number), [.. Enumerable.Range(0, width).Select(column => _cells.GetValueOrDefault(column, GridCell.Empty))]);
        _cells.Clear();
        limits.CountStep();
        if (width == 0)
            return;

        limits.Count(row);
        _rows.Add(row);
    }

    public GridSheet Build(bool isHidden = false) => new(name, _rows.ToImmutable(), isHidden);
}
