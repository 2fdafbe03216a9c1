using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bilan.Tests.Theme;

/// <summary>What the pages of <c>tests/fixtures/sites/trois-ans</c> say of one action in other years.</summary>
public sealed class YearsOfActionTests : IClassFixture<YearsOfActionTests.ThreeYears>
{
    private readonly TestSite _site;

    public YearsOfActionTests(ThreeYears years) => _site = years.Site;

    [Fact]
    public void Each_page_has_the_line_of_years_with_the_state_of_each() => Assert.Equal(
        ["Chantier vélo, 2025 En cours", "Les filles à vélo, 2025", "Chantier vélo, 2024 Réalisée, cette page", "Chantier vélo, 2023 Réalisée"],
        Texts("2024/actions/velo", ".years li"));

    [Fact]
    public void An_older_page_begins_with_the_way_to_the_newest()
    {
        var first = Page("2023/actions/sorties").QuerySelector("article")!.FirstElementChild!;

        Assert.Equal("Cette page est celle du bilan 2023. La page la plus récente : Sorties des familles, bilan 2025.", Text(first));
        Assert.Equal("../../../2025/actions/sorties-familles/", first.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2023/actions/cinema", "Cette page est celle du bilan 2023. Cette action n’est pas dans le bilan 2025 (provisoire).")]
    [InlineData("2023/actions/ete", "Cette page est celle du bilan 2023. Cette action a été divisée. Les pages les plus récentes : Ateliers d’été des enfants, bilan 2024, Ateliers d’été des parents, bilan 2024. Cette action n’est pas dans le bilan 2025 (provisoire).")]
    public void An_older_page_says_that_the_latest_edition_does_not_have_it(string page, string words) =>
        Assert.Equal(words, Text(Page(page).QuerySelector("article")!.FirstElementChild!));

    [Fact]
    public void The_newest_page_begins_with_itself() =>
        Assert.Equal("HEADER", Page("2025/actions/velo").QuerySelector("article")!.FirstElementChild!.TagName);

    [Fact]
    public void An_action_that_was_put_off_leads_to_the_edition_that_has_it()
    {
        var notice = Page("2023/actions/fete").QuerySelectorAll(".notice")[1];

        Assert.Equal("Reportée en 2025. C’est ce que dit le bilan 2023. Elle est dans le bilan 2025 (réalisée).", Text(notice));
        Assert.Equal("../../../2025/actions/fete/", notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2023/actions/sorties/affiche", "Cette action est aussi dans le bilan 2025.")]
    [InlineData("2023/actions/ete/affiche", "Cette action est aussi dans le bilan 2024, mais pas dans le bilan 2025 (provisoire).")]
    [InlineData("2023/actions/cinema/affiche", "Cette action n’est pas dans le bilan 2025 (provisoire).")]
    [InlineData("2023/actions/sorties/carte", "La page la plus récente : Sorties des familles, bilan 2025.")]
    [InlineData("2023/actions/cinema/carte", "Cette action n’est pas dans le bilan 2025 (provisoire).")]
    public void The_poster_and_the_card_of_an_older_page_say_it_too(string page, string words) =>
        Assert.Contains(words, Text(Page(page).QuerySelector("article")!), StringComparison.Ordinal);

    [Fact]
    public void The_poster_of_an_older_page_leads_to_the_newest_poster() =>
        Assert.Equal("../../../../2025/actions/sorties-familles/affiche/", Page("2023/actions/sorties/affiche").QuerySelector(".notice a")!.GetAttribute("href"));

    [Fact]
    public void The_card_to_paste_elsewhere_says_it_too() => Assert.Contains(
        Page("2023/actions/sorties").QuerySelectorAll("textarea, code, pre").Select(code => code.TextContent),
        code => code.Contains("<a href=\"https://actions.exemple/2025/actions/sorties-familles/\">Sorties des familles, bilan 2025</a>.", StringComparison.Ordinal));

    [Fact]
    public void Figures_with_one_label_stand_in_one_table_the_earliest_first()
    {
        var rows = Texts("2024/actions/permanence", "#annees ~ .chart tbody tr");

        Assert.Equal(["habitants reçus", "2023 40", "2024 55", "2025 60"], rows);
    }

    [Fact]
    public void A_year_in_which_the_action_was_several_is_left_out_of_its_figures() =>
        Assert.Equal(["jeunes", "2023 10", "2024 12"], Texts("2024/actions/velo", "#annees ~ .chart tbody tr"));

    [Fact]
    public void The_comparison_lists_each_action_of_both_years_once()
    {
        var page = Page("2024/evolution");

        Assert.Equal(
            ["Continuent (2)", "Changent de titre (1)", "Divisées (1)", "Regroupées (2)", "Nouvelles (4)", "Reportées (1)", "Sans suite (1)"],
            page.QuerySelectorAll("h2").Skip(1).Select(Text));
        Assert.Equal("Sorties en famille devient Sorties des familles Centre social du Val", Text(page.QuerySelector("#changent-de-titre ~ .changes li")!));
        Assert.Equal("Ateliers d’été devient Ateliers d’été des enfants, Ateliers d’été des parents Centre social du Val", Text(page.QuerySelector("#divisees ~ .changes li")!));
        Assert.Equal("Aide aux devoirs, Soutien au collège deviennent Accompagnement scolaire Maison du Val", Text(page.QuerySelector("#regroupees ~ .changes li")!));
        Assert.Equal(18, page.QuerySelectorAll(".changes a").Select(link => link.GetAttribute("href")).Distinct().Count() + 2);
    }

    [Fact]
    public void The_comparison_counts_both_years_by_theme_and_by_structure()
    {
        var charts = Page("2024/evolution").QuerySelectorAll(".chart-years").ToList();

        Assert.Equal(["Sport et loisirs (en 2023 : Loisirs et fêtes) 4 5", "Droits et démarches 1 2", "Éducation 3 3"], charts[0].QuerySelectorAll("tbody tr").Select(Text));
        Assert.Equal(["Centre social du Val 3 4", "Club vélo 1 3", "Foyer du Val 1 0", "Maison du Val 3 3"], charts[1].QuerySelectorAll("tbody tr").Select(Text));
    }

    [Fact]
    public void The_comparison_counts_an_action_for_each_of_its_carriers()
    {
        using var site = TestSite.ThreeYears().Replacing("data/2025/actions.csv", "reparation;Café réparation;centre-social", "reparation;Café réparation;\"centre-social,club-velo\"");
        site.Build();

        var charts = new HtmlParser().ParseDocument(site.Page("2025/evolution/index.html")).QuerySelectorAll(".chart-years");

        Assert.Equal(["Centre social du Val 4 3", "Club vélo 3 5", "Maison du Val 3 2"], charts[1].QuerySelectorAll("tbody tr").Select(Text));
    }

    [Fact]
    public void The_comparison_is_there_where_two_editions_are_and_pages_lead_to_it()
    {
        Assert.False(File.Exists(Path.Combine(_site.Output, "2023/evolution/index.html")));
        Assert.NotNull(Page("2025").QuerySelector("a[href='evolution/']"));
        Assert.NotNull(Page("plan-du-site").QuerySelector("a[href='../2025/evolution/']"));
        Assert.Contains("\n/2024/evolution/\n", _site.Page("adresses.txt"), StringComparison.Ordinal);
        Assert.Contains("https://actions.exemple/2024/evolution/", _site.Page("sitemap.xml"), StringComparison.Ordinal);
    }

    private IEnumerable<string> Texts(string page, string selector) => Page(page).QuerySelectorAll(selector).Select(Text);

    private IDocument Page(string page) => new HtmlParser().ParseDocument(_site.Page($"{page}/index.html"));

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Built once for all.</summary>
    public sealed class ThreeYears : IDisposable
    {
        public ThreeYears() => Site.Build();

        internal TestSite Site { get; } = TestSite.ThreeYears();

        public void Dispose() => Site.Dispose();
    }
}
