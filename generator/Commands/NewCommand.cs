using System.CommandLine;
using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Drafting;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Commands;

/// <summary><c>new action</c>, <c>new edition</c> and <c>new site</c>: files ready to fill, never over files that are there.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> s_title = new("TITRE") { Description = "Titre de l'action, entre guillemets." };

    private static readonly Option<string> s_structure = new("--structure")
    {
        Description = "Identifiant de la structure qui porte l'action, dans data/structures.csv.",
        Required = true,
    };

    private static readonly Option<int> s_edition = new("--edition") { Description = "Année de l'action.", Required = true };

    private static readonly Option<string?> s_id = new("--id")
    {
        Description = "Identifiant de l'action, qui fera son adresse (par défaut : tiré du titre).",
    };

    private static readonly Argument<int> s_year = new("ANNÉE") { Description = "La nouvelle année, en quatre chiffres." };

    private static readonly Option<string?> s_town = new("--commune") { Description = "Nom de la commune." };

    private static readonly Option<string?> s_district = new("--quartier") { Description = "Nom du quartier ; vide si le site est celui de toute la commune." };

    private static readonly Option<string?> s_firstYear = new("--edition") { Description = "Première année du site, en quatre chiffres." };

    private static readonly Option<bool> s_workflows = new("--workflows")
    {
        Description = "Ajoute les fichiers par lesquels GitHub contrôle et publie le site (.github/workflows).",
    };

    private static readonly Option<DirectoryInfo?> s_newRoot = new("--root")
    {
        Description = "Dossier où écrire content/ et data/ (par défaut : le dossier courant).",
    };

    public static Command Create()
    {
        var action = new Command("action", "Crée le fichier d'une action.") { s_title, s_structure, s_edition, s_id, CommonOptions.Root };
        action.SetAction(CreateAction);
        var edition = new Command("edition", "Crée les fichiers d'une année.") { s_year, CommonOptions.Root };
        edition.SetAction(CreateEdition);
        var site = new Command("site", "Crée les fichiers d'un nouveau site.") { s_town, s_district, s_firstYear, s_workflows, s_newRoot };
        site.SetAction(CreateSite);
        return new Command("new", "Crée des fichiers prêts à remplir.") { action, edition, site };
    }

    private static int CreateAction(ParseResult arguments)
    {
        var sources = CommonOptions.SourcesOf(arguments);
        var year = Year(arguments.GetValue(s_edition));
        var title = arguments.GetValue(s_title)!.Trim();
        var structure = Structure(sources, arguments.GetValue(s_structure)!);
        if (title.Length == 0)
            throw new CommandLineException("Le titre est vide.");
        if (!sources.Has($"content/{Text(year)}/{SourceFiles.Edition}"))
            throw new CommandLineException($"L'année {Text(year)} n'existe pas encore. Créez-la d'abord : bilan new edition {Text(year)}");

        var id = Id(sources, year, title, structure, arguments.GetValue(s_id));
        Write([ActionDraft.Of(id, year, title, structure)], sources);
        Console.WriteLine($"Son adresse sur le site sera {SitePaths.Action(year, id)}. Écrivez le texte officiel sous la deuxième ligne « --- ».");
        return ExitCode.Done;
    }

    private static int CreateEdition(ParseResult arguments)
    {
        var sources = CommonOptions.SourcesOf(arguments);
        Write(EditionDraft.Of(sources, Year(arguments.GetValue(s_year)), DateOnly.FromDateTime(DateTime.Now)), sources);
        Console.WriteLine("Écrivez l'introduction de l'année, puis remplissez le tableau des actions.");
        return ExitCode.Done;
    }

    private static int CreateSite(ParseResult arguments)
    {
        var sources = new SourceFolder(arguments.GetValue(s_newRoot)?.FullName ?? Directory.GetCurrentDirectory());
        if (SourceFiles.AllIn(sources).FirstOrDefault() is { } file)
            throw new CommandLineException($"Rien n'a été écrit : le dossier « {sources.Root} » a déjà un site ({file}).");

        var workflows = arguments.GetValue(s_workflows) ? SiteDraft.Workflows(Release()) : [];
        var town = Said(arguments, s_town, "Nom de la commune : ");
        if (town.Length == 0)
            throw new CommandLineException("Le nom de la commune est vide.");
        var district = Said(arguments, s_district, "Nom du quartier (rien si le site est celui de toute la commune) : ");
        var edition = Said(arguments, s_firstYear, "Première année du site : ");
        if (!int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            throw new CommandLineException($"« {edition} » n'est pas une année : il faut quatre chiffres.");

        Write([.. SiteDraft.Of(sources, town, district, Year(year), DateOnly.FromDateTime(DateTime.Now)), .. workflows], sources);
        Console.WriteLine("Remplissez content/site.yml et les pages de content/pages ; « bilan check » dit à chaque fois ce qui manque encore.");
        return ExitCode.Done;
    }

    private static ProgramRelease Release() => ProgramRelease.Current ?? throw new CommandLineException(
        "Rien n'a été écrit : ce programme n'est pas une version publiée, que GitHub pourrait prendre. Installez-en une, ou retirez --workflows.");

    /// <summary>What the option says, or else what is typed when it is asked for in a terminal.</summary>
    private static string Said(ParseResult arguments, Option<string?> option, string question)
    {
        if (arguments.GetValue(option) is { } said)
            return said.Trim();
        if (Console.IsInputRedirected)
            throw new CommandLineException($"Il manque l'option {option.Name}.");

        Console.Write(question);
        return Console.ReadLine()?.Trim() ?? "";
    }

    private static Slug Id(SourceFolder sources, int year, string title, string structure, string? wanted)
    {
        if (wanted is null)
        {
            return ActionDraft.ProposeId(sources, year, title, structure)
                ?? throw new CommandLineException($"Aucun identifiant libre ne peut être tiré de « {title} ». Donnez-en un avec --id.");
        }

        if (!Slug.TryParse(wanted, out var id))
            throw new CommandLineException($"« {wanted} » ne peut pas être un identifiant : il faut des lettres minuscules sans accent, des chiffres et des traits d'union.");
        return ActionDraft.Ids(sources, year).Contains(wanted)
            ? throw new CommandLineException($"L'identifiant « {wanted} » est déjà celui d'une action de {Text(year)}.")
            : id;
    }

    private static string Structure(SourceFolder sources, string id)
    {
        var known = ActionDraft.Structures(sources);
        if (known.Contains(id, StringComparer.Ordinal))
            return id;

        var cure = Nearest.To(id, known) is { } nearest
            ? $"Vouliez-vous dire « {nearest} » ?"
            : $"Structures connues : {string.Join(", ", known)}.";
        throw new CommandLineException($"La structure « {id} » n'existe pas dans data/structures.csv. {cure}");
    }

    private static int Year(int year) => year is >= 1000 and <= 9999
        ? year
        : throw new CommandLineException($"« {Text(year)} » n'est pas une année : il faut quatre chiffres.");

    private static void Write(ImmutableArray<Draft> drafts, SourceFolder sources)
    {
        if (drafts.FirstOrDefault(draft => sources.LeadsElsewhere(draft.File)) is { } outside)
            throw new CommandLineException($"Rien n'a été écrit : {outside.File} est un lien ou passe par un lien, qui mène à un autre dossier.");

        var existing = DraftWriter.Write(drafts, sources);
        if (!existing.IsEmpty)
            throw new CommandLineException($"Rien n'a été écrit : {string.Join(" et ", existing)} {(existing.Length > 1 ? "existent" : "existe")} déjà.");

        foreach (var draft in drafts)
            Console.WriteLine($"Créé : {draft.File}");
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
