using System.Diagnostics;
using System.Text;
using Bilan.Assembling;
using Bilan.Auditing;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;
using Bilan.Publishing;
using CsCheck;

namespace Bilan.Tests.Properties;

/// <summary>
/// What holds for any sources, tried with sources made at random. A failure prints its seed; <c>CsCheck_Seed</c> tries it again, and
/// <c>BILAN_CASES=100000</c> tries more.
/// </summary>
public class CareTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private const long EnoughMemory = 1L << 30;

    private const int TextsAtOnce = 25;

    /// <summary>What people paste, what programs leave behind, what attackers try.</summary>
    private static readonly string[] s_snippets =
    [
        "\"", "'", ";", ",", "\t", "\n", "\r\n", "---\n", "#", ": ", "- ", "é", "\u00A0", "\u200B", "\u202E", "\uF0B7", "&#xFFFE;", "<script>", "[a](", "**", "&amp;",
        "{", "[", "|", ">", "!!binary", "*x", "&x", "\\", "\"\\UFFFFFFFF\"", "\0", "\x1B[31m", "06 12 34 56 78", "<<<<<<< x\n", "Ã©", "1e99", "99999999999999999999",
    ];

    /// <summary>One accident in a hundred happens to the real records, whose reading takes longer.</summary>
    private static readonly Gen<(int Site, (int File, int Kind, int Place, int Other, int Snippet)[] All)> s_accidents = Gen.Select(
        Gen.Frequency((99, Gen.Const(0)), (1, Gen.Const(1))),
        Gen.Select(Gen.Int[0, 9_999], Gen.Int[0, 11], Gen.Int[0, 9_999], Gen.Int[0, 9_999], Gen.Int[0, s_snippets.Length - 1]).Array[1, 3]);

    [Fact]
    public void Every_sign_of_a_text_is_shown_and_found() =>
        AtRandom.Text.Sample(
            typed =>
            {
                var bag = new DiagnosticBag();

                var (text, _) = new MarkdownRenderer(hasHeadings: false, bag).Render(new SourceText(typed, new SourceLocation("f.md", 1, 1)));

                Assert.False(bag.HasErrors);
                Assert.Equal(AtRandom.Signs(typed), AtRandom.Signs(text.PlainText));
                Assert.Equal(AtRandom.Signs(typed), AtRandom.Signs(WordsOf(text.Html.Markup)));
            },
            iter: AtRandom.Cases);

    [Fact]
    public void Whatever_happens_to_a_file_gives_a_site_or_a_fault_with_its_place()
    {
        using var sites = new ThreadLocal<WornSite[]>(() => [WornSite.Valbourg(), WornSite.Real()], trackAllValues: true);
        s_accidents.Sample(
            accidents =>
            {
                var site = sites.Value![accidents.Site];
                site.Mend();
                foreach (var (file, kind, place, other, snippet) in accidents.All)
                    Happen(site, file, kind, place, other, s_snippets[snippet]);
                var bag = new DiagnosticBag();
                var watch = Stopwatch.StartNew();

                var plan = AtRandom.Plan(site.Site, bag);
                // To make the pages takes ten times as long, and what stops them is rare.
                if (accidents.All[0].Place % 50 == 0 && plan is not null)
                    Rehearsal.Of(plan);

                Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_patience);
                Assert.InRange(GC.GetTotalMemory(forceFullCollection: false), 0, EnoughMemory);
                Assert.Equal(bag.HasErrors, plan is null);
                Assert.All(bag.Sorted(), finding => Assert.True(finding.Location.File.StartsWith("content", StringComparison.Ordinal) || finding.Location.File.StartsWith("data", StringComparison.Ordinal), TextPrinter.Line(finding)));
                Assert.DoesNotContain("REC012", bag.Sorted().Select(finding => finding.Code));
            },
            iter: AtRandom.Cases,
            print: accidents => Story(accidents.All, sites.Value![accidents.Site]));
        foreach (var site in sites.Values.SelectMany(site => site))
            site.Dispose();
    }

    [Fact]
    public void What_the_check_accepts_the_audit_accepts() =>
        Gen.Select(AtRandom.Text.Array[TextsAtOnce], AtRandom.Word.Array[1, 5], AtRandom.Word.Array[1, 5]).Sample(
            typed =>
            {
                var (texts, title, name) = (typed.Item1, string.Join(' ', typed.Item2), string.Join(' ', typed.Item3));
                using var site = TestSite.Valbourg()
                    .Writing("content/2024/actions/velo.md", $"---\nresume: \"{Quoted(title)}\"\n---\n\n{texts[0]}\n")
                    .Writing("data/structures.csv", $"id;nom;site_web;presentation\nclub-velo;\"{name}\";;\"{title}\"\nmaison-du-val;Maison du Val;;\n");
                File.AppendAllText(Path.Combine(site.Sources, "data/2024/actions.csv"), string.Concat(texts.Select((text, i) => $"a{i};Action {i};club-velo;;sport;jeunes;;;;{AtRandom.Cell(text)};\n")));
                if (site.Build().Any(line => line.Contains(": erreur ", StringComparison.Ordinal)))
                    return;
                var bag = new DiagnosticBag();

                SiteAudit.Run(site.Output, bag);

                Assert.Empty(bag.Sorted().Select(TextPrinter.Line));
            },
            iter: AtRandom.CasesOf(10 * TextsAtOnce));

    private static string WordsOf(string markup)
    {
        var words = new StringBuilder();
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup[i] == '<')
                i = markup.IndexOf('>', i);
            else
                words.Append(markup[i]);
        }

        return System.Net.WebUtility.HtmlDecode(words.ToString());
    }

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal);

    private static void Happen(WornSite site, int number, int kind, int place, int other, string snippet)
    {
        var (file, another) = (site.Touch(number), site.Touch(other));
        if (!File.Exists(file) || !File.Exists(another))
            return;

        var bytes = File.ReadAllBytes(file).ToList();
        var at = bytes.Count == 0 ? 0 : place % bytes.Count;
        // Lost, one byte changed, one lost, a snippet more, or doubled; in place of another file, or a line or a cell of it.
        switch (kind)
        {
            case 0:
                File.Delete(file);
                return;
            case 1 when bytes.Count > 0:
                bytes[at] = (byte)other;
                break;
            case 2 when bytes.Count > 0:
                bytes.RemoveAt(at);
                break;
            case 3:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(snippet));
                break;
            case 10:
                site.Double(number);
                return;
            case 11 when file != another:
                bytes = [.. File.ReadAllBytes(another)];
                File.Copy(file, another, overwrite: true);
                break;
            default:
                bytes = [.. Encoding.UTF8.GetBytes(string.Join('\n', Lines(Encoding.UTF8.GetString([.. bytes]).Split('\n').ToList(), kind, place, other, snippet)))];
                break;
        }

        File.WriteAllBytes(file, [.. bytes]);
    }

    private static List<string> Lines(List<string> lines, int kind, int place, int other, string snippet)
    {
        var (one, two) = (place % lines.Count, other % lines.Count);
        switch (kind)
        {
            case 4:
                lines.RemoveAt(one);
                break;
            case 5:
                lines.Insert(two, lines[one]);
                break;
            case 6:
                (lines[one], lines[two]) = (lines[two], lines[one]);
                break;
            case 7:
                lines[one] += snippet;
                break;
            case 8:
                var cells = lines[one].Split(';');
                cells[other % cells.Length] = snippet;
                lines[one] = string.Join(';', cells);
                break;
            default:
                var row = lines[one].Split(';');
                (row[0], row[other % row.Length]) = (row[other % row.Length], row[0]);
                lines[one] = string.Join(';', row);
                break;
        }

        return lines;
    }

    private static string Story((int File, int Kind, int Place, int Other, int Snippet)[] accidents, WornSite site) =>
        string.Join(", ", accidents.Select(accident => $"{site.NameOf(accident.File)}: {accident.Kind} at {accident.Place}, {accident.Other}, {s_snippets[accident.Snippet]}"));
}
