using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bilan.Printing;

/// <summary>
/// Takes out of a PDF what changes from one run of the browser to the next, so that the same input gives the same bytes: the
/// clock, and the numbers by which it names the parts of the document. Every place keeps its length.
/// </summary>
internal static partial class StablePdf
{
    /// <param name="day">The day that the document is dated by (PDF 32000-1, 7.9.4): that of what it says.</param>
    public static byte[] Make(byte[] pdf, DateOnly day)
    {
        // One character a byte, and back, without loss.
        var text = Encoding.Latin1.GetString(pdf);
        var date = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000+00'00'";
        text = Date().Replace(text, match => date[..Math.Min(date.Length, match.Length)].PadRight(match.Length, '\''));
        var ranks = Name().Matches(text)
            .Select(match => match.Value)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select((name, rank) => (name, rank))
            .ToDictionary(pair => pair.name, pair => (pair.rank + 1).ToString("D8", CultureInfo.InvariantCulture));
        return Encoding.Latin1.GetBytes(Name().Replace(text, match => ranks[match.Value]));
    }

    [GeneratedRegex(@"(?<=/(?:CreationDate|ModDate) \(D:)[^)]*(?=\))")]
    private static partial Regex Date();

    /// <summary>Names stand in a sorted tree; ranks of the same width keep them in order.</summary>
    [GeneratedRegex(@"(?<=\(node)[0-9]{8}(?=\))")]
    private static partial Regex Name();
}
