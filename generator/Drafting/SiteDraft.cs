using System.Text;
using Bilan.Assembling;
using Bilan.Loading;

namespace Bilan.Drafting;

/// <summary>
/// The files of a whole new site: settings, pages in neutral words, a first vocabulary, an empty year. The texts stand in
/// <c>Drafting/Site</c> as files like those of a site.
/// </summary>
public static class SiteDraft
{
    private const string Folder = "Drafting/Site/";

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
            .. Texts().Select(text => text with { Text = words.Aggregate(text.Text, (filled, word) => filled.Replace(word.Key, YamlText.Quoted(word.Value), StringComparison.Ordinal)) }),
            new Draft(SourceFiles.Structures, EditionDraft.Headings(StructureFields.Schema)),
            new Draft(SourceFiles.Acronyms, EditionDraft.Headings(AcronymFields.Schema)),
            .. EditionDraft.Of(sources, year, today),
        ];
    }

    private static IEnumerable<Draft> Texts()
    {
        var assembly = typeof(SiteDraft).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return new Draft(name[Folder.Length..], reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }
}
