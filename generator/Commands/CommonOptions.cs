using System.CommandLine;
using System.Globalization;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Commands;

/// <summary>The options that several commands share, and what they mean.</summary>
internal static class CommonOptions
{
    public static Option<DirectoryInfo?> Root { get; } = new("--root")
    {
        Description = "Dossier qui contient content/ et data/ (par défaut : cherché vers le haut depuis le dossier courant).",
        Recursive = true,
    };

    public static Option<string?> BaseUrl { get; } = new("--base-url")
    {
        Description = "Adresse du site en ligne ; remplace « adresse » de content/site.yml.",
        Recursive = true,
    };

    public static Option<FileInfo?> Published { get; } = new("--published")
    {
        Description = "Liste des adresses du site en ligne (son fichier adresses.txt) : aucune ne doit disparaître.",
        Recursive = true,
    };

    public static Option<bool> Strict { get; } = new("--strict")
    {
        Description = "Un avertissement empêche aussi la publication.",
        Recursive = true,
    };

    public static Option<string> Format { get; } = new Option<string>("--format")
    {
        Description = "Forme des messages.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "github", "json");

    public static BuildRequest Request(ParseResult arguments, bool offline = false) =>
        new(SourcesOf(arguments), BaseUrlOf(arguments), offline, arguments.GetValue(Strict), PublishedList(arguments.GetValue(Published)));

    public static SourceFolder SourcesOf(ParseResult arguments)
    {
        if (arguments.GetValue(Root) is { } root)
            return Sources(root);

        return SourceFolder.FindFrom(Directory.GetCurrentDirectory())
            ?? throw new CommandLineException("Aucun dossier avec content/ et data/ n'a été trouvé ici ni au-dessus. Indiquez-le avec --root.");
    }

    public static SourceFolder Sources(DirectoryInfo folder)
    {
        var sources = new SourceFolder(folder.FullName);
        return sources.IsComplete
            ? sources
            : throw new CommandLineException($"Le dossier « {folder} » ne contient pas content/ et data/.");
    }

    public static Uri? BaseUrlOf(ParseResult arguments)
    {
        // An empty value is what a workflow passes when it has nothing to say.
        var text = arguments.GetValue(BaseUrl);
        if (string.IsNullOrEmpty(text))
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? SiteAssembler.WithTrailingSlash(address)
            : throw new CommandLineException($"« {text} » n'est pas une adresse web complète : elle commence par https://.");
    }

    private static string? PublishedList(FileInfo? file) =>
        file is null or { Exists: true }
            ? file?.FullName
            : throw new CommandLineException($"Le fichier « {file} » n'existe pas : --published attend le fichier adresses.txt du site en ligne.");

    public static void Print(DiagnosticBag bag, string? format)
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

    public static string Counts(BuildResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Actions} actions, {result.Structures} structures, {result.Pages} pages");
}
