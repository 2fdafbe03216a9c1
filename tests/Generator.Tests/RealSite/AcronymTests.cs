using AngleSharp.Html.Parser;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;
using Bilan.Tests.Harness;

namespace Bilan.Tests.RealSite;

/// <summary>An acronym whose meaning is known is explained on every page that uses it.</summary>
public class AcronymTests(PublishedRealSite published) : IClassFixture<PublishedRealSite>
{
    /// <summary>
    /// The official table as it was voted and what quotes it, lists of all titles that lead to pages which explain them, and what is
    /// for those who edit.
    /// </summary>
    private static readonly string[] s_apart = ["/annexe/", "/corrections/", "plan-du-site/", "proposer/", "a-faire/"];

    [Fact]
    public void Every_page_says_what_its_acronyms_mean()
    {
        var finder = RealRecords.Publication.AcronymFinder;
        var parser = new HtmlParser();
        var pages = Directory.EnumerateFiles(published.Site.Output, "index.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(published.Site.Output, file).Replace('\\', '/'))
            .Where(page => !s_apart.Any(part => $"/{page}".Contains(part, StringComparison.Ordinal)))
            .ToList();

        var unexplained = pages.SelectMany(page =>
        {
            var document = parser.ParseDocument(published.Site.Page(page));
            // It sends its reader on before she could read it.
            if (document.QuerySelector("meta[http-equiv=refresh]") is not null)
                return [];
            var shown = (document.QuerySelector("main") ?? document.Body!).TextContent;
            var words = string.Join(' ', PlainLetters.Words(shown));
            return finder.In(shown)
                .Where(acronym => !words.Contains(string.Join(' ', PlainLetters.Words(acronym.Expansion)), StringComparison.Ordinal))
                .Select(acronym => $"{page}: {acronym.Letters}");
        });

        Assert.NotEmpty(pages);
        Assert.Empty(unexplained);
    }
}
