namespace Bilan.Model;

/// <summary>A column of a table of the open data, with what a re-user must know of it.</summary>
/// <param name="Name">As in the records: the tables can be read back.</param>
public sealed record DataColumn(string Name, string Title, string Description, DataType Type = DataType.Text)
{
    public bool IsRequired { get; init; }

    /// <summary>The words that a cell may hold, or none where it is free.</summary>
    public ImmutableArray<string> Accepted { get; init; } = [];

    /// <summary>Whether a cell is the name of a record: see <see cref="Slug"/>.</summary>
    public bool IsSlug { get; init; }
}
