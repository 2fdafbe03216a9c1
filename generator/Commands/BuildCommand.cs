using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bilan.Diagnostics;

namespace Bilan.Commands;

/// <summary><c>build</c>: makes the site; also what the program does when no command is named.</summary>
internal static class BuildCommand
{
    /// <summary>Where the site stands unless another folder is named.</summary>
    public const string UsualOutput = "_site";

    private static readonly Option<string> s_output = new("--output")
    {
        Description = "Dossier où écrire le site.",
        DefaultValueFactory = _ => UsualOutput,
    };

    private static readonly Option<bool> s_offline = new("--offline")
    {
        Description = "Les liens nomment index.html, pour ouvrir le site depuis un disque.",
    };

    private static readonly Option<bool> s_drafts = new("--drafts")
    {
        Description = "Pour un aperçu : construit aussi les années qui sont encore des brouillons.",
    };

    private static readonly Option<bool> s_pdf = new("--pdf")
    {
        Description = "Fait aussi les tableaux à imprimer en PDF, avec le navigateur de cette machine (Chromium, Chrome ou Edge).",
    };

    private static readonly Option<bool> s_noPictures = new("--no-pictures")
    {
        Description = "Ne dessine pas l'image de chaque action pour les réseaux sociaux : les pages nomment celle du site.",
    };

    private static readonly Option<DirectoryInfo?> s_cache = new("--cache")
    {
        Description = "Dossier où garder les images déjà dessinées (par défaut : celui des données de l'utilisateur).",
    };

    private static readonly Option<bool> s_timings = new("--timings") { Description = "Dit le temps de chaque étape." };

    public static Command Create()
    {
        var command = new Command("build", "Produit le site (c'est aussi ce que fait bilan sans commande).");
        AddTo(command);
        return command;
    }

    /// <summary>Gives a command, or the program itself, the options and the action of a build.</summary>
    public static void AddTo(Command command)
    {
        Option[] options =
        [
            CommonOptions.Root, s_output, CommonOptions.BaseUrl, CommonOptions.RepositoryUrl, CommonOptions.Branch,
            CommonOptions.Published, s_offline, s_drafts, s_pdf, s_noPictures, s_cache, s_timings, CommonOptions.Strict,
        ];
        foreach (var option in options)
            command.Add(option);
        command.SetAction(Run);
    }

    private static int Run(ParseResult arguments)
    {
        var watch = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        var request = CommonOptions.Request(arguments, arguments.GetValue(s_offline)) with
        {
            Drafts = arguments.GetValue(s_drafts),
            Pdf = arguments.GetValue(s_pdf),
            Pictures = !arguments.GetValue(s_noPictures),
        };
        if (arguments.GetValue(s_cache) is { } cache)
            request = request with { PictureCache = cache.FullName };
        var output = arguments.GetValue(s_output);
        if (string.IsNullOrWhiteSpace(output))
            throw new CommandLineException("--output attend le nom d'un dossier.");
        var times = new StageTimes();
        var result = BuildProgressBar.Watch(progress => BuildPipeline.Run(request, output, bag, progress, times));
        TextPrinter.Print(bag.Sorted(), Console.Error);
        if (arguments.GetValue(s_timings))
            times.Print(Console.Error);
        Console.WriteLine(result is null
            ? "Rien n'a été publié : corrigez les erreurs ci-dessus."
            : $"{CommonOptions.Counts(result)} en {watch.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')} s");
        return result is null ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}
