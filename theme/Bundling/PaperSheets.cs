using System.Text;

namespace Bilan.Markup.Bundling;

/// <summary>The stylesheets that only printed documents ask for, so that no other page carries their weight.</summary>
public static class PaperSheets
{
    private static readonly string s_annexRules = AnnexRules(ThemeResource.Text);

    public static ThemeAsset Poster { get; } = MakePoster(ThemeResource.Text);

    /// <summary>
    /// The stylesheet of an edition's annexes. It is made for the edition, because words in the margin of a sheet can only come
    /// from a stylesheet: a page has no other way to write there.
    /// </summary>
    public static ThemeAsset Annex(SiteInfo site, EditionInfo edition) => MakeAnnex(site, edition, s_annexRules);

    /// <summary>All of them, to publish under <c>/assets/</c>.</summary>
    public static ImmutableArray<ThemeAsset> All(SiteInfo site, IEnumerable<EditionInfo> editions) =>
        [Poster, .. editions.Select(edition => Annex(site, edition))];

    /// <summary>The same, from another copy of the theme.</summary>
    /// <param name="read">Gives the text of a file of the theme by its name.</param>
    internal static ImmutableArray<ThemeAsset> All(SiteInfo site, IEnumerable<EditionInfo> editions, Func<string, string> read)
    {
        var rules = AnnexRules(read);
        return [MakePoster(read), .. editions.Select(edition => MakeAnnex(site, edition, rules))];
    }

    private static ThemeAsset MakePoster(Func<string, string> read) =>
        ThemeAsset.Of("affiche.css", Encoding.UTF8.GetBytes(CssText.WithoutComments(read("assets/paper/poster.css"))));

    private static string AnnexRules(Func<string, string> read) => CssText.WithoutComments(read("assets/paper/annex.css"));

    private static ThemeAsset MakeAnnex(SiteInfo site, EditionInfo edition, string rules)
    {
        var margin = $$"""
            @layer print {
            @page annex {
            @bottom-left { content: {{Quoted($"{edition.Contract}, {edition.Title}")}}; }
            @bottom-center { content: {{Quoted(site.Address.AbsoluteUri)}}; }
            }
            }

            """.ReplaceLineEndings("\n");
        return ThemeAsset.Of(
            FormattableString.Invariant($"annexe-{edition.Year}.css"), Encoding.UTF8.GetBytes(rules + margin));
    }

    /// <summary>A string of CSS; a title may hold a quotation mark.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
