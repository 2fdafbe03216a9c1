using System.Globalization;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;
using Bilan.Planning;
using Bilan.Rendering;
using CsCheck;

namespace Bilan.Tests.Properties;

/// <summary>What the properties share: how many cases are tried, texts made at random, and a site held in memory.</summary>
internal static class AtRandom
{
    private static readonly string[] s_signs =
        ["+", ">", "#", "##", "&", "&amp;", "&#x41;", "~~~", "```", "=", "===", "2*3*4", "tou*te*s", "un_mot", "C:\\dossier", "\\o/", ">50", "+33", "(?)", "R&D", "|", "{#x}", "1)", "a^b", "%20", "@", "€", "…", "—", "[", "]", "[[x", "x]"];

    /// <summary>How many cases are tried of what takes a millisecond.</summary>
    public static int Cases { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("BILAN_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 2_000;

    public static Gen<string> Word { get; } = Gen.OneOf(
        Gen.Char["abcdefghijklmnopqrstuvwxyzéèêàçœùÉÀ"].Array[1, 8].Select(letters => new string(letters)),
        Gen.Int[0, s_signs.Length - 1].Select(sign => s_signs[sign]));

    /// <summary>Words in lines in paragraphs.</summary>
    public static Gen<string> Text { get; } =
        Word.Array[1, 6].Select(words => string.Join(' ', words)).Array[1, 4].Select(lines => string.Join('\n', lines)).Array[1, 4].Select(paragraphs => string.Join("\n\n", paragraphs));

    /// <summary>As many cases as fit where one takes so many times longer.</summary>
    public static int CasesOf(int timesLonger) => Math.Max(1, Cases / timesLonger);

    /// <summary>The signs in their order, without spaces and in the form of a typewriter.</summary>
    public static string Signs(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('’', '\'');

    /// <summary>A cell of a table, in quotes.</summary>
    public static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <param name="published">The list of addresses of the site that is online.</param>
    /// <returns>What the site will have, or null where the bag says why there is none. No page is made for it.</returns>
    public static SitePlan? Plan(TestSite site, DiagnosticBag bag, string? published = null) =>
        BuildPipeline.Plan(new BuildRequest(new SourceFolder(site.Sources), PublishedList: published, Pictures: false), bag)?.Plan;

    public static string Written(PlannedFile file)
    {
        var buffer = new PageBuffer();
        file.Write(buffer);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }
}
