namespace Bilan.Importing;

/// <summary>One action as the table has it, from one or several of its rows; nothing is matched yet.</summary>
/// <param name="Cells">Every cell that went into it, which the comparison looks for in the record.</param>
/// <param name="Group">The heading of rows under which it stands, or empty.</param>
internal sealed record SourceAction(
    CellPlace Place, CellText Title, CellText Structure, CellText Description, string Group, ImmutableArray<SourceCell> Cells)
{
    /// <summary>The same action with what a further row says of it.</summary>
    public SourceAction With(CellText description, ImmutableArray<SourceCell> cells) =>
        this with { Description = Description.Then(description), Cells = [.. Cells, .. cells] };
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
