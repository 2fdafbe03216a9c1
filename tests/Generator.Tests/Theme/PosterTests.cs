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
    public void Ends_in_strips_with_the_address_as_one_types_it_which_are_read_aloud_once()
    {
        using var site = TestSite.Valbourg();
        site.Build();

        var strips = site.Page("2024/actions/velo/affiche/index.html").Split("id=\"languettes\"")[1].Split("</ul>")[0].Split("<li").Skip(1).ToList();

        Assert.Equal(8, strips.Count);
        Assert.All(strips, strip => Assert.Contains("<strong>Chantier vélo</strong> actions.exemple/2024/actions/velo</li>", strip, StringComparison.Ordinal));
        Assert.Equal(7, strips.Count(strip => strip.StartsWith(" aria-hidden=\"true\"", StringComparison.Ordinal)));
    }
}
