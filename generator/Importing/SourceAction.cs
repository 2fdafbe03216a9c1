using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>One action as the table has it, from one or several of its rows; nothing is matched yet.</summary>
/// <param name="Cells">Every cell that went into it, which the comparison looks for in the record.</param>
/// <param name="Id">As the table gives it, or empty.</param>
/// <param name="Group">The heading of rows under which it stands, or empty.</param>
internal sealed record SourceAction(
    CellPlace Place, string Id, CellText Title, CellText Structure, CellText Description, string Group, ImmutableArray<SourceCell> Cells)
{
    /// <summary>The cell of one of its parts; the row where the part is of several cells.</summary>
    public CellPlace PlaceOf(CellText part) => Cells.FirstOrDefault(cell => cell.Text == part) is { Text: not null } cell ? cell.Place : Place;

    /// <summary>The same action with what a further row says of it; what the row repeats is not said twice.</summary>
    public SourceAction With(CellText structure, CellText description, ImmutableArray<SourceCell> cells) => this with
    {
        Structure = structure.OneLine == Structure.OneLine ? Structure : Structure.Then(structure),
        Description = description.OneLine == Description.OneLine ? Description : Description.ContinuedBy(description),
        Cells = [.. Cells, .. cells],
    };
}

internal readonly record struct SourceCell(CellPlace Place, CellText Text);

/// <summary>What the file was found to say.</summary>
/// <param name="RowsRead">Rows with a word in them.</param>
/// <param name="RowsExplained">Those of them that are no action, each with its note.</param>
/// <param name="Columns">Each heading with its place, as an answer file keeps them.</param>
internal sealed record RecognizedTable(
    ImmutableArray<SourceAction> Actions,
    int RowsRead,
    int RowsExplained,
    int RowsJoined,
    ImmutableArray<KeyValuePair<string, ColumnRole>> Columns);
