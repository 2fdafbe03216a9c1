namespace Bilan.Tests.Theme;

/// <summary>What opens an action's page.</summary>
public class BriefTests
{
    private const string Record = "content/2024/actions/velo.md";
    private const string Page = "2024/actions/velo/index.html";

    [Fact]
    public void A_text_is_called_FALC_only_where_people_concerned_reviewed_it()
    {
        using var site = TestSite.Valbourg();
        site.Build();
        var before = site.Page(Page);

        site.Replacing(Record, "resume: On apprend", "relu_par: un groupe de jeunes\nresume: On apprend").Build();

        Assert.DoesNotContain("FALC", before, StringComparison.Ordinal);
        Assert.Contains("(<abbr>FALC</abbr>), relu par un groupe de jeunes.", site.Page(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void An_easier_text_takes_the_place_of_the_summary()
    {
        using var site = TestSite.Valbourg().Replacing(Record, "resume:", "en_bref: \"Réparer : facile.\"\nquand: Le samedi\nou: Au local\nresume:");

        site.Build();

        Assert.Contains("<p class=\"brief-what\">Réparer&#xA0;: facile.</p>", site.Page(Page), StringComparison.Ordinal);
        Assert.Contains("<dd>Le samedi</dd>", site.Page(Page), StringComparison.Ordinal);
        Assert.Contains("<dd>Au local</dd>", site.Page(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_never_keeps_a_site_from_being_published()
    {
        using var site = TestSite.Valbourg().Replacing(Record, "On apprend", "Le CCAS apprend");

        var said = site.Build();

        Assert.Contains(said, line => line.Contains(": conseil LIS002 :", StringComparison.Ordinal));
        Assert.True(Directory.Exists(site.Output));
    }
}
