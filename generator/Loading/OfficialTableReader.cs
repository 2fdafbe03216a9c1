using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// Reads an official table as it came: maybe a title, a line of headings, then a row for each action. Its three columns are found by
/// their headings, or taken in order where there are only three. A line of any other form among the rows is named: none is lost in silence.
/// </summary>
internal static class OfficialTableReader
{
    /// <returns>The table, or null where its columns are not found or hold no row.</returns>
    public static RawOfficialTable? Read(string text, string file, DiagnosticBag bag)
    {
        var lines = DelimitedText.Rows(text).Select(WithoutTrailingEmpty).Where(row => !row.Cells.IsEmpty).ToList();
        return OfficialColumns.Find(lines) is { } columns && Rows(lines, columns, file, bag) is { IsEmpty: false } rows
            ? new RawOfficialTable(file, rows)
            : null;
    }

    private static ImmutableArray<RawOfficialRow> Rows(List<DelimitedRow> lines, OfficialColumns columns, string file, DiagnosticBag bag)
    {
        var rows = ImmutableArray.CreateBuilder<RawOfficialRow>();
        var others = new List<Diagnostic>();
        foreach (var line in lines.Skip(columns.FirstRow).Where(line => !columns.IsHeading(line)))
        {
            var location = new SourceLocation(file, line.Line, 1);
            if (columns.RowOf(line, location) is { } row)
                rows.Add(row);
            else
                others.Add(Problems.OfficialLineNotARow(location));
        }

        // Where no line is a row, the columns are what is wrong.
        foreach (var other in rows.Count > 0 ? CsvMistakes.OncePerCause(others) : [])
            bag.Add(other);
        return rows.ToImmutable();
    }

    private static DelimitedRow WithoutTrailingEmpty(DelimitedRow row)
    {
        var count = row.Cells.Length;
        while (count > 0 && string.IsNullOrWhiteSpace(row.Cells[count - 1]))
            count--;
        return row with { Cells = row.Cells[..count] };
    }
}

/// <summary>Which columns of an official table are the action, the structure and the text, and where its rows begin.</summary>
/// <param name="FirstRow">The index of the first row after the headings.</param>
/// <param name="Heading">The line of headings, or null where there is none.</param>
internal sealed record OfficialColumns(int Title, int Structure, int Text, int FirstRow, DelimitedRow? Heading)
{
    private const int Count = 3;

    private static readonly ImmutableArray<ColumnRole> s_order = [ColumnRole.Title, ColumnRole.Structure, ColumnRole.Description];

    /// <returns>The columns, or null where they are not understood.</returns>
    public static OfficialColumns? Find(List<DelimitedRow> lines) => Named(lines) ?? InOrder(lines);

    public bool IsHeading(DelimitedRow line) => Heading is { } heading && heading.Cells.SequenceEqual(line.Cells);

    /// <returns>The row, or null where the line is none: a title of a group, or more cells than there are columns.</returns>
    public RawOfficialRow? RowOf(DelimitedRow line, SourceLocation location)
    {
        var (title, structure) = (Cell(Title), Cell(Structure));
        return title.Length > 0 && structure.Length > 0 && line.Cells.Length <= (Heading?.Cells.Length ?? Count)
            ? new RawOfficialRow(title, structure, Cell(Text), location)
            : null;

        // On one line, as a correction quotes it.
        string Cell(int index) => index < line.Cells.Length ? line.Cells[index].Trim(TextRules.Spaces).Replace('\n', ' ') : "";
    }

    private static OfficialColumns? Named(List<DelimitedRow> lines)
    {
        for (var row = 0; row < lines.Count; row++)
        {
            if (Place(lines[row], ColumnRole.Title) is { } title
                && Place(lines[row], ColumnRole.Structure) is { } structure
                && Place(lines[row], ColumnRole.Description) is { } text)
                return new OfficialColumns(title, structure, text, row + 1, lines[row]);
        }

        return null;
    }

    /// <summary>The one column of that role; of several, the one whose heading is the word of the records.</summary>
    private static int? Place(DelimitedRow headings, ColumnRole role)
    {
        var found = Enumerable.Range(0, headings.Cells.Length).Where(column => Headings.RoleOf(headings.Cells[column]) == role).ToList();
        if (found.Count > 1)
            found = [.. found.Where(column => PlainLetters.Of(headings.Cells[column]).Trim() is "action" or "structure" or "descriptif")];
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Three columns and no other. A heading that is understood has its place; the others are taken in order.</summary>
    private static OfficialColumns? InOrder(List<DelimitedRow> lines)
    {
        var first = lines.FindIndex(line => line.Cells.Length >= Count);
        if (first < 0 || lines[first].Cells.Length > Count)
            return null;

        var heading = lines[first];
        var roles = heading.Cells.Select(cell => Headings.RoleOf(cell) is { } role && s_order.Contains(role) ? role : ColumnRole.None).ToArray();
        var isHeading = LooksLikeHeadings(heading);
        if (!isHeading || roles.GroupBy(role => role).Any(role => role.Key != ColumnRole.None && role.Count() > 1))
            roles = new ColumnRole[Count];
        foreach (var role in s_order.Except(roles).ToList())
            roles[Array.IndexOf(roles, ColumnRole.None)] = role;
        return new OfficialColumns(
            Array.IndexOf(roles, ColumnRole.Title), Array.IndexOf(roles, ColumnRole.Structure), Array.IndexOf(roles, ColumnRole.Description),
            isHeading ? first + 1 : first, isHeading ? heading : null);
    }

    /// <summary>A few words in each cell, and no number: a text has more, and a table may come without headings.</summary>
    private static bool LooksLikeHeadings(DelimitedRow row) => row.Cells.All(cell => cell.Length <= 60 && !cell.Any(char.IsDigit) && !cell.TrimEnd().EndsWith('.'));
}
