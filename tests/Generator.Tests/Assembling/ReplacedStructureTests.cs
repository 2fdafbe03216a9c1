using AngleSharp.Html.Parser;

namespace Bilan.Tests.Assembling;

/// <summary>A structure that another has replaced: its page stays, and nobody is sent to it any more.</summary>
public sealed class ReplacedStructureTests : IDisposable
{
    private readonly TestSite _site = TestSite.Valbourg().Writing(
        "data/structures.csv",
        "id;nom;site_web;telephone;noms_precedents;remplacee_par\nclub-velo;Club vélo;https://velo.exemple/;03 00 00 00 00;Amicale du cycle;maison-du-val\nmaison-du-val;Maison du Val;;;;\n");

    public ReplacedStructureTests() => Assert.DoesNotContain(_site.Build(), line => line.Contains("erreur", StringComparison.Ordinal));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Both_pages_lead_to_each_other()
    {
        Assert.Equal("Cette structure a été remplacée par Maison du Val.", Text("structures/club-velo/index.html", ".notice"));
        Assert.Contains("Elle a pris la place de Club vélo.", Text("structures/maison-du-val/index.html", ".page-head"), StringComparison.Ordinal);
        Assert.Contains("href=\"../maison-du-val/\"", _site.Page("structures/club-velo/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../club-velo/\"", _site.Page("structures/maison-du-val/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("structures/club-velo/index.html")]
    [InlineData("structures/club-velo/affiche/index.html")]
    [InlineData("structures/club-velo/carte/index.html")]
    [InlineData("2024/actions/velo/index.html")]
    [InlineData("2024/actions/velo/affiche/index.html")]
    [InlineData("2024/actions/velo/carte/index.html")]
    public void No_page_gives_ways_to_reach_it(string page)
    {
        Assert.DoesNotContain("velo.exemple", _site.Page(page), StringComparison.Ordinal);
        Assert.DoesNotContain("03 00", _site.Page(page).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_sends_to_the_one_that_took_its_place() =>
        Assert.Contains("qui a remplacé Club vélo", Text("2024/actions/velo/index.html", ".facts"), StringComparison.Ordinal);

    [Fact]
    public void Neither_the_form_nor_the_list_of_what_is_missing_names_it()
    {
        Assert.DoesNotContain("value=\"club-velo\"", _site.Page("proposer/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("structures/club-velo", Text("a-faire/index.html", "main"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_finds_its_actions_by_its_former_name() =>
        Assert.Contains("amicale", _site.Page("actions/index.html"), StringComparison.Ordinal);

    [Fact]
    public void The_open_data_say_both()
    {
        var row = _site.Page("donnees/structures.csv").Split("\r\n").Single(line => line.StartsWith("club-velo,", StringComparison.Ordinal));

        Assert.Contains(",Amicale du cycle,maison-du-val,", row, StringComparison.Ordinal);
        Assert.Contains("\"remplacee_par\": {", _site.Page("2024/actions/velo/donnees.json"), StringComparison.Ordinal);
    }

    private string Text(string page, string selector)
    {
        var element = new HtmlParser().ParseDocument(_site.Page(page)).QuerySelector(selector);
        return string.Join(' ', element!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
