using System.Globalization;
using System.Text;

namespace Bilan.Reporting;

/// <summary>A heading and the entries below it, of which as many are written as there is room for; the rest is counted, never passed over in silence.</summary>
/// <param name="Heading">Markdown, without its signs.</param>
/// <param name="Entries">Each a whole block of Markdown that ends with a line break.</param>
internal sealed record ReportSection(string Heading, IReadOnlyList<string> Entries)
{
    /// <summary>Said once below the heading, or empty.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>Writes the section unless it has no entry.</summary>
    /// <param name="room">In characters.</param>
    /// <returns>How many characters it took.</returns>
    public int Write(StringBuilder report, int room)
    {
        if (Entries.Count == 0)
            return 0;

        var start = report.Length;
        report.Append(CultureInfo.InvariantCulture, $"\n### {Heading}\n\n");
        if (Introduction.Length > 0)
            report.Append(Introduction).Append("\n\n");

        var written = 0;
        while (written < Entries.Count && report.Length - start + Entries[written].Length <= room)
            report.Append(Entries[written++]);
        if (written < Entries.Count)
            report.Append(CultureInfo.InvariantCulture, $"\n*Compte rendu coupé : il y en a encore {Entries.Count - written}, qui ne tiennent pas ici.*\n");
        return report.Length - start;
    }
}
