using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bilan.Tests.Theme;

/// <summary>The block "Pour participer": what a source says, what none says, and the next step.</summary>
public class TakingPartTests
{
    private const string Record = "content/2024/actions/velo.md";
    private const string Structures = "data/structures.csv";

    [Fact]
    public void Answers_in_the_order_of_the_questions_and_has_no_empty_label()
    {
        using var site = TestSite.Valbourg().Replacing(
            Record, "resume:", "inscription: Sur place\ntarif: Gratuit\nages: Dès 8 ans\nou: Au local\nquand: Le samedi\nresume:");
        site.Build();

        var facts = Block(site).QuerySelectorAll("dl > div").Select(fact => (fact.QuerySelector("dt")!.TextContent, string.Join('|', fact.QuerySelectorAll("dd").Select(value => value.TextContent))));

        Assert.Equal(
            [
                ("Pour qui", "Jeunes|Dès 8 ans"), ("Quand", "Le samedi"), ("Où", "Au local"), ("Prix", "Gratuit"), ("Inscription", "Sur place"),
                ("Avec qui", "Maison du Val"), ("À qui demander", "Club vélo"),
            ],
            facts);
    }

    [Theory]
    [InlineData("", "Le bilan ne dit pas les dates, le lieu, le prix ni comment s’inscrire : demandez à la structure.")]
    [InlineData("ou: Au local\ntarif: Gratuit\n", "Le bilan ne dit pas les dates ni comment s’inscrire : demandez à la structure.")]
    [InlineData("ou: Au local\ntarif: Gratuit\nquand: Le samedi\n", "Le bilan ne dit pas comment s’inscrire : demandez à la structure.")]
    [InlineData("ou: Au local\ntarif: Gratuit\nquand: Le samedi\ninscription: Sur place\n", "Cette page raconte l’année 2024 : demandez à la structure si l’action continue.")]
    public void Says_in_one_line_what_no_source_says(string fields, string line)
    {
        using var site = TestSite.Valbourg().Replacing(Record, "resume:", fields + "resume:");
        site.Build();

        Assert.StartsWith(line, Note(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("realisee;", "demandez-lui aussi si l’action continue.")]
    [InlineData("reportee;2025", "demandez-lui aussi si l’action a eu lieu depuis.")]
    [InlineData("annulee;", "demandez-lui aussi si l’action a eu lieu depuis.")]
    public void Says_of_which_year_the_page_tells_and_where_to_ask_about_today(string state, string asked)
    {
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";realisee;;", $";{state};");
        site.Build();

        Assert.Contains($"Cette page raconte l’année 2024 : {asked}", Note(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("03 53 01 00 00;contact@club.exemple;https://club.exemple/", "Appeler le 03 53 01 00 00", "tel:+33353010000")]
    [InlineData(";contact@club.exemple;https://club.exemple/", "Écrire un courriel", "mailto:contact@club.exemple")]
    [InlineData(";;https://club.exemple/", "Aller sur leur site", "https://club.exemple/")]
    public void The_next_step_is_a_button(string contact, string words, string address)
    {
        using var site = TestSite.Valbourg().Writing(Structures, $"id;nom;telephone;courriel;site_web\nclub-velo;Club vélo;{contact}\nmaison-du-val;Maison du Val;;;\n");
        site.Build();

        var button = Block(site).QuerySelector("a.button")!;

        Assert.Equal((words, address), (button.TextContent.Replace('\u00A0', ' '), button.GetAttribute("href")));
        Assert.DoesNotContain("coordonnées", Note(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_way_to_reach_the_structure_there_is_no_button_and_the_page_says_so()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        Assert.Null(Block(site).QuerySelector("a.button"));
        Assert.EndsWith("Le site n’a pas encore ses coordonnées.", Note(site), StringComparison.Ordinal);
    }

    private static IElement Block(TestSite site) =>
        new HtmlParser().ParseDocument(site.Page("2024/actions/velo/index.html")).QuerySelector("[aria-labelledby=participer]")!;

    /// <summary>The last paragraph, its spaces plain.</summary>
    private static string Note(TestSite site) =>
        string.Join(' ', Block(site).QuerySelector(".brief-note")!.TextContent.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
