using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// Reads an official table as it came: after a title, a line of headings, then one line a row, with three cells separated by tabs.
/// A line of any other form among the rows is named in the bag: no row is lost in silence.
/// </summary>
internal static class OfficialTableReader
{
    private const int TabsInARow = 2;

    /// <returns>The table, or null when it has no row; the reason is then in the bag.</returns>
    public static RawOfficialTable? Read(string text, string file, DiagnosticBag bag)
    {
        var rows = ImmutableArray.CreateBuilder<RawOfficialRow>();
        var headed = false;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var location = new SourceLocation(file, ++number, 1);
            if (line.Count('\t') != TabsInARow)
            {
                if (headed && !line.IsWhiteSpace())
                    bag.Add(Problems.OfficialLineNotARow(location));
            }
            else if (headed)
            {
                rows.Add(new RawOfficialRow(line.ToString(), location));
            }
            else
            {
                headed = true;
            }
        }

        if (rows.Count > 0)
            return new RawOfficialTable(file, rows.ToImmutable());
        bag.Add(Problems.OfficialTableWithoutRows(file));
        return null;
    }
}
