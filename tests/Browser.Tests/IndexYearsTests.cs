using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>An index of three years: it opens on the latest, visibly, and all years are one choice away.</summary>
[Collection(SharedSite.Name)]
public sealed class IndexYearsTests(BuiltSite shared, IndexYearsTests.YearsSite site) : IClassFixture<IndexYearsTests.YearsSite>, IAsyncLifetime
{
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _context = await shared.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        _page = await _context.NewPageAsync();
        await _page.GotoAsync(site.AddressOf("actions/"));
    }

    public Task DisposeAsync() => _context.CloseAsync();

    [Fact]
    public async Task It_opens_on_the_latest_year_and_says_so()
    {
        await ExpectHeadingAsync("9 actions en 2025, rangées par thème");

        Assert.Equal(["2025 (provisoire)"], await ChipsAsync());
        Assert.True(await Box("2025").IsCheckedAsync());
        Assert.False(await Box("2023").IsCheckedAsync());
        Assert.Equal(site.AddressOf("actions/"), _page.Url);
        Assert.Equal(9, await Cards.CountAsync());
        Assert.Equal(0, await _page.GetByRole(AriaRole.Button, new() { Name = "Tout effacer" }).CountAsync());
    }

    [Fact]
    public async Task All_years_are_one_choice_away_with_one_card_for_an_action_that_goes_on()
    {
        await Remove("2025").ClickAsync();
        await ExpectHeadingAsync("14 actions trouvées sur 14");

        Assert.EndsWith("/actions/?annee=", _page.Url, StringComparison.Ordinal);
        Assert.Equal(["Toutes les années"], await ChipsAsync());
        var cards = await CardsAsync();
        Assert.Equal(["Chantier vélo, Club vélo, 2025, aussi en 2024 et 2023"], cards.Where(card => card.StartsWith("Chantier vélo", StringComparison.Ordinal)));
        Assert.Contains("Ateliers d’été des parents, Centre social du Val, 2024, aussi en 2023", cards);
        Assert.Contains("Cinéma en plein air, Foyer du Val, 2023", cards);
        Assert.DoesNotContain(cards, card => card.StartsWith("Aide aux devoirs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_way_back_to_the_latest_year_is_one_choice_too()
    {
        await _page.GotoAsync(site.AddressOf("actions/?annee="));
        await ExpectHeadingAsync("14 actions trouvées sur 14");

        await Remove("Toutes les années").ClickAsync();

        await ExpectHeadingAsync("9 actions en 2025, rangées par thème");
        Assert.Equal(["2025 (provisoire)"], await ChipsAsync());
        Assert.Equal(site.AddressOf("actions/"), _page.Url);
        await _page.GoBackAsync();
        await ExpectHeadingAsync("14 actions trouvées sur 14");
    }

    [Fact]
    public async Task A_question_that_only_an_older_year_answers_leads_there()
    {
        await _page.Locator("#q").FillAsync("cinéma");
        await ExpectHeadingAsync("Aucune action trouvée");

        await _page.GetByRole(AriaRole.Button, new() { Name = "Sans 2025 (provisoire) : 1 action" }).ClickAsync();

        await ExpectHeadingAsync("1 action trouvée sur 14");
        Assert.Equal(["Cinéma en plein air, Foyer du Val, 2023"], await CardsAsync());
        Assert.EndsWith("/2023/actions/cinema/", await Cards.Locator("a").First.EvaluateAsync<string>("link => link.href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("annee=2023", "8 actions trouvées sur 8", "/2023/actions/velo/")]
    [InlineData("annee=2024", "10 actions trouvées sur 10", "/2024/actions/velo/")]
    [InlineData("annee=2024&annee=2023", "12 actions trouvées sur 12", "/2024/actions/velo/")]
    [InlineData("annee=2024&theme=education", "3 actions trouvées sur 10", "/2024/actions/accompagnement/")]
    [InlineData("quartier=les-pres", "1 action trouvée sur 9", "/2025/actions/fete/")]
    [InlineData("quartier=les-pres&annee=", "2 actions trouvées sur 14", "/2023/actions/cinema/")]
    [InlineData("annee=1999&theme=droits", "2 actions trouvées sur 9", "/2025/actions/permanence/")]
    public async Task Years_are_chosen_by_the_address_and_are_never_mixed_into_one_number(string choice, string heading, string card)
    {
        await _page.GotoAsync(site.AddressOf("actions/?" + choice));

        await ExpectHeadingAsync(heading);
        Assert.Contains(await Cards.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"), link => link.EndsWith(card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_value_says_how_many_cards_it_would_give_in_the_chosen_years()
    {
        await Remove("2025").ClickAsync();
        await ExpectHeadingAsync("14 actions trouvées sur 14");

        foreach (var theme in new[] { "sport", "droits", "education", "loisirs" })
        {
            var promised = await _page.Locator($".value:has(input[value={theme}]) .choice-count").InnerTextAsync();
            await _page.GotoAsync(site.AddressOf($"actions/?annee=&theme={theme}"));
            await ExpectHeadingAsync($"{promised} actions trouvées sur 14");
        }
    }

    [Fact]
    public async Task No_state_is_offered_that_no_action_of_any_year_has()
    {
        await ExpectHeadingAsync("9 actions en 2025, rangées par thème");

        Assert.Equal(
            ["Réalisée 1", "En cours 1", "Reportée 0", "Le texte ne le dit pas 7"],
            await _page.Locator("[aria-labelledby=par-statut] .value").EvaluateAllAsync<string[]>("values => values.map(value => [...value.querySelectorAll('span')].map(part => part.textContent).join(' '))"));
    }

    [Fact]
    public async Task Clearing_all_leads_back_to_the_latest_year()
    {
        await _page.GotoAsync(site.AddressOf("actions/?annee=2023&theme=sport&q=velo"));
        await ExpectHeadingAsync("1 action trouvée sur 8");

        await _page.GetByRole(AriaRole.Button, new() { Name = "Tout effacer" }).ClickAsync();

        await ExpectHeadingAsync("9 actions en 2025, rangées par thème");
        Assert.Equal(["2025 (provisoire)"], await ChipsAsync());
        Assert.Equal(site.AddressOf("actions/"), _page.Url);
    }

    [Fact]
    public async Task Without_scripts_the_page_has_the_latest_year_and_leads_to_the_others()
    {
        await using var plain = await shared.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await plain.NewPageAsync();

        await page.GotoAsync(site.AddressOf("actions/?annee="));

        Assert.Equal(9, await page.Locator(".action-card:visible").CountAsync());
        foreach (var year in new[] { "2024", "2023" })
            Assert.NotEqual(0, await page.GetByRole(AriaRole.Region, new() { Name = "Les autres années" }).GetByRole(AriaRole.Link, new() { Name = $"Bilan {year}" }).CountAsync());
    }

    [Theory]
    [InlineData(390, "actions/")]
    [InlineData(1280, "actions/?annee=")]
    [InlineData(390, "")]
    [InlineData(390, "themes/sport/")]
    [InlineData(1280, "structures/centre-social/")]
    [InlineData(1280, "2024/")]
    public async Task Axe_finds_no_violation_where_several_years_show(int width, string path)
    {
        await _page.SetViewportSizeAsync(width, 844);
        await _page.GotoAsync(site.AddressOf(path));
        await _page.EvaluateAsync(AccessibilityTests.Axe);

        Findings.AssertNone(await _page.EvaluateAsync<string[]>(AccessibilityTests.Run));
    }

    [Fact]
    public async Task From_a_disk_all_years_are_found_as_well()
    {
        var folder = await site.OfflineCopyAsync();
        await _page.GotoAsync(new Uri(Path.Combine(folder, "actions/index.html")).AbsoluteUri);

        await Remove("2025").ClickAsync();

        await ExpectHeadingAsync("14 actions trouvées sur 14");
        Assert.EndsWith("/2023/actions/cinema/index.html", await Cards.Locator("a").Last.EvaluateAsync<string>("link => link.href"), StringComparison.Ordinal);
    }

    private ILocator Cards => _page.Locator(".action-card:visible");

    private ILocator Box(string year) => _page.Locator($"input[name=annee][value='{year}']");

    private ILocator Remove(string choice) => _page.GetByRole(AriaRole.Button, new() { Name = $"Enlever : {choice}" });

    private async Task ExpectHeadingAsync(string text)
    {
        await Assertions.Expect(_page.Locator("#resultats")).ToHaveTextAsync(text);
        await IndexSearch.AnsweredAsync(_page);
    }

    private async Task<IReadOnlyList<string>> ChipsAsync() =>
        await _page.Locator(".chip").EvaluateAllAsync<string[]>("chips => chips.map(chip => chip.childNodes[1].data)");

    /// <summary>Title, structure and years of each.</summary>
    private async Task<IReadOnlyList<string>> CardsAsync() =>
        await Cards.EvaluateAllAsync<string[]>("cards => cards.map(card => card.querySelector('h3').textContent + ', ' + card.querySelector('.card-by').textContent)");

    public sealed class YearsSite : IAsyncLifetime
    {
        private readonly TestSite _site = TestSite.ThreeYears()
            .Writing("data/quartiers.csv", "id;nom\nle-val;Le Val\nles-pres;Les Prés\n")
            .Writing("content/2025/actions/fete.md", "---\nquartiers: [les-pres]\n---\n")
            .Writing("content/2023/actions/cinema.md", "---\nquartiers: [les-pres]\n---\n");

        private StaticServer _server = null!;

        public async Task InitializeAsync()
        {
            await SiteGenerator.BuildFromAsync(_site.Sources, _site.Output, "--no-pictures");
            _server = await StaticServer.StartAsync(_site.Output);
        }

        public string AddressOf(string path) => _server.Address.AbsoluteUri + path;

        public async Task<string> OfflineCopyAsync()
        {
            var folder = _site.Output + "-offline";
            await SiteGenerator.BuildFromAsync(_site.Sources, folder, "--offline", "--no-pictures");
            return folder;
        }

        public async Task DisposeAsync()
        {
            await _server.DisposeAsync();
            _site.Dispose();
        }
    }
}
