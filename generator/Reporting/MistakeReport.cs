using System.Text;
using Bilan.Diagnostics;

namespace Bilan.Reporting;

/// <summary>All findings in Markdown, for the summary of a run: GitHub shows only the first ten of a kind beside the lines.</summary>
public static class MistakeReport
{
    /// <summary>In characters; a summary may have 1 MiB, and a character takes up to three bytes.</summary>
    private const int Room = 150_000;

    public static string Write(ImmutableArray<Diagnostic> findings, Uri? repository, string commit)
    {
        var report = new StringBuilder("## Ce que dit la vérification\n");
        foreach (var section in MistakeSections.Of(findings, [], new SourceLinks(repository, commit)))
            section.Write(report, Room);
        return report.ToString();
    }
}
