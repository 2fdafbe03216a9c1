using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using Bilan.Commands;
using Bilan.Diagnostics;
using Bilan.Publishing;

namespace Bilan;

/// <summary>Finds the command that the arguments name, and chooses the exit code of a wrong one and of a fault. Each command stands in <c>Commands/</c>.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        try
        {
            return RunAndExplain(args);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            // The words of the explanation found no room: standard error goes to a full disk.
            return ExitCode.ContentHasErrors;
        }
    }

    private static int RunAndExplain(string[] args)
    {
        // Windows would write in the characters of its console, which lack some of ours, into files and to GitHub as well.
        Console.OutputEncoding = Encoding.UTF8;
        if (!ComposesAccents)
        {
            Console.Error.WriteLine(
                "Sur cette machine, .NET tourne sans ses tables de langues : les accents seraient mal comparés et mal cherchés, et le site ne serait pas le même qu'ailleurs. Rien n'a été fait.");
            Console.Error.WriteLine("Retirez la variable DOTNET_SYSTEM_GLOBALIZATION_INVARIANT, et installez la bibliothèque ICU si elle manque (paquet libicu ou icu-libs).");
            return ExitCode.WrongCommandLine;
        }

        // Messages must not depend on the language of the machine that happens to run the build.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            SiteFolder.Recover(BuildCommand.UsualOutput);
            var parsed = Root().Parse(args);
            if (parsed.Errors.Count == 0)
                return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

            foreach (var error in parsed.Errors)
                Console.Error.WriteLine(Printable.InLines(FrenchHelp.Translate(error.Message)));
            Console.Error.WriteLine("Pour la liste des commandes et des options : bilan --help");
            return ExitCode.WrongCommandLine;
        }
        catch (CommandLineException exception)
        {
            Console.Error.WriteLine(Printable.InLines(exception.Message));
            return ExitCode.WrongCommandLine;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Console.Error.WriteLine($"bilan s'est arrêté : un fichier n'a pas pu être lu ou écrit ({DiskFailure.Reason(exception)}). Aucun site n'est resté à moitié écrit.");
            Console.Error.WriteLine("Fermez les programmes qui l'ont ouvert, vérifiez que vous y avez droit, puis recommencez.");
            if (DiskFailure.FileOf(exception) is { } file)
                Console.Error.WriteLine(Printable.OnOneLine($"Fichier concerné : {file}"));
            return ExitCode.ContentHasErrors;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine("bilan a rencontré une panne qui vient du programme, pas de vos fichiers. Le site précédent est intact.");
            Console.Error.WriteLine("Merci de la signaler aux développeurs avec le texte qui suit :");
            Console.Error.WriteLine(Printable.InLines(exception.ToString()));
            return ExitCode.ProgramFault;
        }
    }

    /// <summary>Whether .NET has its tables of languages: without them every text counts as composed already.</summary>
    private static bool ComposesAccents => "e\u0301".Normalize() == "é";

    private static RootCommand Root()
    {
        var root = new RootCommand("Produit le site à partir de content/ et data/.")
        {
            BuildCommand.Create(), CheckCommand.Create(), AuditCommand.Create(), ReportCommand.Create(), NewCommand.Create(), ImportCommand.Create(), ServeCommand.Create(),
        };
        BuildCommand.AddTo(root);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new FrenchHelp((HelpAction)help.Action!);
        return root;
    }
}
