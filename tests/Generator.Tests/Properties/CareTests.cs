using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bilan.Assembling;
using Bilan.Auditing;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;
using CsCheck;

namespace Bilan.Tests.Properties;

/// <summary>
/// What holds for any sources, tried with sources made at random. A failure prints its seed; <c>CsCheck_Seed</c> tries it again, and
/// <c>BILAN_CASES=100000</c> tries more.
/// </summary>
public class CareTests
{
    /// <summary>How many cases are tried of what takes a millisecond.</summary>
    private static readonly int s_cases =
        int.TryParse(Environment.GetEnvironmentVariable("BILAN_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 2_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private static readonly string s_valbourg = Repository.At("tests/fixtures/sites/valbourg");

    private static readonly string[] s_files =
        [.. Directory.EnumerateFiles(s_valbourg, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(s_valbourg, file)).Order(StringComparer.Ordinal)];

    /// <summary>What people paste, what programs leave behind, what attackers try.</summary>
    private static readonly string[] s_snippets =
    [
        "\"", "'", ";", ",", "\t", "\n", "\r\n", "---\n", "#", ": ", "- ", "é", "\u00A0", "\u200B", "\u202E", "\uF0B7", "&#xFFFE;", "<script>", "[a](", "**", "&amp;",
        "{", "[", "|", ">", "!!binary", "*x", "&x", "\\", "\"\\UFFFFFFFF\"", "\0", "\x1B[31m", "06 12 34 56 78", "<<<<<<< x\n", "Ã©", "1e99", "99999999999999999999",
    ];

    private static readonly string[] s_signs =
        ["+", ">", "#", "##", "&", "&amp;", "&#x41;", "~~~", "```", "=", "===", "2*3*4", "tou*te*s", "un_mot", "C:\\dossier", "\\o/", ">50", "+33", "(?)", "R&D", "|", "{#x}", "1)", "a^b", "%20", "@", "€", "…", "—"];

    private static readonly Gen<string> s_word = Gen.OneOf(
        Gen.Char["abcdefghijklmnopqrstuvwxyzéèêàçœùÉÀ"].Array[1, 8].Select(letters => new string(letters)),
        Gen.Int[0, s_signs.Length - 1].Select(sign => s_signs[sign]));

    private static readonly Gen<string> s_text =
        s_word.Array[1, 6].Select(words => string.Join(' ', words)).Array[1, 4].Select(lines => string.Join('\n', lines)).Array[1, 4].Select(paragraphs => string.Join("\n\n", paragraphs));

    private static readonly Gen<(int File, int Kind, int Place, int Other, int Snippet)[]> s_accidents =
        Gen.Select(Gen.Int[0, s_files.Length - 1], Gen.Int[0, 8], Gen.Int[0, 9_999], Gen.Int[0, 9_999], Gen.Int[0, s_snippets.Length - 1]).Array[1, 3];

    [Fact]
    public void Every_sign_of_a_text_is_shown_and_found() =>
        s_text.Sample(
            typed =>
            {
                var bag = new DiagnosticBag();

                var (text, _) = new MarkdownRenderer(hasHeadings: false, bag).Render(new SourceText(typed, new SourceLocation("f.md", 1, 1)));

                Assert.False(bag.HasErrors);
                Assert.Equal(Signs(typed), Signs(text.PlainText));
                Assert.Equal(Signs(typed), Signs(WordsOf(text.Html.Markup)));
            },
            iter: s_cases);

    [Fact]
    public void Whatever_happens_to_a_file_gives_a_site_or_a_fault_with_its_place() =>
        s_accidents.Sample(
            accidents =>
            {
                using var site = TestSite.Valbourg();
                foreach (var (file, kind, place, other, snippet) in accidents)
                    Happen(Path.Combine(site.Sources, s_files[file]), kind, place, other, s_snippets[snippet]);
                var bag = new DiagnosticBag();
                var watch = Stopwatch.StartNew();

                var result = BuildPipeline.Run(new BuildRequest(new SourceFolder(site.Sources), Pictures: false), output: null, bag);

                Assert.True(watch.Elapsed < s_patience, watch.Elapsed.ToString());
                Assert.Equal(bag.HasErrors, result is null);
                Assert.All(bag.Sorted(), finding => Assert.True(finding.Location.File.StartsWith("content", StringComparison.Ordinal) || finding.Location.File.StartsWith("data", StringComparison.Ordinal), TextPrinter.Line(finding)));
                Assert.DoesNotContain("REC012", bag.Sorted().Select(finding => finding.Code));
            },
            iter: Math.Max(1, s_cases / 10),
            print: Story);

    [Fact]
    public void What_the_check_accepts_the_audit_accepts() =>
        Gen.Select(s_text, s_word.Array[1, 5], s_word.Array[1, 5]).Sample(
            typed =>
            {
                var (text, title, name) = (typed.Item1, string.Join(' ', typed.Item2), string.Join(' ', typed.Item3));
                using var site = TestSite.Valbourg()
                    .Writing("content/2024/actions/velo.md", $"---\nresume: \"{Quoted(title)}\"\n---\n\n{text}\n")
                    .Writing("data/structures.csv", $"id;nom;site_web;presentation\nclub-velo;\"{name}\";;\"{title}\"\nmaison-du-val;Maison du Val;;\n");
                if (site.Build().Any(line => line.Contains(": erreur ", StringComparison.Ordinal)))
                    return;
                var bag = new DiagnosticBag();

                SiteAudit.Run(site.Output, bag);

                Assert.Empty(bag.Sorted().Select(TextPrinter.Line));
            },
            iter: Math.Max(1, s_cases / 100));

    /// <summary>The signs in their order, without spaces and in the form of a typewriter.</summary>
    private static string Signs(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('’', '\'');

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

    private static void Happen(string file, int kind, int place, int other, string snippet)
    {
        if (!File.Exists(file))
            return;

        var bytes = File.ReadAllBytes(file).ToList();
        var at = bytes.Count == 0 ? 0 : place % bytes.Count;
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
            default:
                var cells = lines[one].Split(';');
                cells[other % cells.Length] = snippet;
                lines[one] = string.Join(';', cells);
                break;
        }

        return lines;
    }

    private static string Story((int File, int Kind, int Place, int Other, int Snippet)[] accidents) =>
        string.Join(", ", accidents.Select(accident => $"{s_files[accident.File]}: {accident.Kind} at {accident.Place}, {accident.Other}, {s_snippets[accident.Snippet]}"));
}
