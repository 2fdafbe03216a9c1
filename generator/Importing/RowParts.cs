using System.Text.RegularExpressions;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>What the columns of a table say in one row; knows nothing of the rows around it.</summary>
/// <param name="Cells">Those that go into a record, where they stand.</param>
internal sealed partial record RowParts(
    GridRow Row, string Id, CellText Title, CellText Structure, CellText Description, string Group, ImmutableArray<SourceCell> Cells)
{
    /// <summary>Whether the title was merged over this row too: it says more of the action above.</summary>
    public bool IsBelowItsTitle { get; private init; }

    /// <param name="notes">Takes what was cut in two.</param>
    public static RowParts Of(GridRow row, ImmutableArray<TableColumn> columns, List<ImportNote> notes)
    {
        var title = columns.FirstOrDefault(column => column.Role is ColumnRole.Title or ColumnRole.StructureThenTitle or ColumnRole.TitleThenStructure);
        var isBelow = title is not null && row[title.Index].IsCovered;
        var parts = new RowParts(row, "", CellText.Empty, CellText.Empty, CellText.Empty, "", Kept(row, columns)) { IsBelowItsTitle = isBelow };
        return columns.Aggregate(parts, (all, column) => all.With(column.Role, row[column.Index], row.At(column.Index), notes));
    }

    private RowParts With(ColumnRole role, GridCell cell, CellPlace place, List<ImportNote> notes)
    {
        switch (role)
        {
            case ColumnRole.Title when !cell.IsCovered:
                return this with { Title = Title.Then(cell.Text) };
            case ColumnRole.Structure when !cell.IsCovered || !IsBelowItsTitle:
                return this with { Structure = Structure.Then(cell.Text) };
            case ColumnRole.Description when !cell.IsCovered || !IsBelowItsTitle:
                return this with { Description = Description.Then(cell.Text) };
            case ColumnRole.StructureThenTitle when !cell.IsCovered:
                var (structure, title) = Split(cell.Text, place, notes, isTitleFirst: false);
                return this with { Structure = Structure.Then(structure), Title = title };
            case ColumnRole.TitleThenStructure when !cell.IsCovered:
                (title, structure) = Split(cell.Text, place, notes, isTitleFirst: true);
                return this with { Structure = Structure.Then(structure), Title = title };
            case ColumnRole.Group:
                return this with { Group = cell.Text.OneLine };
            case ColumnRole.Id when !cell.IsCovered:
                return this with { Id = cell.Text.OneLine };
            default:
                return this;
        }
    }

    /// <summary>Structure and project in one cell: on lines of their own, or with a sign between them.</summary>
    private static (CellText First, CellText Second) Split(CellText cell, CellPlace place, List<ImportNote> notes, bool isTitleFirst)
    {
        if (cell.Lines.Length > 1)
            return (new CellText([cell.Lines[0]]), new CellText(cell.Lines[1..]));

        var parts = Between().Split(cell.OneLine, 2);
        if (parts.Length == 2)
            notes.Add(new ImportNote(NoteKind.Doubt, place.ToString(), $"« {cell.OneLine} » : coupé en « {parts[0]} » et « {parts[1]} »."));
        else if (!cell.IsEmpty)
            notes.Add(new ImportNote(NoteKind.Doubt, place.ToString(), $"« {cell.OneLine} » : la structure et l'action n'ont pas pu être séparées."));
        return parts.Length == 2 ? (CellText.Of(parts[0]), CellText.Of(parts[1])) : isTitleFirst ? (cell, CellText.Empty) : (CellText.Empty, cell);
    }

    private static ImmutableArray<SourceCell> Kept(GridRow row, ImmutableArray<TableColumn> columns) =>
        [.. columns.Where(column => column.Role is not (ColumnRole.None or ColumnRole.Group or ColumnRole.Id) && row[column.Index] is { Text.IsEmpty: false, IsCovered: false })
            .Select(column => new SourceCell(row.At(column.Index), row[column.Index].Text))];

    [GeneratedRegex(@"\s+[:–—/-]\s+|\s*:\s+")]
    private static partial Regex Between();
}
