using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bilan.Tests.RealSite;

/// <summary>
/// The published pages against the official table, by a path of its own: the words of each page are read from the finished HTML
/// and those of the table from the source file plus <c>corrections.csv</c>, with none of the generator's code.
/// </summary>
public sealed class FaithfulnessTests(FaithfulnessTests.PublishedSite published) : IClassFixture<FaithfulnessTests.PublishedSite>
{
    private const int Actions = 39;

    [Fact]
    public void Every_action_is_a_row_of_the_official_table_word_for_word()
    {
        var pages = published.Pages().Order(StringComparer.Ordinal);
        var rows = published.CorrectedRows().Order(StringComparer.Ordinal);

        Assert.Equal(Actions, published.Pages().Count);
        Assert.Equal(rows, pages);
    }

    [Fact]
    public void The_annex_has_the_rows_of_the_official_table_in_their_order()
    {
        var rows = published.CorrectedRows();

        var annex = published.AnnexRows();

        Assert.Equal(rows, annex);
    }

    [Theory]
    [InlineData("content/2023/actions/clas.md", "par un groupe de bénévoles", "par un grand groupe de bénévoles")]
    [InlineData("content/2023/actions/clas.md", "par un groupe de bénévoles", "par un groupe")]
    [InlineData("content/2023/actions/clas.md", "artistiques, sociales", "sociales, artistiques")]
    [InlineData("content/2023/actions/clas.md", "bénévoles", "bénevoles")]
    [InlineData("data/2023/actions.csv", "clas;CLAS;", "clas;Le CLAS;")]
    [InlineData("data/2023/corrections.csv", "2 11 aidants", "2 12 aidants")]
    [InlineData("data/2023/source/annexe-notice-bilan-2023.txt", "groupe de bénévoles", "groupe de voisins")]
    public void A_word_added_lost_moved_or_changed_stops_the_build(string file, string old, string replacement)
    {
        using var site = TestSite.Real().Replacing(file, old, replacement);

        var said = site.Build();

        Assert.Contains(said, line => line.Contains("erreur FID00", StringComparison.Ordinal) || line.Contains("erreur COR002", StringComparison.Ordinal));
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void The_line_that_the_message_proposes_declares_the_difference()
    {
        using var site = TestSite.Real().Replacing("content/2023/actions/clas.md", "groupe de bénévoles", "groupe d'habitants");
        var said = site.Build().Single(line => line.Contains("FID001", StringComparison.Ordinal));
        var line = said[(said.LastIndexOf(" : ", StringComparison.Ordinal) + 3)..];

        var corrections = Path.Combine(site.Sources, "data/2023/corrections.csv");
        File.AppendAllText(corrections, line + "\n");

        Assert.DoesNotContain(site.Build(), found => found.Contains("erreur", StringComparison.Ordinal));
    }

    public sealed class PublishedSite : IDisposable
    {
        private readonly TestSite _site = TestSite.Real();

        public PublishedSite() => _site.Build();

        public void Dispose() => _site.Dispose();

        /// <summary>Title, structure and text of each action's page.</summary>
        public List<string> Pages() =>
            [.. Directory.EnumerateDirectories(Path.Combine(_site.Output, "2023/actions"))
                .Select(folder => Parse(Path.Combine(folder, "index.html")))
                .Select(page => Words(
                    page.QuerySelector("h1")!, page.QuerySelector(".byline a")!, page.QuerySelector("[aria-labelledby=texte] .prose")!))];

        public List<string> AnnexRows() =>
            [.. Parse(Path.Combine(_site.Output, "2023/annexe/index.html")).QuerySelectorAll("tbody tr")
                .Select(row => Words([.. row.Children]))];

        /// <summary>The rows of the source, each with the corrections of its action applied.</summary>
        public List<string> CorrectedRows()
        {
            var rows = File.ReadAllLines(Directory.EnumerateFiles(Path.Combine(_site.Sources, "data/2023/source")).Single())
                .Where(line => line.Count(c => c == '\t') == 2)
                .Skip(1)
                .ToList();
            foreach (var (source, text) in Corrections())
            {
                var row = rows.FindIndex(candidate => candidate.Contains(source, StringComparison.Ordinal));
                Assert.True(row >= 0, source);
                rows[row] = rows[row].Replace(source, text, StringComparison.Ordinal);
            }

            return [.. rows.Select(row => Comparable(row))];
        }

        private IEnumerable<(string Source, string Published)> Corrections()
        {
            using var reader = new StreamReader(Path.Combine(_site.Sources, "data/2023/corrections.csv"));
            using var csv = new CsvHelper.CsvParser(
                reader, new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { Delimiter = ";" });
            csv.Read();
            while (csv.Read())
                yield return (csv[1], csv[2]);
        }

        private static IDocument Parse(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));

        private static string Words(params IElement[] parts)
        {
            var text = new StringBuilder();
            foreach (var part in parts)
                Collect(part, text);
            return Comparable(text.ToString());
        }

        private static void Collect(INode node, StringBuilder text)
        {
            foreach (var child in node.ChildNodes)
            {
                // What acronyms mean is the site's own addition, marked as such on the page: not a word of the official text.
                if (child is IElement { ClassName: "expansion" })
                    continue;
                if (child is IText words)
                    text.Append(words.Data);
                else
                    Collect(child, text);
            }

            text.Append(node is IElement { LocalName: "a" or "em" or "strong" or "abbr" } ? "" : " ");
        }

        /// <summary>One space between words; quotes, apostrophes and the marks of lists in one form.</summary>
        private static string Comparable(string text)
        {
            var plain = text
                .Replace('’', '\'').Replace('\u00A0', ' ').Replace('\t', ' ')
                .Replace("«", " \" ", StringComparison.Ordinal).Replace("»", " \" ", StringComparison.Ordinal).Replace("\"", " \" ", StringComparison.Ordinal)
                .Replace(":", " : ", StringComparison.Ordinal).Replace(";", " ; ", StringComparison.Ordinal);
            return string.Join(' ', plain.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("-" or "•")));
        }
    }
}
