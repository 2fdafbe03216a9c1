using System.Xml.Linq;

namespace Bilan.Tests.Feeds;

/// <summary>A continued action is one entry whose content changed, in the three years of <c>tests/fixtures/sites/trois-ans</c>.</summary>
public sealed class LastingEntriesTests : IDisposable
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    private readonly TestSite _site = TestSite.ThreeYears();

    [Fact]
    public void A_continued_or_renamed_action_keeps_the_id_of_its_first_year()
    {
        _site.Build();

        Assert.Equal("https://actions.exemple/2025/actions/permanence/", Pages("flux.xml")["https://actions.exemple/2023/actions/permanence/"]);
        Assert.Equal("https://actions.exemple/2025/actions/sorties-familles/", Pages("flux.xml")["https://actions.exemple/2023/actions/sorties/"]);
        Assert.DoesNotContain("https://actions.exemple/2024/actions/permanence/", Pages("flux.xml").Keys);
    }

    [Fact]
    public void One_of_the_parts_of_a_split_goes_on_with_the_entry_and_the_others_are_new()
    {
        _site.Build();

        Assert.Equal("https://actions.exemple/2025/actions/velo/", Pages("flux.xml")["https://actions.exemple/2023/actions/velo/"]);
        Assert.Equal("https://actions.exemple/2025/actions/velo-filles/", Pages("flux.xml")["https://actions.exemple/2025/actions/velo-filles/"]);
    }

    [Fact]
    public void A_new_year_adds_no_entry_for_an_action_that_goes_on()
    {
        _site.Removing("data/2025").Removing("content/2025").Build();
        var before = Pages("structures/maison-du-val/flux.xml").Keys.ToList();

        _site.With(Repository.At("tests/fixtures/sites/trois-ans")).Build();

        Assert.Equal(before.Order(StringComparer.Ordinal), Pages("structures/maison-du-val/flux.xml").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_entry_has_the_day_of_the_edition_in_which_it_last_changed()
    {
        _site.Build();

        // The same words in both years, and another text.
        Assert.Equal("2024-12-31T00:00:00Z", Day("https://actions.exemple/2024/actions/tournoi-automne/"));
        Assert.Equal("2025-12-31T00:00:00Z", Day("https://actions.exemple/2023/actions/permanence/"));
    }

    public void Dispose() => _site.Dispose();

    private string Day(string id) => Entries("flux.xml").Single(entry => entry.Element(s_atom + "id")!.Value == id).Element(s_atom + "updated")!.Value;

    /// <summary>The page of each entry by its id.</summary>
    private Dictionary<string, string> Pages(string feed) => Entries(feed).ToDictionary(
        entry => entry.Element(s_atom + "id")!.Value, entry => entry.Element(s_atom + "link")!.Attribute("href")!.Value);

    private IEnumerable<XElement> Entries(string feed) => XDocument.Parse(_site.Page(feed)).Root!.Elements(s_atom + "entry");
}
