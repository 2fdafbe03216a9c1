using System.CommandLine;
using Bilan.Auditing;
using Bilan.Diagnostics;

namespace Bilan.Commands;

/// <summary><c>audit</c>: what is wrong with a finished site.</summary>
internal static class AuditCommand
{
    private static readonly Argument<DirectoryInfo> s_folder = new("DIR") { Description = "Dossier d'un site terminé." };

    public static Command Create()
    {
        var command = new Command("audit", "Cherche les défauts d'un site terminé.") { s_folder, CommonOptions.Format, CommonOptions.Strict };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var folder = arguments.GetValue(s_folder)!;
        if (!folder.Exists)
            throw new CommandLineException($"Le dossier « {folder} » n'existe pas.");

        var bag = new DiagnosticBag();
        SiteAudit.Run(folder.FullName, bag);
        CommonOptions.Print(bag, arguments.GetValue(CommonOptions.Format));
        return bag.HasErrors || (bag.HasWarnings && arguments.GetValue(CommonOptions.Strict))
            ? ExitCode.ContentHasErrors
            : ExitCode.Done;
    }
}
