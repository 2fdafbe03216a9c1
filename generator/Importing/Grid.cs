using System.Globalization;

namespace Bilan.Importing;

/// <summary>A file as sheets of rows of cells, whatever its format; knows nothing of what a column means.</summary>
internal sealed record Grid(ImmutableArray<GridSheet> Sheets);

/// <param name="Name">Empty where the format has no sheets.</param>
/// <param name="IsHidden">Whether the office hid it.</param>
internal sealed record GridSheet(string Name, ImmutableArray<GridRow> Rows, bool IsHidden = false);

/// <summary>One row, from the first column to its last cell with a word.</summary>
internal sealed record GridRow(CellPlace Place, ImmutableArray<GridCell> Cells)
{
    public GridCell this[int column] => column < Cells.Length ? Cells[column] : GridCell.Empty;

    public CellPlace At(int column) => Place with { Column = column + 1 };

    /// <summary>The columns that have words of their own.</summary>
    public ImmutableArray<int> Filled => [.. Enumerable.Range(0, Cells.Length).Where(column => Cells[column] is { IsCovered: false, Text.IsEmpty: false })];
}

/// <summary>One cell with its text.</summary>
/// <param name="IsCovered">Whether a cell above was merged over it, whose text it then repeats.</param>
internal sealed record GridCell(CellText Text, bool IsCovered = false)
{
    public static GridCell Empty { get; } = new(CellText.Empty);
}

/// <summary>Where a row or a cell stands, as a person finds it again in the office's file.</summary>
/// <param name="Column">From 1; 0 for the whole row.</param>
internal readonly record struct CellPlace(string Sheet, int Row, int Column = 0)
{
    public override string ToString()
    {
        var row = string.Create(CultureInfo.InvariantCulture, $"ligne {Row}");
        var sheet = Sheet.Length == 0 ? "" : $"feuille « {Sheet} », ";
        return Column == 0 ? $"{sheet}{row}" : $"{sheet}{row}, case {Letters(Column)}";
    }

    /// <summary>The name that spreadsheets give to a column: A, B … Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
