namespace Bilan.Markup.Words;

/// <summary>A table of the open data: its name, its columns, its files. Holds no row.</summary>
/// <param name="Key">The columns that together name a row, or none where nothing does.</param>
/// <param name="IsByEdition">Whether each edition also has its own file.</param>
public sealed record DataTable(
    string Name,
    string Title,
    string Description,
    bool IsByEdition,
    ImmutableArray<DataColumn> Columns,
    ImmutableArray<string> Key,
    ImmutableArray<DataReference> References)
{
    /// <summary>The file with the rows of an edition, or with all rows.</summary>
    public PagePath PathOf(EditionInfo? edition = null) => SitePaths.Table(Name, forSpreadsheets: false, edition);

    /// <summary>The same for a spreadsheet.</summary>
    public PagePath SpreadsheetPathOf(EditionInfo? edition = null) => SitePaths.Table(Name, forSpreadsheets: true, edition);
}

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

/// <summary>Columns whose cells are those of another table, or of the same one, which is then named by an empty name.</summary>
public sealed record DataReference(ImmutableArray<string> Columns, string Table, ImmutableArray<string> TargetColumns)
{
    /// <summary>Whether the table of one edition refers to the table of all, and not to that of the same edition.</summary>
    public bool IsOfAllYears { get; init; }
}

/// <summary>What the cells of a column of the open data hold.</summary>
public enum DataType
{
    Text,
    Number,
    Year,

    /// <summary><c>2026-11-22</c>.</summary>
    Date,

    /// <summary><c>oui</c> or <c>non</c>.</summary>
    YesNo,
    WebAddress,
}
