using System.CommandLine;
using System.Text;
using Bilan.Reporting;

namespace Bilan.Commands;

/// <summary><c>report</c>: what changes between two trees of sources, for the people who read a pull request.</summary>
internal static class ReportCommand
{
    private static readonly Option<DirectoryInfo> s_base = new("--base")
    {
        Description = "Dossier des fichiers d'avant (il contient content/ et data/).",
        Required = true,
    };

    private static readonly Option<FileInfo?> s_output = new("--output")
    {
        Description = "Fichier où écrire le compte rendu (par défaut : la sortie standard).",
    };

    private static readonly Option<string> s_format = new Option<string>("--format")
    {
        Description = "Forme du compte rendu.",
        DefaultValueFactory = _ => "markdown",
    }.AcceptOnlyFromAmong("markdown");

    private static readonly Option<string?> s_repositoryUrl = new("--repository-url")
    {
        Description = "Adresse du dépôt, pour les liens vers les lignes (par défaut : celle que donne GitHub Actions).",
    };

    private static readonly Option<string?> s_commit = new("--commit")
    {
        Description = "Version des fichiers, pour les liens vers les lignes (par défaut : celle que donne GitHub Actions).",
    };

    public static Command Create()
    {
        var command = new Command("report", "Dit en français ce que change une proposition.")
        {
            s_base, CommonOptions.Root, s_output, s_format, CommonOptions.BaseUrl, s_repositoryUrl, s_commit,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var report = ChangeReport.Write(
            CommonOptions.Sources(arguments.GetValue(s_base)!),
            CommonOptions.SourcesOf(arguments),
            CommonOptions.BaseUrlOf(arguments),
            Repository(arguments.GetValue(s_repositoryUrl)),
            arguments.GetValue(s_commit) ?? GitHubEnvironment.Commit);
        if (arguments.GetValue(s_output) is { } file)
            File.WriteAllText(file.FullName, report);
        else
            WriteToStandardOutput(report);
        return ExitCode.Done;
    }

    /// <summary>In UTF-8 whatever the machine's terminal expects: the report is meant for a file.</summary>
    private static void WriteToStandardOutput(string report)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(report));
    }

    private static Uri? Repository(string? option) =>
        CommonOptions.RepositoryAddress(string.IsNullOrEmpty(option) ? GitHubEnvironment.RepositoryUrl : option);
}
