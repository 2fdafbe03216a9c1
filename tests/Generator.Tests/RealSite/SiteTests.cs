using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Planning;

namespace Bilan.Tests.RealSite;

/// <summary>What is always true of the site built from the repository's own records.</summary>
public class SiteTests(PublishedRealSite real) : IClassFixture<PublishedRealSite>
{
    [Fact]
    public void The_same_input_gives_the_same_bytes_whatever_the_machine()
    {
        using var second = TestSite.Real();

        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        second.Build();
        CultureInfo.CurrentCulture = culture;

        var published = second.Published();
        Assert.Equal(real.Site.Published().Keys, published.Keys);
        Assert.All(real.Site.Published(), file => Assert.Equal(file.Value, published[file.Key]));
    }

    [Fact]
    public void A_second_build_over_the_first_gives_the_same_bytes()
    {
        using var site = TestSite.Real();
        site.Build();
        var first = site.Published();

        site.Build();

        Assert.Equal(first.Values, site.Published().Values);
    }

    [Fact]
    public void An_error_leaves_the_previous_site_untouched()
    {
        using var site = TestSite.Real();
        site.Build();
        var before = site.Published();
        var file = $"content/{RealRecords.Publication.Editions[0].Year}/actions/sans-structure.md";

        var said = site.Writing(file, "---\ntitre: Sans structure\n---\n\nUn texte.\n").Build();

        Assert.Contains(said, line => line.StartsWith(file, StringComparison.Ordinal) && line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Equal(before.Values, site.Published().Values);
    }

    [Fact]
    public void A_wrong_structure_is_one_line_with_its_place_and_the_nearest_id()
    {
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", "permanence;Permanence;maison-du-val;", "permanence;Permanence;maisons-du-val;");

        Assert.Equal(
            "data/2024/actions.csv(3,23): erreur ACT001 : la structure « maisons-du-val » n'existe pas dans data/structures.csv. Vouliez-vous dire « maison-du-val » ?",
            Assert.Single(site.Build()));
    }

    [Fact]
    public void What_is_planned_is_published_and_nothing_else()
    {
        var plan = SitePlan.Of(RealRecords.Publication, PlanSettings.Plain, new DiagnosticBag());

        var planned = plan.Files.Select(file => file.Path.OutputFile).ToList();

        Assert.Equal(planned.Order(StringComparer.Ordinal), real.Site.Published().Keys);
        Assert.Equal(plan.Addresses.Order(), plan.Files.Where(file => file.Kind != FileKind.List).Select(file => file.Path).Order());
        Assert.Equal(planned.Count, planned.Distinct().Count());
    }

    [Fact]
    public void Names_every_address_that_others_may_keep_once_in_its_list()
    {
        var listed = real.Site.Page("adresses.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var kept = real.Site.Published().Keys
            .Where(file => file is not ("404.html" or "adresses.txt" or "empreintes.txt" or "robots.txt" or "sitemap.xml" or "actions/recherche.js") && !file.StartsWith("assets/", StringComparison.Ordinal))
            // Made from a page, and made again wherever the page goes.
            .Where(file => !file.EndsWith(".png", StringComparison.Ordinal) && !file.EndsWith("qr.svg", StringComparison.Ordinal)
                && !file.EndsWith("oembed.json", StringComparison.Ordinal))
            .Select(file => "/" + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file));
        Assert.Equal(kept.Order(StringComparer.Ordinal), listed);
    }
}
