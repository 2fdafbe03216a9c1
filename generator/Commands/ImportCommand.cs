using System.CommandLine;
using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Importing;
using Bilan.Loading;

namespace Bilan.Commands;

/// <summary><c>import</c>: the office's table becomes the records of a year.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> s_file = new("FICHIER") { Description = "Le tableau reçu : .xlsx, .xls, .ods, .docx, .odt, .csv ou .txt." };

    private static readonly Option<int> s_edition = new("--edition") { Description = "Année du tableau, en quatre chiffres.", Required = true };

    private static readonly Option<bool> s_dryRun = new("--dry-run") { Description = "Dit ce qui serait écrit, sans rien écrire." };

    private static readonly Option<bool> s_update = new("--update")
    {
        Description = "Si les fiches de l'année existent : écrit ce qui a changé dans le tableau, sauf dans les fiches modifiées à la main.",
    };

    private static readonly Option<FileInfo?> s_map = new("--map")
    {
        Description = "Fichier de réponses à utiliser (par défaut : import.yml de l'année, ou de la dernière année qui en a un).",
    };

    public static Command Create()
    {
        var command = new Command("import", "Fait les fiches d'une année avec le tableau reçu.") { s_file, s_edition, s_dryRun, s_update, s_map, CommonOptions.Root };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var file = Existing(arguments.GetValue(s_file)!);
        var answers = arguments.GetValue(s_map) is { } map ? Existing(map).FullName : null;
        var year = arguments.GetValue(s_edition);
        if (year is < 1000 or > 9999)
            throw new CommandLineException(string.Create(CultureInfo.InvariantCulture, $"« {year} » n'est pas une année : il faut quatre chiffres."));

        var bag = new DiagnosticBag();
        var request = new ImportRequest(Sources(arguments), file.FullName, year, answers, arguments.GetValue(s_dryRun), arguments.GetValue(s_update), DateOnly.FromDateTime(DateTime.Now));
        var outcome = TableImport.Run(request, bag);
        CommonOptions.Print(bag, "text");
        if (outcome is null)
            return ExitCode.ContentHasErrors;

        Console.Write(ImportReport.Write(outcome, isMarkdown: false));
        Console.WriteLine();
        Console.WriteLine(Closing(request, outcome));
        return ExitCode.Done;
    }

    private static string Closing(ImportRequest request, ImportOutcome outcome) => (request.IsDryRun, outcome.IsWritten) switch
    {
        (true, _) => "Essai : rien n'a été écrit.",
        (_, true) => $"Les fiches sont écrites. Ce compte rendu est aussi dans data/{request.Year.ToString(CultureInfo.InvariantCulture)}/{SourceFiles.ImportReport}.",
        _ => "Rien n'a été écrit : les fiches de cette année existent déjà. Avec --update, ce qui a changé est écrit, sauf dans les fiches modifiées à la main.",
    };

    /// <summary>A town that begins has only <c>content/site.yml</c>.</summary>
    private static SourceFolder Sources(ParseResult arguments) =>
        arguments.GetValue(CommonOptions.Root) is { } root && new SourceFolder(root.FullName) is var folder && folder.Has(SourceFiles.Site)
            ? folder
            : CommonOptions.SourcesOf(arguments);

    private static FileInfo Existing(FileInfo file)
    {
        if (!file.Exists)
            throw new CommandLineException($"Le fichier « {file} » n'existe pas.");
        return OrdinaryFile.IsOne(file.FullName) ? file : throw new CommandLineException($"« {file} » n'est pas un fichier ordinaire.");
    }
}
