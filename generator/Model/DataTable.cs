namespace Bilan.Model;

/// <summary>A table of the open data: its name, its columns, its files. Holds no row.</summary>
/// <param name="Key">The columns that together name a row.</param>
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
    /// <summary>The file with all rows.</summary>
    public PagePath Path { get; } = SitePaths.Data($"{Name}.csv");

    /// <summary>The same for a spreadsheet.</summary>
    public PagePath SpreadsheetPath { get; } = SitePaths.Data($"{Name}-excel.csv");

    public PagePath PathOf(Edition edition) => edition.DataFile($"{Name}.csv");

    public PagePath SpreadsheetPathOf(Edition edition) => edition.DataFile($"{Name}-excel.csv");
}
