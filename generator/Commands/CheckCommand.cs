using System.CommandLine;
using System.Globalization;
using Bilan.Assembling;
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
        SourceCount? count = null;
        var result = BuildPipeline.Run(CommonOptions.Request(arguments) with { Drafts = true }, output: null, bag, counted: counted => count = counted);
        CommonOptions.Print(bag, format);
        if (format == "github")
            AddToSummary(bag.Sorted());
        if (result is not null && format == "text")
            Console.WriteLine($"Tout peut être publié : {CommonOptions.Counts(result)}.");
        if (count is not null && format != "json")
            Console.WriteLine(Words(count, isPublishable: result is not null));
        return result is null ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    /// <summary>Every file and row that stands on the disk, and where it went: nothing disappears without a word.</summary>
    private static string Words(SourceCount count, bool isPublishable)
    {
        var parts = new[] { ("publiés", Fate.Published), ("en brouillon", Fate.Draft), ("gardés à côté, non publiés", Fate.SetAside), ("nommés dans les messages", Fate.Named) }
            .Where(part => count[part.Item2] != default && (isPublishable || part.Item2 == Fate.Named))
            .Select(part => $"{part.Item1} : {Words(count[part.Item2])}");
        return $"Compte : {string.Join(" ; ", parts.Prepend($"{Words(count.Found)} de tableaux sur le disque"))}.";
    }

    private static string Words(Quantity quantity) => $"{Number(quantity.Files, "fichier")} et {Number(quantity.Rows, "ligne")}";

    private static string Number(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number > 1 ? "s" : "")}");

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
