using System.CommandLine;
using Bilan.Diagnostics;
using Bilan.Reporting;

namespace Bilan.Commands;

/// <summary><c>check</c>: a build that writes nothing and says everything that is wrong.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Vérifie les fichiers sans rien écrire.")
        {
            CommonOptions.Root, CommonOptions.Format, CommonOptions.BaseUrl, CommonOptions.RepositoryUrl, CommonOptions.Branch,
            CommonOptions.Published, CommonOptions.Strict,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var bag = new DiagnosticBag();
        var format = arguments.GetValue(CommonOptions.Format);
        var result = BuildPipeline.Run(CommonOptions.Request(arguments) with { Drafts = true }, output: null, bag);
        CommonOptions.Print(bag, format);
        if (format == "github")
            AddToSummary(bag.Sorted());
        if (result is not null && format == "text")
            Console.WriteLine($"Tout peut être publié : {CommonOptions.Counts(result)}.");
        return result is null ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    /// <summary>GitHub shows ten errors and ten warnings of a step beside their lines: with more, all of them go to the summary of the run.</summary>
    private static void AddToSummary(ImmutableArray<Diagnostic> findings)
    {
        const int shownBesideLines = 10;
        var summary = GitHubEnvironment.SummaryFile;
        if (summary.Length == 0 || findings.GroupBy(finding => finding.Severity).All(group => group.Count() <= shownBesideLines))
            return;

        var repository = Uri.TryCreate(GitHubEnvironment.RepositoryUrl, UriKind.Absolute, out var address) ? address : null;
        File.AppendAllText(summary, MistakeReport.Write(findings, repository, GitHubEnvironment.Commit));
    }
}
