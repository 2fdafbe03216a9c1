using System.Globalization;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Rendering;

/// <summary>
/// Counts the rows of each finished annex and holds them against the records and against the number that the page states: what
/// is voted on must be complete. Reads markup, so that a mistake in a template is found too.
/// </summary>
public static class AnnexRows
{
    private static readonly byte[] s_row = "<tr id="u8.ToArray();
    private static readonly byte[] s_stated = "<caption><data value=\""u8.ToArray();

    public static void Check(Publication publication, ImmutableArray<RenderedPage> pages, DiagnosticBag bag)
    {
        var rendered = pages.ToDictionary(page => page.Path, page => page.Utf8);
        foreach (var annex in publication.Annexes)
        {
            var page = rendered[annex.Path].Span;
            if (page.Count(s_row) != annex.Actions.Length || Stated(page) != annex.Actions.Length)
                bag.Add(Problems.AnnexRowsDiffer(annex.Path.OutputFile, annex.Actions.Length, page.Count(s_row), Stated(page)));
        }
    }

    /// <returns>The number in the caption, or 0 where there is none.</returns>
    private static int Stated(ReadOnlySpan<byte> page)
    {
        var start = page.IndexOf(s_stated);
        if (start < 0)
            return 0;

        var number = page[(start + s_stated.Length)..];
        return int.TryParse(Encoding.UTF8.GetString(number[..number.IndexOf((byte)'"')]), CultureInfo.InvariantCulture, out var stated) ? stated : 0;
    }
}
