using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bilan.Model;

namespace Bilan.Tests.RealSite;

/// <summary>
/// The published pages against the official tables, by a path of its own: the words of each page are read from the finished HTML
/// and those of the table from the source file with the corrections that are declared.
/// </summary>
public sealed class FaithfulnessTests(FaithfulnessTests.PublishedSite published) : IClassFixture<FaithfulnessTests.PublishedSite>
{
    [Fact]
    public void Every_action_is_a_row_of_the_official_table_word_for_word() => Assert.All(RealRecords.OfficialTables, table =>
    {
        var rows = published.CorrectedRows(table);

        Assert.Equal(PublishedSite.Rows(table.File).Count, rows.Count + published.WithdrawnActions(table.Edition.Year));
        Assert.Equal(rows.Order(StringComparer.Ordinal), published.Pages(table.Edition.Year).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_annex_has_the_rows_of_the_official_table_in_their_order() =>
        Assert.All(RealRecords.OfficialTables, table => Assert.Equal(published.CorrectedRows(table), published.AnnexRows(table.Edition.Year)));

    [Fact]
    public void The_real_records_are_held_against_their_table() => Assert.All(RealRecords.OfficialTables, table =>
    {
        using var site = TestSite.Real();
        File.AppendAllText(Path.Combine(site.Sources, Path.GetRelativePath(Repository.Root, table.File)), "\nUne action de plus\tUne structure\tUn texte.\n");

        Assert.Contains(site.Build(), line => line.Contains("erreur FID003", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("content/2024/actions/velo.md", "par un groupe de bénévoles", "par un grand groupe de bénévoles")]
    [InlineData("content/2024/actions/velo.md", "par un groupe de bénévoles", "par un groupe")]
    [InlineData("content/2024/actions/velo.md", "artistiques, sociales", "sociales, artistiques")]
    [InlineData("content/2024/actions/velo.md", "bénévoles", "bénevoles")]
    [InlineData("data/2024/actions.csv", "velo;Chantier vélo;", "velo;Le chantier vélo;")]
    [InlineData("data/2024/corrections.csv", "12 jeunes", "13 jeunes")]
    [InlineData("data/2024/source/annexe.txt", "groupe de bénévoles", "groupe de voisins")]
    public void A_word_added_lost_moved_or_changed_stops_the_build(string file, string old, string replacement)
    {
        using var site = WithOfficialTable();
        Assert.DoesNotContain(site.Build(), line => line.Contains("erreur", StringComparison.Ordinal));
        var before = site.Published();

        var said = site.Replacing(file, old, replacement).Build();

        Assert.Contains(said, line => line.Contains("erreur FID00", StringComparison.Ordinal) || line.Contains("erreur COR002", StringComparison.Ordinal));
        Assert.Equal(before.Values, site.Published().Values);
    }

    [Fact]
    public void The_line_that_the_message_proposes_declares_the_difference_once_its_reason_is_written()
    {
        using var site = WithOfficialTable().Replacing("content/2024/actions/velo.md", "groupe de bénévoles", "groupe d'habitants");
        var said = site.Build().Single(line => line.Contains("FID001", StringComparison.Ordinal));
        var line = said[(said.LastIndexOf(" : ", StringComparison.Ordinal) + 3)..];

        File.AppendAllText(Path.Combine(site.Sources, "data/2024/corrections.csv"), line + "\n");

        Assert.Contains(site.Build(), found => found.Contains("erreur COR003", StringComparison.Ordinal));
        site.Replacing("data/2024/corrections.csv", line, line.Replace(";motif", ";autre mot", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Build(), found => found.Contains("erreur", StringComparison.Ordinal));
    }

    /// <summary>The small site with its official table, in which a page number has slipped into a text.</summary>
    private static TestSite WithOfficialTable() => TestSite.Valbourg()
        .Writing("data/2024/source/annexe.txt", "ACTION\tSTRUCTURE\tDESCRIPTIF\n"
            + "Chantier vélo\tClub vélo\tDes sorties par un groupe de bénévoles. 2 12 jeunes. Sorties artistiques, sociales\n"
            + "Permanence\tMaison du Val\tRépondre aux questions.\n")
        .Writing("data/2024/corrections.csv", "action;texte_source;texte_publie;motif\nvelo;bénévoles. 2 12 jeunes;bénévoles. 12 jeunes;numéro de page\n")
        .Writing("content/2024/actions/velo.md", "---\nresume: On sort.\n---\n\nDes sorties par un groupe de bénévoles. 12 jeunes.\n\nSorties artistiques, sociales\n");

    public sealed class PublishedSite
    {
        private readonly TestSite _site = new PublishedRealSite().Site;

        public int WithdrawnActions(int year) => Actions(year).Count(action => Text(action.Page) is null);

        /// <summary>Title, structure and text of each action's page; one that was taken back has no text.</summary>
        public List<string> Pages(int year) =>
            [.. from action in Actions(year)
                let text = Text(action.Page)
                where text is not null
                select $"{Names(action.Page)} {Words(text)}"];

        public List<string> AnnexRows(int year) =>
            [.. Parse(Path.Combine(_site.Output, $"{year}/annexe/index.html")).QuerySelectorAll("tbody tr")
                .Select(row => Words([.. row.Children]))];

        /// <summary>The rows of an official table, as they came.</summary>
        public static List<string> Rows(string file) => [.. File.ReadAllLines(file).Where(line => line.Count(c => c == '\t') == 2).Skip(1)];

        /// <summary>Those that are published, each with the corrections of its action applied.</summary>
        public List<string> CorrectedRows((Edition Edition, string File) table)
        {
            var rows = Rows(table.File);
            var corrections = table.Edition.Corrections.ToLookup(correction => correction.Action.Id.Value);
            var corrected = new string?[rows.Count];
            foreach (var (id, page) in Actions(table.Edition.Year))
            {
                var names = Names(page);
                var row = rows.FindIndex(row => Comparable(string.Join(' ', Correct(row, corrections[id]).Split('\t')[..2])) == names);
                Assert.True(row >= 0 && corrected[row] is null, id);
                corrected[row] = Text(page) is null ? "" : Comparable(Correct(rows[row], corrections[id]));
            }

            return [.. corrected.Select((row, index) => row ?? rows[index]).Where(row => row.Length > 0)];
        }

        private static string Correct(string row, IEnumerable<Correction> corrections) => corrections.Aggregate(
            row, (text, correction) => text.Replace(correction.SourceText, correction.PublishedText, StringComparison.Ordinal));

        /// <summary>The page of each action; where one stood before, a redirect stands.</summary>
        private IEnumerable<(string Id, IDocument Page)> Actions(int year) =>
            from folder in Directory.EnumerateDirectories(Path.Combine(_site.Output, $"{year}/actions"))
            let page = Parse(Path.Combine(folder, "index.html"))
            where page.QuerySelector("meta[http-equiv=refresh]") is null
            select (Path.GetFileName(folder), page);

        private static string Names(IDocument page) => Words(page.QuerySelector("h1")!, page.QuerySelector(".byline a")!);

        private static IElement? Text(IDocument page) => page.QuerySelector("[aria-labelledby=texte] .prose");

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
