using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>The columns of a table, found by its line of headings, which may run over two rows.</summary>
/// <param name="Rows">How many rows the headings take.</param>
internal sealed record TableHeading(ImmutableArray<TableColumn> Columns, int Rows)
{
    private const int LongestHeading = 80;

    /// <returns>The headings that begin in a row, or null where it is a row like others.</returns>
    public static TableHeading? At(ImmutableArray<GridRow> rows, int index, ImportAnswers answers)
    {
        var row = rows[index];
        var next = index + 1 < rows.Length ? rows[index + 1] : null;
        if (row.Filled.Length < 2 || !IsShort(row))
            return null;

        var alone = NamedBy(row, null, answers);
        if (IsEnough(alone))
            return next is not null && IsSecondLine(alone, next) ? new TableHeading(NamedBy(row, next, answers), 2) : new TableHeading(alone, 1);

        if (next is null || !IsShort(next))
            return null;
        var together = NamedBy(row, next, answers);
        return IsEnough(together) ? new TableHeading(together, 2) : null;
    }

    private static ImmutableArray<TableColumn> NamedBy(GridRow first, GridRow? second, ImportAnswers answers)
    {
        var width = Math.Max(first.Cells.Length, second?.Cells.Length ?? 0);
        return [.. Enumerable.Range(0, width).Select(Column)];

        TableColumn Column(int index)
        {
            var below = second?[index] is { IsCovered: false } cell ? cell.Text.OneLine : "";
            var heading = $"{first[index].Text.OneLine} {below}".Trim();
            var whole = TableColumn.Named(index, heading, answers);
            return whole.Role == ColumnRole.None && below.Length > 0 && Headings.RoleOf(first[index].Text.OneLine) is { } role ? whole with { Role = role, IsSure = true } : whole;
        }
    }

    /// <summary>The rest of the headings (« de l'action » under « Intitulé »), or sub-headings of other columns (« Ville » under « Financement »).</summary>
    private static bool IsSecondLine(ImmutableArray<TableColumn> columns, GridRow row) =>
        row.Filled.Length > 1 && IsShort(row) && row.Filled.All(column => column >= columns.Length || columns[column].Role == ColumnRole.None || IsRestOfHeading(row[column].Text.OneLine))
        && row.Filled.Any(column => column >= columns.Length || columns[column].Role == ColumnRole.None || Headings.RoleOf(row[column].Text.OneLine) is not null)
        && row.Filled.All(column => row[column].Text.OneLine.Any(char.IsLetter));

    /// <summary>Words of headings, or one that goes on in small letters: « synthétique » under « Description ».</summary>
    private static bool IsRestOfHeading(string text) =>
        Headings.RoleOf(text) is not null || (text.Length > 0 && char.IsLower(text[0]) && !text.Contains(' ', StringComparison.Ordinal) && text.All(char.IsLetter));

    private static bool IsEnough(ImmutableArray<TableColumn> columns)
    {
        var roles = columns.Where(column => column.Role != ColumnRole.None).Select(column => column.Role).ToHashSet();
        return roles.Overlaps([ColumnRole.StructureThenTitle, ColumnRole.TitleThenStructure])
            || (roles.Contains(ColumnRole.Title) && roles.Overlaps([ColumnRole.Structure, ColumnRole.Description]));
    }

    private static bool IsShort(GridRow row) => row.Cells.All(cell => cell.Text.OneLine.Length <= LongestHeading);
}

/// <param name="Heading">Its words on one line; « colonne C » where it has none.</param>
/// <param name="IsSure">Whether its words or an answer say its place.</param>
internal sealed record TableColumn(int Index, string Heading, ColumnRole Role, bool IsSure)
{
    public static TableColumn Named(int index, string heading, ImportAnswers answers)
    {
        var name = heading.Length > 0 ? heading : $"colonne {CellPlace.Letters(index + 1)}";
        if (answers.RoleOf(name) is { } answered)
            return new TableColumn(index, name, answered, IsSure: true);
        return Headings.RoleOf(heading) is { } role ? new TableColumn(index, name, role, IsSure: true) : new TableColumn(index, name, ColumnRole.None, IsSure: false);
    }
}
