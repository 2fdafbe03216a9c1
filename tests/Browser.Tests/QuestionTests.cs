using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Questions of residents, typed in the index of a whole year. See <c>tests/fixtures/recherche</c>.</summary>
[Collection(SharedSite.Name)]
public sealed class QuestionTests(BuiltSite shared, QuestionTests.WholeYear site) : IClassFixture<QuestionTests.WholeYear>, IAsyncLifetime
{
    /// <summary>Types each question and gives the ids of the first three cards that are seen.</summary>
    private const string Ask = """
        questions => questions.map(question => {
          const field = document.getElementById('q');
          field.value = question;
          field.dispatchEvent(new Event('input'));
          return [...document.querySelectorAll('.action-card')].filter(card => card.offsetParent)
            .slice(0, 3).map(card => card.querySelector('a').getAttribute('href').replace(/\/(index\.html)?$/, '').replace(/^.*\//, ''));
        })
        """;

    /// <summary>Types each question and gives the numbers that are seen, with commas.</summary>
    private const string AskForHelp = """
        questions => questions.map(question => {
          const field = document.getElementById('q');
          field.value = question;
          field.dispatchEvent(new Event('input'));
          return [...document.querySelectorAll('.index-head .urgent-number')].filter(number => number.offsetParent)
            .map(number => number.textContent.replace(/\D.*/, '')).join(',');
        })
        """;

    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _context = await shared.Browser.NewContextAsync();
        _page = await _context.NewPageAsync();
        await IndexSearch.OpenAsync(_page, site.Address.AbsoluteUri + "actions/");
    }

    public Task DisposeAsync() => _context.CloseAsync();

    [Fact]
    public async Task Nineteen_questions_of_twenty_are_answered_among_the_first_three()
    {
        var questions = Rows("trouve.csv").Select(row => (Words: row[0], Answers: row[1].Split(','))).ToList();

        var found = await _page.EvaluateAsync<string[][]>(Ask, questions.Select(question => question.Words));

        var missed = questions.Zip(found)
            .Where(pair => !pair.First.Answers.Intersect(pair.Second).Any())
            .Select(pair => $"« {pair.First.Words} » gives {string.Join(", ", pair.Second)}")
            .ToList();
        Assert.True(questions.Count >= 200, "too few questions");
        Assert.True(missed.Count * 20 <= questions.Count, string.Join('\n', missed));
    }

    [Fact]
    public async Task What_means_nothing_shows_no_action()
    {
        var questions = Rows("rien.csv").Select(row => row[0]).ToList();

        var found = await _page.EvaluateAsync<string[][]>(Ask, questions);

        Assert.True(questions.Count >= 20, "too few questions");
        Findings.AssertNone([.. questions.Zip(found).Where(pair => pair.Second.Length > 0).Select(pair => $"« {pair.First} » gives {string.Join(", ", pair.Second)}")]);
    }

    [Fact]
    public async Task Numbers_for_urgent_help_are_shown_to_those_who_ask_for_them_and_to_nobody_else()
    {
        var questions = Rows("urgences.csv").ToList();

        var shown = await _page.EvaluateAsync<string[]>(AskForHelp, questions.Select(question => question[0]));

        Findings.AssertNone([.. questions.Zip(shown).Where(pair => pair.First[1] != pair.Second).Select(pair => $"« {pair.First[0]} » shows {pair.Second}, not {pair.First[1]}")]);
    }

    [Fact]
    public async Task Numbers_for_urgent_help_are_spoken_once_the_typing_rests()
    {
        var spoken = _page.Locator(".index-head [aria-live]");

        await Field.FillAsync("mon mari me laisse pas sortir");
        await Assertions.Expect(spoken).ToHaveTextAsync("Besoin d’aide tout de suite ? 3919");
        await Field.FillAsync("vélo");

        await Assertions.Expect(spoken).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Actions_with_half_of_the_words_come_after_those_with_all_of_them_and_are_said_to()
    {
        await Field.FillAsync("balade nature");

        var rest = _page.Locator(".cards-rest");
        Assert.StartsWith("Ces actions n’ont qu’une partie de vos mots", await rest.InnerTextAsync(), StringComparison.Ordinal);
        await IndexSearch.AnsweredAsync(_page);
        Assert.NotEqual(0, await _page.Locator(".cards-rest ~ .action-card").CountAsync());
        Assert.NotEqual(0, await _page.Locator(".action-card:has(~ .cards-rest)").CountAsync());
        await Field.FillAsync("cheval");
        await Assertions.Expect(rest).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_slip_is_said_and_an_exact_word_is_not()
    {
        await Field.FillAsync("vaccances");
        var near = await Status.InnerTextAsync();
        await Field.FillAsync("vacances");
        var exact = await Status.InnerTextAsync();

        Assert.StartsWith("Résultats pour « vacances ».", near.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ actions trouvées sur [0-9]+$", exact.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Where_nothing_is_found_a_theme_leads_on()
    {
        await Field.FillAsync("couscous");
        Assert.Equal("Aucune action trouvée", await Status.InnerTextAsync());
        Assert.Equal("Recherche", await _page.Locator("h1").InnerTextAsync());

        await _page.Locator(".advice").GetByRole(AriaRole.Button, new() { Name = "Vélo et déplacements" }).ClickAsync();

        Assert.NotEqual(0, await _page.Locator(".action-card:visible").CountAsync());
        Assert.EndsWith("/actions/?theme=deplacements", _page.Url, StringComparison.Ordinal);
        Assert.Equal("", await Field.InputValueAsync());
    }

    [Fact]
    public async Task Where_nothing_is_found_the_nearest_themes_come_first_and_somebody_can_be_asked()
    {
        await Field.FillAsync("couscous pour les femmes");
        var near = await _page.Locator(".advice").InnerTextAsync();
        var themes = await _page.Locator(".advice").GetByRole(AriaRole.Button).AllInnerTextsAsync();
        await Field.FillAsync("couscous");
        var every = await _page.Locator(".advice").GetByRole(AriaRole.Button).CountAsync();

        Assert.StartsWith("Les thèmes les plus proches", near, StringComparison.Ordinal);
        Assert.InRange(themes.Count, 1, 3);
        Assert.Contains("Égalité et respect", themes);
        Assert.Equal(File.ReadLines(Repository.At("tests/fixtures/sites/annee/data/themes.csv")).Count() - 1, every);
        await Assertions.Expect(_page.GetByText("Vous ne trouvez pas").GetByRole(AriaRole.Link, new() { Name = "structures" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("l’œuvre")]
    [InlineData("l'oeuvre")]
    [InlineData("L\u2019\u0153u\u00ADvre")]
    public async Task Ligatures_apostrophes_and_invisible_signs_do_not_matter(string words)
    {
        await Field.FillAsync("œuvre");
        var expected = await AddressesAsync();

        await Field.FillAsync(words);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await AddressesAsync());
    }

    [Theory]
    [InlineData("danse", "danser", "danseuse")]
    [InlineData("inscrire", "inscription")]
    [InlineData("association", "associatif", "associations")]
    public async Task Words_of_one_family_find_the_same_actions(params string[] family)
    {
        var found = new List<IEnumerable<string>>();
        foreach (var word in family)
        {
            await Field.FillAsync(word);
            found.Add((await AddressesAsync()).Order(StringComparer.Ordinal));
        }

        Assert.All(found, Assert.NotEmpty);
        Assert.All(found, titles => Assert.Equal(found[0], titles));
    }

    private ILocator Field => _page.Locator("#q");

    private ILocator Status => _page.Locator("#resultats");

    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        await IndexSearch.AnsweredAsync(_page);
        return await _page.Locator(".action-card:visible h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Repository.At($"tests/fixtures/recherche/{file}")).Skip(1).Select(line => line.Split(';'));

    /// <summary>The site of a whole year of actions, which nobody edits.</summary>
    public sealed class WholeYear : IAsyncLifetime
    {
        private readonly TestSite _site = TestSite.Year();
        private StaticServer _server = null!;

        public Uri Address => _server.Address;

        public async Task InitializeAsync()
        {
            await SiteGenerator.BuildFromAsync(_site.Sources, _site.Output, "--no-pictures");
            _server = await StaticServer.StartAsync(_site.Output);
        }

        public async Task DisposeAsync()
        {
            await _server.DisposeAsync();
            _site.Dispose();
        }
    }
}
