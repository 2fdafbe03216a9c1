using System.Globalization;
using Bilan.Diagnostics;

namespace Bilan.Loading;

/// <summary>The names of the source files and folders: the one place that says where each kind of record stands.</summary>
internal static class SourceFiles
{
    public const string Site = "content/site.yml";

    /// <summary>One of these, where the publisher has a sign.</summary>
    public static readonly ImmutableArray<string> Logos = ["content/logo.svg", "content/logo.png"];

    public const string PagesFolder = "content/pages";
    public const string Structures = "data/structures.csv";
    public const string Themes = "data/themes.csv";
    public const string Audiences = "data/publics.csv";
    public const string Neighbourhoods = "data/quartiers.csv";
    public const string Acronyms = "data/sigles.csv";
    public const string Meanings = "data/mots.csv";
    public const string UrgentHelp = "data/urgences.csv";

    /// <summary>In <c>content/&lt;year&gt;</c>.</summary>
    public const string Edition = "edition.md";

    /// <summary>In <c>content/&lt;year&gt;</c>.</summary>
    public const string ActionsFolder = "actions";

    /// <summary>In <c>data/&lt;year&gt;</c>, as are the next ones.</summary>
    public const string Actions = "actions.csv";
    public const string KeyFigures = "chiffres.csv";
    public const string Corrections = "corrections.csv";
    public const string SourceFolder = "source";

    /// <summary>What an import asked and was answered, and what it did; read by no build.</summary>
    public const string ImportAnswers = "import.yml";
    public const string ImportReport = "import.md";

    /// <summary>In <c>source</c>: the three columns that an import made of a table in another form, by which pages are compared.</summary>
    public const string ComparedTable = "tableau-compare.tsv";

    /// <summary>In <c>source</c>: by what an import wrote, a later one knows what nobody edited.</summary>
    public const string Fingerprints = "empreintes.csv";

    /// <summary>Beside the two trees: where an import prepares its files.</summary>
    public const string StagedImport = ".bilan-import";

    private const string Readme = "README.md";

    /// <summary>The folders that hold the sources.</summary>
    public static readonly ImmutableArray<string> Trees = ["content", "data"];

    /// <summary>The file that presents a year.</summary>
    public static string EditionOf(int year) => string.Create(CultureInfo.InvariantCulture, $"content/{year}/{Edition}");

    public static int? YearOf(string folder) =>
        Path.GetFileName(folder) is { Length: 4 } and not ['0', ..] and var name
        && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    public static bool IsMarkdown(string file) =>
        file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !IsReadme(file);

    public static bool IsOfficialTable(string file) => EndsLike(file, ".txt", ".tsv", ".csv");

    /// <summary>Whether a file came from an office, which nobody saves again: below <c>data/&lt;year&gt;/source</c>.</summary>
    public static bool IsKeptAsItCame(string file) => file.Split('/') is ["data", _, SourceFolder, _, ..];

    /// <summary>Every file of the two source trees, at any depth.</summary>
    public static IEnumerable<string> AllIn(SourceFolder folder) => Trees.SelectMany(folder.Below).Where(place => place.Kind == PlaceKind.File).Select(place => place.Path);

    /// <summary>Whether a folder has a name that nothing reads.</summary>
    public static bool IsUnknownFolder(string folder) => !IsLeftByAProgram(folder) && folder.Split('/') switch
    {
        ["content", "pages"] => false,
        ["content" or "data", var year] => YearOf(year) is null,
        ["content", var year, ActionsFolder] => YearOf(year) is null,
        ["data", var year, SourceFolder, ..] => YearOf(year) is null,
        _ => true,
    };

    public static bool IsKnown(string file) =>
        IsReadme(file) || NamesIn(file).Contains(Path.GetFileName(file)) || IsText(file) || IsInSource(file);

    /// <summary>Whether the file stands in a folder <c>source</c>, which holds the official table and whatever came with it.</summary>
    public static bool IsInSource(string file) =>
        file.Split('/') is ["data", var year, SourceFolder, _, ..] && YearOf(year) is not null;

