using System.Text;

namespace Bilan.Markup.Bundling;

/// <summary>The stylesheets that only printed documents ask for, so that no other page carries their weight.</summary>
public static class PaperSheets
{
    private static readonly string AnnexRules = CssText.WithoutComments(ThemeResource.Text("assets/paper/annex.css"));

    public static ThemeAsset Poster { get; } = ThemeAsset.Of(
        "affiche.css", Encoding.UTF8.GetBytes(CssText.WithoutComments(ThemeResource.Text("assets/paper/poster.css"))));

    /// <summary>
    /// The stylesheet of an edition's annexes. It is made for the edition, because words in the margin of a sheet can only come
    /// from a stylesheet: a page has no other way to write there.
    /// </summary>
    public static ThemeAsset Annex(SiteInfo site, EditionInfo edition)
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
            FormattableString.Invariant($"annexe-{edition.Year}.css"), Encoding.UTF8.GetBytes(AnnexRules + margin));
    }

    /// <summary>All of them, to publish under <c>/assets/</c>.</summary>
    public static ImmutableArray<ThemeAsset> All(SiteInfo site, IEnumerable<EditionInfo> editions) =>
        [Poster, .. editions.Select(edition => Annex(site, edition))];

    /// <summary>A string of CSS; a title may hold a quotation mark.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
