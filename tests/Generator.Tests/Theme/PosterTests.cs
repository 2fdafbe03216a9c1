namespace Bilan.Tests.Theme;

/// <summary>What stands on a poster.</summary>
public class PosterTests
{
    [Fact]
    public void Says_when_and_where_in_the_words_of_the_official_text_where_it_says_them()
    {
        using var site = TestSite.Grandval();
        site.Build();

        var said = site.Page("2024/actions/pieds-immeubles/affiche/index.html");
        var unsaid = site.Page("2024/actions/retour-emploi/affiche/index.html");

        Assert.Matches(@"<dt>Quand</dt>\s*<dd>Tous les samedis", said);
        Assert.Matches(@"<dt>Où</dt>\s*<dd>Aux pieds d", said);
        Assert.DoesNotContain("<dt>Quand</dt>", unsaid, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>Où</dt>", unsaid, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_ages_price_and_how_to_join_where_they_are_known()
    {
        using var site = TestSite.Valbourg()
            .Replacing("content/2024/actions/velo.md", "resume:", "ages: de 8 à 16 ans\ntarif: Gratuit\ninscription: Sur place, le premier jour\nresume:");
        site.Build();

        var poster = site.Page("2024/actions/velo/affiche/index.html");

        Assert.Matches(@"<dt>Pour qui</dt>\s*<dd>[^<]*, de 8 à 16 ans</dd>", poster);
        Assert.Matches(@"<dt>Prix</dt>\s*<dd>Gratuit", poster);
        Assert.Matches(@"<dt>Inscription</dt>\s*<dd>Sur place, le premier jour", poster);
    }

    [Fact]
    public void The_strips_of_an_action_with_urgent_help_carry_its_numbers()
    {
        using var site = TestSite.Grandval();
        site.Build();

        var strips = site.Page("2024/actions/sante-pour-tous/affiche/index.html").Split("id=\"languettes\"")[1].Split("</ul>")[0];

        Assert.Contains("<strong class=\"poster-strip-number\">17</strong>", strips, StringComparison.Ordinal);
        Assert.Contains("<strong class=\"poster-strip-number\">114 par SMS</strong>", strips, StringComparison.Ordinal);
        Assert.DoesNotContain("/actions/sante-pour-tous", strips, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_in_strips_with_the_address_as_one_types_it_which_are_read_aloud_once()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        var strips = site.Page("2024/actions/velo/affiche/index.html").Split("id=\"languettes\"")[1].Split("</ul>")[0].Split("<li").Skip(1).ToList();

        Assert.Equal(6, strips.Count);
        Assert.All(strips, strip => Assert.Contains("<strong>Chantier vélo</strong> actions.exemple<wbr>/2024<wbr>/actions<wbr>/velo", strip, StringComparison.Ordinal));
        Assert.Equal(5, strips.Count(strip => strip.StartsWith(" aria-hidden=\"true\"", StringComparison.Ordinal)));
    }
}
