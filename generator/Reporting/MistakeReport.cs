using System.Globalization;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Model;

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

/// <summary>Writes findings in Markdown, each with a link to its line: errors, then the warnings that were not there before.</summary>
internal static class MistakeSections
{
    /// <summary>A message may quote a text; what is left out of it stands in the annotations and in the log.</summary>
    private const int MessageLength = 1200;

    /// <param name="known">The findings before the change.</param>
    public static IEnumerable<ReportSection> Of(ImmutableArray<Diagnostic> findings, ImmutableArray<Diagnostic> known, SourceLinks links)
    {
        yield return Section("À corriger", findings.Where(finding => finding.Severity == Severity.Error), links) with
        {
            Introduction = "Rien n'est publié tant qu'il reste une erreur.",
        };
        yield return Section("À vérifier", NewWarnings(findings, known), links) with
        {
            Introduction = "Ces avertissements n'empêchent pas de publier.",
        };
    }

    /// <summary>The warnings that the change brings; one that only moved to another line was there before.</summary>
    public static ImmutableArray<Diagnostic> NewWarnings(ImmutableArray<Diagnostic> findings, ImmutableArray<Diagnostic> known)
    {
        var left = known.GroupBy(Identity).ToDictionary(group => group.Key, group => group.Count());
        return [.. findings.Where(finding => finding.Severity != Severity.Error).Where(IsNew)];

        bool IsNew(Diagnostic finding)
        {
            var identity = Identity(finding);
            var count = left.GetValueOrDefault(identity);
            left[identity] = count - 1;
            return count <= 0;
        }
    }

    private static (string Code, string File, string Text) Identity(Diagnostic finding) => (finding.Code, finding.Location.File, finding.Text);

    private static ReportSection Section(string heading, IEnumerable<Diagnostic> findings, SourceLinks links)
    {
        var entries = findings
            .Select(finding => $"- {links.To(finding.Location)} : {MarkdownText.Shortened(finding.Text, MessageLength)} ({finding.Code})\n")
            .ToList();
        return new ReportSection(string.Create(CultureInfo.InvariantCulture, $"{heading} ({entries.Count})"), entries);
    }
}

/// <summary>Links to lines of the sources, where the repository and the commit are known.</summary>
/// <param name="Repository">The repository's web address, or null.</param>
/// <param name="Commit">The commit that was read, or empty.</param>
internal sealed record SourceLinks(Uri? Repository, string Commit)
{
    /// <summary>The place in Markdown: a link where one can be made.</summary>
    public string To(SourceLocation location)
    {
        var place = location.Line == 0
            ? location.File
            : string.Create(CultureInfo.InvariantCulture, $"{location.File}, ligne {location.Line}");
        if (Repository is null || Commit.Length == 0)
            return $"**{MarkdownText.Of(place)}**";

        var path = string.Join('/', location.File.Split('/').Select(Uri.EscapeDataString));
        var line = location.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"#L{location.Line}");
        // GitHub shows a Markdown file laid out, where no line has a number, unless it is asked for the plain one.
        return $"[{MarkdownText.Of(place)}]({Repository.AbsoluteUri.TrimEnd('/')}/blob/{Uri.EscapeDataString(Commit)}/{path}?plain=1{line})";
    }
}
