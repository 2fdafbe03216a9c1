using System.Text;
using Bilan.Planning;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Rendering;

namespace Bilan.Tests.Rendering;

public class AnnexRowsTests
{
    private static readonly Publication s_publication = Assembler.Assemble(
        Loader.Load(new SourceFolder(Repository.At("tests/fixtures/sites/valbourg")), new DiagnosticBag()), new(), Pictograms.Names, new DiagnosticBag())!;

    [Fact]
    public void Says_nothing_of_annexes_that_are_complete() =>
        Assert.Empty(Check(page => page));

    [Fact]
    public void Finds_a_row_that_a_template_forgot() =>
        Assert.Equal(
            ["2024/annexe/index.html: erreur ANX001 : ce tableau devrait avoir 2 lignes, une par action ; il en a 1 et en annonce 2. La faute vient du programme, pas de vos fichiers : signalez-la aux développeurs."],
            Check(page => page.Replace("<tr id=\"velo\">", "", StringComparison.Ordinal)).Where(line => line.StartsWith("2024/annexe/index", StringComparison.Ordinal)));

    [Fact]
    public void Finds_a_number_that_is_not_the_number_of_rows() =>
        Assert.Contains("il en a 2 et en annonce 3", Check(page => page.Replace("<data value=\"2\">", "<data value=\"3\">", StringComparison.Ordinal))[0], StringComparison.Ordinal);

    private static List<string> Check(Func<string, string> damage)
    {
        var bag = new DiagnosticBag();
        var pages = PageRenderer.RenderAll(SitePlan.AnnexesFor(s_publication))
            .Select(page => page with { Utf8 = Encoding.UTF8.GetBytes(damage(Encoding.UTF8.GetString(page.Utf8.Span))) })
            .ToImmutableArray();

        AnnexRows.Check(s_publication, pages, bag);

        return [.. bag.Sorted().Select(TextPrinter.Line)];
    }
}