    /// <summary>
    /// What programs leave beside files: <c>~$actions.csv</c> of Excel, <c>._velo.md</c> of macOS, <c>.#site.yml</c> of Emacs,
    /// <c>.~lock.actions.csv#</c> of LibreOffice, <c>.DS_Store</c>. Another hidden file that is named like a record is none of it.
    /// </summary>
    public static bool IsLeftByAProgram(string file) =>
        Path.GetFileName(file) is ['~', '$', ..] or ['.', '_' or '#' or '~', ..]
        || (file.Split('/').Any(part => part is ['.' or '~', ..]) && !EndsLike(file, ".md", ".csv", ".yml"));

    /// <summary>Whether each row of the file is a record.</summary>
    public static bool IsTable(string file) =>
        EndsLike(file, ".csv") && NamesIn(file).Contains(Path.GetFileName(file));

    /// <summary>Whether the file helps those who write the site and is not published: a note, or what came with an official table.</summary>
    public static bool IsSetAside(string file) =>
        IsReadme(file) || IsInSource(file) || IsLeftByAProgram(file) || Path.GetFileName(file) is ImportAnswers or ImportReport;

    public static bool IsFingerprints(string file) => IsInSource(file) && Path.GetFileName(file) == Fingerprints;

    public static bool IsReadme(string file) => Path.GetFileName(file).Equals(Readme, StringComparison.OrdinalIgnoreCase);

    private static bool EndsLike(string file, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the file holds what the site says, and not only what helps those who write it.</summary>
    public static bool IsRecord(string file) => IsKnown(file) && !IsInSource(file) && !Logos.Contains(file) && Path.GetFileName(file) is not (Readme or ImportAnswers or ImportReport);

    /// <summary>The names that a file may have beside <paramref name="file"/>.</summary>
    public static IReadOnlyList<string> NamesIn(string file) => file.Split('/') switch
    {
        ["content", _] => ["site.yml", "logo.svg", "logo.png"],
        ["data", _] => ["structures.csv", "themes.csv", "publics.csv", "sigles.csv", "mots.csv", "urgences.csv", "quartiers.csv"],
        ["content", var year, _] when YearOf(year) is not null => [Edition],
        ["data", var year, _] when YearOf(year) is not null => [Actions, KeyFigures, Corrections, ImportAnswers, ImportReport],
        ["content", "pages", _] => ["a-propos.md", "mentions-legales.md", "accessibilite.md"],
        _ => [],
    };

    /// <summary>The known file that an unknown one was probably meant to be: misspelt, in another folder, or with another ending; or null.</summary>
    /// <param name="year">The year of which it is where its own path has none.</param>
    public static string? MeantBy(string file, int? year)
    {
        var parts = file.Split('/');
        var folder = file[..^(parts[^1].Length + 1)];
        if (Nearest.To(parts[^1], NamesIn(file)) is { } misspelt)
            return $"{folder}/{misspelt}";

        var of = (parts.FirstOrDefault(part => YearOf(part) is not null) ?? year?.ToString(CultureInfo.InvariantCulture)) ?? "";
        string[] folders = [folder, "content", "data", PagesFolder, $"content/{of}", $"data/{of}", $"content/{of}/{ActionsFolder}"];
        string[] names = [parts[^1], Path.GetFileNameWithoutExtension(parts[^1])];
        if (names.SelectMany(name => folders.Select(place => $"{place}/{name}")).FirstOrDefault(there => NamesIn(there).Contains(Path.GetFileName(there)) || IsText(there)) is { } known)
            return known;

        return parts is ["content", _, ActionsFolder, ..] ? $"{folders[^1]}/{names[1]}.md"
            : folder == $"data/{of}" && IsOfficialTable(file) ? $"{folder}/{SourceFolder}/{parts[^1]}"
            : null;
    }

    /// <summary>Whether people write such files with a word processor or a spreadsheet, or as a text without its ending.</summary>
    public static bool IsOfAnotherKind(string file) => EndsLike(file, ".docx", ".doc", ".odt", ".rtf", ".txt", ".pdf", ".xlsx", ".xls", ".ods");

    /// <summary>Whether the file is the text of an action, whose name is the action's own.</summary>
    private static bool IsText(string file) =>
        file.Split('/') is ["content", var year, ActionsFolder, _] && YearOf(year) is not null && IsMarkdown(file);
}
