using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Commands;

/// <summary>The options that several commands share, and what they mean.</summary>
internal static class CommonOptions
{
    public static Option<DirectoryInfo?> Root { get; } = new("--root")
    {
        Description = "Dossier qui contient content/ et data/ (par défaut : cherché vers le haut depuis le dossier courant).",
    };

    public static Option<string?> BaseUrl { get; } = new("--base-url")
    {
        Description = "Adresse du site en ligne ; remplace « adresse » de content/site.yml.",
    };

    public static Option<string?> RepositoryUrl { get; } = new("--repository-url")
    {
        Description = "Adresse de la page GitHub des fichiers ; remplace « depot » de content/site.yml.",
    };

    public static Option<string?> Branch { get; } = new("--branch")
    {
        Description = "Branche du dépôt d'où le site est publié ; remplace « branche » de content/site.yml.",
    };

    public static Option<FileInfo?> Published { get; } = new("--published")
    {
        Description = "Liste des adresses du site en ligne (son fichier adresses.txt) : aucune ne doit disparaître. Son fichier empreintes.txt, s'il est à côté, dit ce qui change dans les années déjà publiées.",
    };

    public static Option<bool> Strict { get; } = new("--strict")
    {
        Description = "Un avertissement compte comme une erreur.",
    };

    public static Option<string> Format { get; } = new Option<string>("--format")
    {
        Description = "Forme des messages.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "github", "json");

    public static BuildRequest Request(ParseResult arguments, bool offline = false) =>
        new(SourcesOf(arguments), offline, arguments.GetValue(Strict), PublishedList(arguments.GetValue(Published)))
        {
            Overrides = new SiteOverrides(BaseUrlOf(arguments), RepositoryAddress(arguments.GetValue(RepositoryUrl)), BranchOf(arguments)),
        };

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
        var text = arguments.GetValue(BaseUrl);
        if (IsUnsaid(text))
            return null;
        return WebAddress(text) is { Query: "", Fragment: "", UserInfo: "", AbsoluteUri.Length: <= SiteAssembler.MaxAddressLength } address
            ? SiteAssembler.WithTrailingSlash(address)
            : throw new CommandLineException($"« {text} » n'est pas une adresse web complète : elle commence par https://.");
    }

    /// <returns>Null where the text is empty.</returns>
    public static Uri? RepositoryAddress(string? text) =>
        IsUnsaid(text)
            ? null
            : WebAddress(text) ?? throw new CommandLineException($"« {text} » n'est pas l'adresse d'un dépôt : elle commence par https://.");

    private static string BranchOf(ParseResult arguments)
    {
        var name = arguments.GetValue(Branch);
        if (IsUnsaid(name))
            return "";
        return SiteAssembler.IsBranchName(name)
            ? name
            : throw new CommandLineException($"« {name} » ne peut pas être le nom d'une branche.");
    }

    /// <summary>An empty value is what a workflow passes when it has nothing to say.</summary>
    private static bool IsUnsaid([NotNullWhen(false)] string? text) => string.IsNullOrEmpty(text);

    private static Uri? WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;

    private static string? PublishedList(FileInfo? file)
    {
        if (file is null)
            return null;
        if (!file.Exists)
            throw new CommandLineException($"Le fichier « {file} » n'existe pas : --published attend le fichier adresses.txt du site en ligne.");
        var prints = Path.Combine(file.DirectoryName!, SitePaths.PublishedRecords.OutputFile);
        foreach (var name in new[] { file.FullName, prints }.Where(name => !OrdinaryFile.IsOne(name)))
            throw new CommandLineException($"« {name} » n'est pas un fichier ordinaire : --published attend le fichier adresses.txt du site en ligne, et à côté, s'il y est, empreintes.txt.");
        return file.FullName;
    }

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
        string.Create(CultureInfo.InvariantCulture, $"{result.Actions} actions{(result.Drafts > 0 ? $" (dont {result.Drafts} en brouillon)" : "")}, {result.Structures} structures, {result.Pages} pages");
}
