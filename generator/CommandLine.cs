using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bilan.Assembling;
using Bilan.Auditing;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan;

/// <summary>The commands of <c>bilan</c>: reads arguments, calls the program, prints, and chooses the exit code. Knows nothing of sites.</summary>
internal static class CommandLine
{
    private static readonly Option<DirectoryInfo?> s_root = new("--root")
    {
        Description = "Dossier qui contient content/ et data/ (par défaut : cherché vers le haut depuis le dossier courant).",
        Recursive = true,
    };

    private static readonly Option<string> s_output = new("--output")
    {
        Description = "Dossier où écrire le site.",
        DefaultValueFactory = _ => "_site",
    };

    private static readonly Option<string?> s_baseUrl = new("--base-url")
    {
        Description = "Adresse du site en ligne ; remplace « adresse » de content/site.yml.",
        Recursive = true,
    };

    private static readonly Option<bool> s_offline = new("--offline")
    {
        Description = "Les liens nomment index.html, pour ouvrir le site depuis un disque.",
    };

    private static readonly Option<bool> s_pdf = new("--pdf")
    {
        Description = "Fait aussi les tableaux à imprimer en PDF, avec le navigateur de cette machine (Chromium, Chrome ou Edge).",
    };

    private static readonly Option<bool> s_strict = new("--strict")
    {
        Description = "Un avertissement empêche aussi la publication.",
        Recursive = true,
    };

    private static readonly Option<string> s_format = new Option<string>("--format")
    {
        Description = "Forme des messages.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "github", "json");

    private static readonly Argument<DirectoryInfo> s_folder = new("DIR") { Description = "Dossier d'un site terminé." };

    public static int Run(string[] args)
    {
        // Messages must not depend on the language of the machine that happens to run the build.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            var parsed = Root().Parse(args);
            if (parsed.Errors.Count == 0)
                return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

            foreach (var error in parsed.Errors)
                Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine("Pour la liste des commandes et des options : bilan --help");
            return ExitCode.WrongCommandLine;
        }
        catch (CommandLineException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCode.WrongCommandLine;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine("bilan a rencontré une panne qui vient du programme, pas de vos fichiers. Le site précédent est intact.");
            Console.Error.WriteLine("Merci de la signaler aux développeurs avec le texte qui suit :");
            Console.Error.WriteLine(exception);
            return ExitCode.ProgramFault;
        }
    }

    private static RootCommand Root()
    {
        var build = new Command("build", "Produit le site (c'est aussi ce que fait bilan sans commande).") { s_output, s_offline, s_pdf };
        build.SetAction(Build);
        var check = new Command("check", "Vérifie les fichiers sans rien écrire.") { s_format };
        check.SetAction(Check);
        var audit = new Command("audit", "Cherche les défauts d'un site terminé.") { s_folder, s_format };
        audit.SetAction(Audit);

        var root = new RootCommand("Produit le site du bilan à partir de content/ et data/.")
        {
            s_root, s_baseUrl, s_strict, s_output, s_offline, s_pdf, build, check, audit,
        };
        root.SetAction(Build);
        return root;
    }

    private static int Build(ParseResult arguments)
    {
        var watch = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        var request = Request(arguments, arguments.GetValue(s_offline)) with { Pdf = arguments.GetValue(s_pdf) };
        var output = arguments.GetValue(s_output);
        var result = request.Pdf
            ? PrintProgressBar.Watch(progress => BuildPipeline.Run(request, output, bag, progress))
            : BuildPipeline.Run(request, output, bag);
        TextPrinter.Print(bag.Sorted(), Console.Error);
        Console.WriteLine(result is null
            ? "Rien n'a été publié : corrigez les erreurs ci-dessus."
            : $"{Counts(result)} en {watch.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')} s");
        return result is null ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static int Check(ParseResult arguments)
    {
        var bag = new DiagnosticBag();
        var result = BuildPipeline.Run(Request(arguments, offline: false), output: null, bag);
        Print(bag, arguments.GetValue(s_format));
        if (result is not null && arguments.GetValue(s_format) == "text")
            Console.WriteLine($"Tout peut être publié : {Counts(result)}.");
        return result is null ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static int Audit(ParseResult arguments)
    {
        var folder = arguments.GetValue(s_folder)!;
        if (!folder.Exists)
            throw new CommandLineException($"Le dossier « {folder} » n'existe pas.");

        var bag = new DiagnosticBag();
        SiteAudit.Run(folder.FullName, bag);
        Print(bag, arguments.GetValue(s_format));
        return bag.HasErrors || (bag.HasWarnings && arguments.GetValue(s_strict)) ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static void Print(DiagnosticBag bag, string? format)
    {
        switch (format)
        {
            case "github":
                GitHubPrinter.Print(bag.Sorted(), Console.Out);
                break;
            case "json":
                using (var output = Console.OpenStandardOutput())
                    JsonPrinter.Print(bag.Sorted(), output);
                break;
            default:
                TextPrinter.Print(bag.Sorted(), Console.Out);
                break;
        }
    }

    private static BuildRequest Request(ParseResult arguments, bool offline) =>
        new(Sources(arguments.GetValue(s_root)), BaseUrl(arguments.GetValue(s_baseUrl)), offline, arguments.GetValue(s_strict));

    private static SourceFolder Sources(DirectoryInfo? root)
    {
        if (root is null)
        {
            return SourceFolder.FindFrom(Directory.GetCurrentDirectory())
                ?? throw new CommandLineException("Aucun dossier avec content/ et data/ n'a été trouvé ici ni au-dessus. Indiquez-le avec --root.");
        }

        var sources = new SourceFolder(root.FullName);
        return sources.IsComplete
            ? sources
            : throw new CommandLineException($"Le dossier « {root} » ne contient pas content/ et data/.");
    }

    private static Uri? BaseUrl(string? text)
    {
        // An empty value is what a workflow passes when it has nothing to say.
        if (string.IsNullOrEmpty(text))
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? SiteAssembler.WithTrailingSlash(address)
            : throw new CommandLineException($"« {text} » n'est pas une adresse web complète : elle commence par https://.");
    }

    private static string Counts(BuildResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Actions} actions, {result.Structures} structures, {result.Pages} pages");
}
