using Bilan.Auditing;
using Bilan.Diagnostics;

namespace Bilan.Tests.Auditing;

/// <summary>Each defect that the audit knows is planted once in <c>tests/fixtures/audit/planted</c>, a page each.</summary>
public sealed class SiteAuditTests : IDisposable
{
    private static readonly string s_planted = Repository.At("tests/fixtures/audit/planted");
    private static readonly string s_clean = Repository.At("tests/fixtures/audit/clean");

    private readonly DirectoryInfo _site = Directory.CreateTempSubdirectory("bilan-audit-");

    public void Dispose() => _site.Delete(recursive: true);

    [Fact]
    public void Reports_every_planted_defect_at_its_place()
    {
        var findings = Audit(s_planted);

        var expected = Path.Combine(s_planted, "expected.txt");
        if (Environment.GetEnvironmentVariable("BILAN_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllLines(expected, findings.Select(TextPrinter.Line));
        Assert.Equal(File.ReadAllLines(expected), findings.Select(TextPrinter.Line));
    }

    [Fact]
    public void Plants_each_defect_in_a_page_of_its_own()
    {
        var findings = Audit(s_planted);

        var pagesWithTwo = findings
            .GroupBy(finding => finding.Location.File)
            .Where(page => page.Count() > 1)
            .Select(page => page.Key);
        Assert.Equal(["space-guillemets.html"], pagesWithTwo);
    }

    [Fact]
    public void Finds_nothing_in_a_clean_site()
    {
        var findings = Audit(s_clean);

        Assert.Empty(findings.Select(TextPrinter.Line));
    }

    [Fact]
    public void Counts_the_pages_it_examined()
    {
        var pages = SiteAudit.Run(s_clean, new DiagnosticBag());

        Assert.Equal(3, pages);
    }

    [LinuxFact]
    public async Task Follows_no_link_and_waits_for_no_pipe()
    {
        File.Copy(Path.Combine(s_planted, "expected.txt"), Path.Combine(_site.FullName, "page.html"));
        Directory.CreateSymbolicLink(Path.Combine(_site.FullName, "boucle"), ".");
        using var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_site.FullName, "tube.html"));
        await made.WaitForExitAsync();

        var findings = await Task.Run(() => Audit(_site.FullName)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["page.html", "tube.html"], findings.Select(finding => finding.Location.File).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(50_000, false)]
    public async Task A_page_nested_too_deep_is_named_and_does_not_hold_up_the_others(int levels, bool right)
    {
        WriteHome("<p>Que faire?</p>");
        File.WriteAllText(
            Path.Combine(_site.FullName, "profonde.html"),
            $"<!doctype html><html lang='fr'><head><title>Profonde</title></head><body><h1>Profonde</h1>{string.Concat(Enumerable.Repeat("<div>", levels))}</body></html>");

        var findings = await Task.Run(() => Audit(_site.FullName)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(right ? ["AUD016"] : ["AUD016", "AUD018"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Refuses_a_folder_without_a_page()
    {
        var findings = Audit(_site.FullName);

        Assert.Equal("AUD017", Assert.Single(findings).Code);
    }

    [Fact]
    public void Refuses_a_folder_that_does_not_exist()
    {
        var findings = Audit(Path.Combine(s_clean, "nowhere"));

        Assert.Equal("AUD017", Assert.Single(findings).Code);
    }

    [Fact]
    public void Takes_a_site_that_names_no_address_to_stand_at_the_root_of_its_host()
    {
        WriteHome("<a href='/'>Accueil</a> <a href='/rien/'>Rien</a>");

        var findings = Audit(_site.FullName);

        Assert.Equal(["AUD001"], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("Que faire\u00A0?", true)]
    [InlineData("Que faire\u202F?", true)]
    [InlineData("Que faire ?", false)]
    [InlineData("Que faire?", false)]
    [InlineData("Que faire\n?", false)]
    [InlineData("Que <em>faire</em>\u00A0?", true)]
    [InlineData("Que <em>faire</em>?", false)]
    [InlineData("Ouvert de 8:30 à 12:00", true)]
    [InlineData("Ouvert\u00A0: <time>8:30</time>", true)]
    [InlineData("<time>8:30</time> : ouvert", false)]
    [InlineData("Voir https://example.org/?a=1;b=2", true)]
    [InlineData("Vraiment\u00A0?!", true)]
    [InlineData("Vraiment ?!", false)]
    [InlineData("(!)", true)]
    [InlineData("un<br>! deux", true)]
    [InlineData("«\u00A0oui\u00A0»", true)]
    [InlineData("«oui»", false)]
    [InlineData("<code>a ? b : c</code>", true)]
    [InlineData("<span lang='en'>Why?</span>", true)]
    [InlineData("<span lang='fr-FR'>Quoi?</span>", false)]
    public void Knows_where_French_wants_a_no_break_space(string text, bool right)
    {
        WriteHome($"<p>{text}</p>");

        var findings = Audit(_site.FullName);

        Assert.Equal(right, findings.Length == 0);
        Assert.All(findings, finding => Assert.Equal(("AUD016", Severity.Warning), (finding.Code, finding.Severity)));
    }

    private static Diagnostic[] Audit(string folder)
    {
        var bag = new DiagnosticBag();
        SiteAudit.Run(folder, bag);
        return [.. bag.Sorted()];
    }

    private void WriteHome(string body) => File.WriteAllText(
        Path.Combine(_site.FullName, "index.html"),
        $"<!doctype html><html lang='fr'><head><title>Essai</title></head><body><h1>Essai</h1>{body}</body></html>");
}
