namespace Bilan.Importing;

/// <summary>Writes a row of a table as the records have it: semicolons, quotes where they are needed, no cell that a spreadsheet would run as a formula.</summary>
internal static class CsvText
{
    public static string Row(IEnumerable<string> cells, char delimiter = ';') => string.Join(delimiter, cells.Select(cell => Cell(cell, delimiter))) + "\n";

    private static string Cell(string text, char delimiter)
    {
        // The apostrophe is taken away when the table is read (CsvTableReader).
        var safe = text is ['=' or '+' or '-' or '@', ..] ? $"'{text}" : text;
        return safe.Contains(delimiter, StringComparison.Ordinal) || safe.AsSpan().IndexOfAny('"', '\n') >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
