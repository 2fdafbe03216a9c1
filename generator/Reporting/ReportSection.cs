using System.Globalization;
using System.Text;

namespace Bilan.Reporting;

/// <summary>A heading and the entries below it, of which as many are written as there is room for; the rest is counted, never passed over in silence.</summary>
/// <param name="Heading">Markdown, without its signs.</param>
/// <param name="Count">How many entries there are.</param>
/// <param name="Entries">Each a whole block of Markdown that ends with a line break; those that find no room are not even made.</param>
internal sealed record ReportSection(string Heading, int Count, IEnumerable<string> Entries)
{
    public ReportSection(string heading, IReadOnlyList<string> entries)
        : this(heading, entries.Count, entries)
    {
    }

    /// <summary>Said once below the heading, or empty.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>Writes the section unless it has no entry.</summary>
    /// <param name="room">In characters.</param>
    /// <returns>How many characters it took.</returns>
    public int Write(StringBuilder report, int room)
    {
        if (Count == 0)
            return 0;

        var start = report.Length;
        report.Append(CultureInfo.InvariantCulture, $"\n### {Heading}\n\n");
        if (Introduction.Length > 0)
            report.Append(Introduction).Append("\n\n");

        var written = 0;
        foreach (var entry in Entries.TakeWhile(entry => report.Length - start + entry.Length <= room))
        {
            report.Append(entry);
            written++;
        }

        if (written < Count)
            report.Append(CultureInfo.InvariantCulture, $"\n*Compte rendu coupé : il y en a encore {Count - written}, qui ne tiennent pas ici.*\n");
        return report.Length - start;
    }
}
