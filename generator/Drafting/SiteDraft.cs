using System.Text;
using Bilan.Assembling;
using Bilan.Loading;

namespace Bilan.Drafting;

/// <summary>
/// The files of a whole new site: settings, pages in neutral words, a first vocabulary, an empty year, the dictionaries of all fields.
/// The texts stand in <c>Drafting/Site</c> as files like those of a site.
/// </summary>
public static class SiteDraft
{
    private const string Folder = "Drafting/Site/";
    private const string WorkflowFolder = "Drafting/Workflows/";

    /// <summary>Where the guides stand: beside the site with a copy of the program, else in the program's own repository.</summary>
    private static string Guides => ProgramRelease.Current is { } program ? $"https://github.com/{program.Repository}/blob/v{program.Version}/.github/" : "../.github/";

    /// <param name="town">Of which the site is.</param>
    /// <param name="district">May be empty.</param>
    /// <param name="today">The day on which the first edition is begun.</param>
    public static ImmutableArray<Draft> Of(SourceFolder sources, string town, string district, int year, DateOnly today)
    {
        var place = district.Length > 0 ? district : town;
        Dictionary<string, string> words = new()
        {
            ["{nom}"] = $"{place}, nos actions",
            ["{sous_titre}"] = district.Length > 0 ? town : "",
            ["{description}"] = $"{place} : les actions menées pour les habitants, expliquées simplement.",
            ["{commune}"] = town,
            ["{quartier}"] = district,
        };
        return
        [
            .. Texts(Folder).Select(text => Filled(text, words.Select(word => (word.Key, YamlText.Quoted(word.Value))).Append(("](../.github/", $"]({Guides}")))),
            new Draft(SourceFiles.Structures, EditionDraft.Headings(StructureFields.Schema)),
            new Draft(SourceFiles.Acronyms, EditionDraft.Headings(AcronymFields.Schema)),
            .. EditionDraft.Of(sources, year, today),
        ];
    }

    /// <summary>What checks and publishes the site on GitHub from a repository without the program: short calls of the program's own workflows.</summary>
    public static ImmutableArray<Draft> Workflows(ProgramRelease program) =>
    [
        .. Texts(WorkflowFolder).Select(text => Filled(
            text with { File = $".github/workflows/{text.File}" },
            [("{programme}", program.Repository), ("{version}", program.Version), ("{commit}", program.Commit)])),
    ];

    private static Draft Filled(Draft draft, IEnumerable<(string Place, string Value)> words) =>
        draft with { Text = words.Aggregate(draft.Text, (text, word) => text.Replace(word.Place, word.Value, StringComparison.Ordinal)) };

    private static IEnumerable<Draft> Texts(string folder)
    {
        var assembly = typeof(SiteDraft).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return new Draft(name[folder.Length..], reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }
}
