using System.Globalization;

namespace Bilan.Loading;

/// <summary>The names of the source files and folders: the one place that says where each kind of record stands.</summary>
internal static class SourceFiles
{
    public const string Site = "content/site.yml";
    public const string PagesFolder = "content/pages";
    public const string Structures = "data/structures.csv";
    public const string Themes = "data/themes.csv";
    public const string Audiences = "data/publics.csv";
    public const string Acronyms = "data/sigles.csv";
    public const string Meanings = "data/mots.csv";

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

    private const string Readme = "README.md";

    public static int? YearOf(string folder) =>
        Path.GetFileName(folder) is { Length: 4 } name
        && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    public static bool IsMarkdown(string file) =>
        file.EndsWith(".md", StringComparison.Ordinal) && Path.GetFileName(file) != Readme;

    public static bool IsOfficialTable(string file) =>
        Path.GetExtension(file) is ".txt" or ".tsv";

    /// <summary>Every file of the two source trees but those of <c>source</c>, which is kept as it came.</summary>
    public static IEnumerable<string> AllIn(SourceFolder folder)
    {
        foreach (var top in new[] { "content", "data" })
        {
            foreach (var file in folder.Files(top))
                yield return file;
            foreach (var inner in folder.Folders(top).SelectMany(first => folder.Folders(first).Prepend(first)))
            {
                if (Path.GetFileName(inner) == SourceFolder)
                    continue;
                foreach (var file in folder.Files(inner))
                    yield return file;
            }
        }
    }

    public static bool IsKnown(string file) =>
        Path.GetFileName(file) is Readme || NamesIn(file).Contains(Path.GetFileName(file)) || IsText(file);

    /// <summary>The names that a file may have beside <paramref name="file"/>.</summary>
    public static IReadOnlyList<string> NamesIn(string file) => file.Split('/') switch
    {
        ["content", _] => ["site.yml"],
        ["data", _] => ["structures.csv", "themes.csv", "publics.csv", "sigles.csv", "mots.csv"],
        ["content", var year, _] when YearOf(year) is not null => [Edition],
        ["data", var year, _] when YearOf(year) is not null => [Actions, KeyFigures, Corrections, ImportAnswers, ImportReport],
        ["content", "pages", _] => ["a-propos.md", "mentions-legales.md", "accessibilite.md"],
        _ => [],
    };

    /// <summary>Whether the file is the text of an action, whose name is the action's own.</summary>
    private static bool IsText(string file) =>
        file.Split('/') is ["content", var year, ActionsFolder, _] && YearOf(year) is not null && IsMarkdown(file);
}
