using System.Globalization;
using Bilan.Diagnostics;

namespace Bilan.Reporting;

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
