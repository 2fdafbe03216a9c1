using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bilan.Loading;
using Bilan.Model;
using Bilan.Tests.Importing;

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

        Assert.Equal(table.Table.Rows.Length, rows.Count + table.Edition.Withdrawn.Length);
        Assert.Equal(rows.Select(row => row.OfPage).Order(StringComparer.Ordinal), published.Pages(table.Edition).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_annex_has_the_rows_of_the_official_table_in_their_order() =>
        Assert.All(RealRecords.OfficialTables, table => Assert.Equal(published.CorrectedRows(table).Select(row => row.OfAnnex), published.AnnexRows(table.Edition.Year)));

    [Fact]
    public void The_official_table_gives_a_town_that_begins_every_action_and_structure() => Assert.All(RealRecords.OfficialTables, table =>
    {
        using var site = Imported.EmptyTown();
        var answers = Repository.At($"data/{table.Edition.Year}/import.yml");
        if (File.Exists(answers))
            site.Writing($"data/{table.Edition.Year}/import.yml", File.ReadAllText(answers));

        var (outcome, said) = Imported.Into(site, File.ReadAllBytes(Repository.At(table.Table.File)), $"annexe{Path.GetExtension(table.Table.File)}", table.Edition.Year);

        Assert.Empty(said);
        Assert.Equal(table.Edition.Actions.Length + table.Edition.Withdrawn.Length, outcome!.Actions.Length);
        if (outcome.Actions.All(action => action.CoCarriers.IsEmpty))
            Assert.Equal(table.Table.Rows.Select(row => string.Join(' ', PlainLetters.Words(row.Structure))).Distinct(StringComparer.Ordinal).Count(), outcome.NewStructures.Length);
        Assert.DoesNotContain(site.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));
    });

    [Fact]
    public void The_real_records_are_held_against_their_table() => Assert.All(RealRecords.OfficialTables, table =>
    {
        using var site = TestSite.Real();
        site.Writing(
            $"content/{table.Edition.Year}/actions/une-action-de-plus.md",
            $"---\ntitre: Une action de plus\nstructure: {RealRecords.Publication.Structures[0].Id}\n---\n\nUn texte.\n");

        Assert.Contains(site.Build(), line => line.Contains("erreur FID002", StringComparison.Ordinal));
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

        /// <summary>Title and text of the page of each action that was not taken back.</summary>
        public List<string> Pages(Edition edition) =>
            [.. Actions(edition.Year).Where(action => !IsWithdrawn(edition, action.Id)).Select(action => Comparable($"{Title(action.Page)} {Words(action.Page)}"))];

        public List<string> AnnexRows(int year) =>
            [.. Parse(Path.Combine(_site.Output, $"{year}/annexe/index.html")).QuerySelectorAll("tbody tr")
                .Select(row => Words([.. row.Children]))];

        /// <summary>
        /// The rows that are published, each with the corrections of its action applied: title and text, as a page has them, and with the
        /// structure between them, as the table has it.
        /// </summary>
        public List<(string OfPage, string OfAnnex)> CorrectedRows((Edition Edition, RawOfficialTable Table) official)
        {
            var (edition, table) = official;
            var corrections = edition.Corrections.ToLookup(correction => correction.Action.Id.Value);
            var corrected = new (string OfPage, string OfAnnex)?[table.Rows.Length];
            foreach (var (id, page) in Actions(edition.Year))
            {
                var own = Enumerable.Range(0, table.Rows.Length)
                    .Where(row => corrected[row] is null)
                    .Select(row => (Row: row, Cells: Correct(table.Rows[row].Whole, corrections[id]).Split('\t')))
                    .Where(row => Comparable(row.Cells[0]) == Title(page) && Names(page, Comparable(row.Cells[1])))
                    // Of two rows with one title and one structure the one with the text.
                    .OrderByDescending(row => Comparable(row.Cells[2]) == Words(page))
                    .ToList();
                Assert.True(own.Count > 0, id);
                var (title, structure, text) = (own[0].Cells[0], own[0].Cells[1], own[0].Cells[2]);
                var carriers = Carriers(page);
                corrected[own[0].Row] = IsWithdrawn(edition, id)
                    ? ("", "")
                    : (Comparable($"{title} {text}"), Comparable($"{title} {(carriers.Count > 1 ? string.Join(", ", carriers) : structure)} {text}"));
            }

            return [.. corrected.Select((row, index) => row ?? (table.Rows[index].Whole, table.Rows[index].Whole)).Where(row => row.OfPage.Length > 0)];
        }

        private static bool IsWithdrawn(Edition edition, string id) => edition.Withdrawn.Any(action => action.Id.Value == id);

        private static string Correct(string row, IEnumerable<Correction> corrections) => corrections.Aggregate(
            row, (text, correction) => text.Replace(correction.SourceText, correction.PublishedText, StringComparison.Ordinal));

        /// <summary>The page of each action; where one stood before, a redirect stands.</summary>
        private IEnumerable<(string Id, IDocument Page)> Actions(int year) =>
            from folder in Directory.EnumerateDirectories(Path.Combine(_site.Output, $"{year}/actions"))
            let page = Parse(Path.Combine(folder, "index.html"))
            where page.QuerySelector("meta[http-equiv=refresh]") is null
            select (Path.GetFileName(folder), page);

        private static string Title(IDocument page) => Words(page.QuerySelector("h1")!);

        /// <summary>Whether the page says who the row says: by the name of today or of then, or by those of all who carry it.</summary>
        private static bool Names(IDocument page, string structure)
        {
            var carriers = Carriers(page);
            return structure == carriers[0]
                || Words(page.QuerySelector(".byline")!).Contains($", alors \" {structure} \"", StringComparison.Ordinal)
                || (carriers.Count > 1 && carriers.TrueForAll(carrier => structure.Contains(carrier, StringComparison.Ordinal)));
        }

        private static List<string> Carriers(IDocument page) => [.. page.QuerySelectorAll(".byline a").Select(carrier => Words(carrier))];

        /// <summary>The official text; empty where the table has none.</summary>
        private static string Words(IDocument page) => page.QuerySelector("[aria-labelledby=texte] .prose") is { } text ? Words([text]) : "";

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
