using System.Text;
using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Bilan.Tests.Browser;

/// <summary>Finding an action in the index: words, choices, counts, the address, the keyboard. Its twin without scripts is <see cref="IndexWithoutScriptTests"/>.</summary>
[Collection(SharedSite.Name)]
public sealed class IndexTests(BuiltSite shared, GrandvalSite site) : IAsyncLifetime
{
    /// <summary>What the cards say they are, chosen by code of the test's own: or within a facet, and between facets.</summary>
    private const string Expected = """
        choice => [...document.querySelectorAll('.rubric .action-card')]
          .filter(card => Object.entries(choice).every(([facet, ids]) =>
            ids.some(id => card.getAttribute('data-' + facet).split(' ').includes(id))))
          .map(card => card.querySelector('a').getAttribute('href'))
        """;

    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _context = await shared.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        _page = await _context.NewPageAsync();
        await IndexSearch.OpenAsync(_page, site.AddressOf("actions/"));
    }

    public Task DisposeAsync() => _context.CloseAsync();

    [Theory]
    [InlineData("velo", "Chantier vélo")]
    [InlineData("VÉLOS", "Chantier vélo")]
    [InlineData("pre", "PRE")]
    [InlineData("reussite educative", "PRE")]
    [InlineData("programme de réussite éducative", "PRE")]
    [InlineData("qpv", "Festival du Val")]
    [InlineData("quartier prioritaire", "Festival du Val")]
    [InlineData("permis de conduire", "Chantier jeunes")]
    [InlineData("bailleur social", "Chantier jeunes")]
    [InlineData("l’équitation", "Centre équestre")]
    [InlineData("rongeur", "Un quartier propre")]
    [InlineData("bestiole", "Un quartier propre")]
    public async Task Words_are_found_whatever_their_accents_capitals_number_or_acronym(string words, string title)
    {
        await Field.FillAsync(words);

        var found = await TitlesAsync();
        Assert.Contains(title, found);
        Assert.True(found.Count < GrandvalSite.Actions, "everything was found");
    }

    [Fact]
    public async Task The_beginning_of_a_word_is_enough_and_its_middle_is_not()
    {
        await Field.FillAsync("equit");
        var beginning = await TitlesAsync();
        await Field.FillAsync("uitation");
        var middle = await TitlesAsync();

        Assert.Contains("Centre équestre", beginning);
        Assert.Empty(middle);
    }

    [Fact]
    public async Task Two_values_of_a_facet_are_or_and_two_facets_are_and()
    {
        await Box("theme", "sante").CheckAsync();
        await Box("theme", "sport").CheckAsync();
        await Box("public", "enfants").CheckAsync();

        var expected = await ExpectedAsync(new() { ["theme"] = ["sante", "sport"], ["public"] = ["enfants"] });
        Assert.Equal(expected, await AddressesAsync());
        Assert.Equal("4 actions trouvées sur 13", (await Status.InnerTextAsync()).Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Each_value_shows_how_many_actions_it_would_give()
    {
        await Box("theme", "sante").CheckAsync();

        foreach (var (facet, id, count) in await CountsAsync())
        {
            // Another theme is "or": its number is that of the theme alone. Another facet is "and".
            var choice = facet == "theme"
                ? new Dictionary<string, string[]> { [facet] = [id] }
                : new Dictionary<string, string[]> { ["theme"] = ["sante"], [facet] = [id] };
            var expected = await ExpectedAsync(choice);
            Assert.True(expected.Length == count, $"{facet} {id} says {count} and gives {expected.Length}");
        }
    }

    [Fact]
    public async Task A_value_that_would_give_nothing_says_0_and_looks_it()
    {
        await Box("theme", "deplacements").CheckAsync();

        var empty = (await CountsAsync()).Where(value => value.Count == 0).ToArray();
        Assert.NotEmpty(empty);
        foreach (var (facet, id, _) in empty)
        {
            var look = await Box(facet, id).EvaluateAsync<string[]>("box => [getComputedStyle(box).opacity, getComputedStyle(box.parentNode.querySelector('span')).textDecorationLine]");
            Assert.Equal(["0.5", "none"], look);
        }
    }

    [Fact]
    public async Task Chosen_values_stand_above_the_list_and_remove_themselves()
    {
        await Box("theme", "sante").CheckAsync();
        await Box("public", "femmes").CheckAsync();
        Assert.Equal(["Santé et bien-être", "Femmes"], await ChipsAsync());

        await _page.GetByRole(AriaRole.Button, new() { Name = "Enlever : Santé et bien-être" }).ClickAsync();

        Assert.Equal(["Femmes"], await ChipsAsync());
        Assert.False(await Box("theme", "sante").IsCheckedAsync());
        Assert.Equal("Femmes", await FocusedAsync());
    }

    [Fact]
    public async Task One_button_clears_all()
    {
        await _page.GotoAsync(site.AddressOf("actions/?q=velo&theme=deplacements&public=jeunes"));

        await _page.GetByRole(AriaRole.Button, new() { Name = "Tout effacer" }).ClickAsync();

        Assert.Empty(await ChipsAsync());
        Assert.Equal(GrandvalSite.Actions, (await AddressesAsync()).Count);
        Assert.Equal("", await Field.InputValueAsync());
        Assert.Equal(site.AddressOf("actions/"), _page.Url);
        Assert.Equal("Filtrer", await FocusedAsync());
    }

    [Fact]
    public async Task The_address_carries_the_choice_through_reload_back_and_forward()
    {
        await Box("theme", "emploi").CheckAsync();
        await Box("theme", "sante").CheckAsync();
        await Field.PressSequentiallyAsync("velo");
        await Assertions.Expect(_page).ToHaveURLAsync(site.AddressOf("actions/?q=velo&theme=emploi&theme=sante"));
        var found = await AddressesAsync();

        await _page.ReloadAsync();
        await Assertions.Expect(Status).ToContainTextAsync("sur 13");
        Assert.Equal(found, await AddressesAsync());
        Assert.Equal("velo", await Field.InputValueAsync());

        await _page.GoBackAsync();
        Assert.Equal("", await Field.InputValueAsync());
        Assert.EndsWith("?theme=emploi&theme=sante", _page.Url, StringComparison.Ordinal);
        await _page.GoBackAsync();
        Assert.Equal(["Emploi et formation"], await ChipsAsync());

        await _page.GoForwardAsync();
        await _page.GoForwardAsync();
        Assert.Equal(found, await AddressesAsync());
    }

    [Fact]
    public async Task What_the_address_does_not_know_is_ignored_without_an_error()
    {
        var complaints = new List<string>();
        using var ears = new PageEars(_page, site.Address, complaints);

        await _page.GotoAsync(site.AddressOf("actions/?theme=sante&theme=rien&statut=%22%5D&couleur=bleu&q=%E9&=&annee"));

        Assert.Equal(["Santé et bien-être"], await ChipsAsync());
        Findings.AssertNone(complaints);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_loosen_and_how_much_it_gives()
    {
        await _page.GotoAsync(site.AddressOf("actions/?theme=sante&q=equitation&public=femmes"));
        await Assertions.Expect(Status).ToHaveTextAsync("Aucune action trouvée");

        var way = _page.Locator(".advice button").First;
        var promised = await way.InnerTextAsync();
        await way.ClickAsync();

        var found = await AddressesAsync();
        Assert.NotEmpty(found);
        Assert.EndsWith($": {found.Count} action{(found.Count < 2 ? "" : "s")}", promised.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("Filtrer", await FocusedAsync());
    }

    [Fact]
    public async Task Everything_works_by_keyboard_and_the_focus_stays()
    {
        await Field.FocusAsync();
        await _page.Keyboard.TypeAsync("sport");
        await _page.Keyboard.PressAsync("Enter");
        await Box("public", "jeunes").FocusAsync();
        await _page.Keyboard.PressAsync("Space");

        Assert.True(await Box("public", "jeunes").EvaluateAsync<bool>("box => box.checked && box === document.activeElement"));
        Assert.Equal(["« sport »", "Jeunes"], await ChipsAsync());
    }

    [Fact]
    public async Task On_a_phone_the_filters_open_and_close_without_hiding_the_results()
    {
        await _page.SetViewportSizeAsync(390, 800);
        await _page.GotoAsync(site.AddressOf("actions/"));
        var filters = _page.Locator(".filters");
        Assert.False(await filters.EvaluateAsync<bool>("filters => filters.open"));

        await _page.Locator("summary").ClickAsync();
        await Box("theme", "sante").CheckAsync();
        var height = await filters.EvaluateAsync<double>("filters => filters.getBoundingClientRect().height");
        Assert.InRange(height, 1, 0.8 * 800);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Voir les 4 actions" }).ClickAsync();
        Assert.False(await filters.EvaluateAsync<bool>("filters => filters.open"));
        Assert.Equal((await Status.InnerTextAsync()).Replace('\u00A0', ' '), (await FocusedAsync()).Replace('\u00A0', ' '));
        await Assertions.Expect(_page.Locator(".action-card:visible").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_selection_prints_as_an_annex_with_the_choice_in_its_heading()
    {
        await _context.AddInitScriptAsync("window.print = () => { window.printed = (window.printed || 0) + 1; };");
        await _page.GotoAsync(site.AddressOf("actions/?theme=sante&q=sport"));
        await Assertions.Expect(Status).ToContainTextAsync("sur");
        var chosen = (await AddressesAsync()).Select(address => address.TrimEnd('/').Split('/')[^1]).Order(StringComparer.Ordinal);

        await _page.GetByRole(AriaRole.Link, new() { Name = "Imprimer cette sélection" }).ClickAsync();
        await _page.WaitForFunctionAsync("() => window.printed === 1");

        var rows = await _page.Locator("main tbody tr:visible").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)");
        Assert.Equal(chosen, rows.Order(StringComparer.Ordinal));
        var heading = (await _page.Locator("h1").InnerTextAsync()).Replace('\u00A0', ' ');
        Assert.Contains("thème : Santé et bien-être", heading, StringComparison.Ordinal);
        Assert.Contains("« sport »", heading, StringComparison.Ordinal);
        Assert.Equal(3, await _page.Locator("main thead th").CountAsync());
        Assert.StartsWith($"{rows.Length} ", (await _page.Locator(".numbers li").First.InnerTextAsync()).ReplaceLineEndings(" "), StringComparison.Ordinal);
        await AssertSheetsHoldAsync(rows);

        await _page.ReloadAsync();
        Assert.Equal(rows.Length, await _page.Locator("main tbody tr:visible").CountAsync());
        Assert.Null(await _page.EvaluateAsync<int?>("() => window.printed"));
    }

    [Theory]
    [InlineData("CSV", "selection-actions.csv", ',', false)]
    [InlineData("Excel", "selection-actions-excel.csv", ';', true)]
    public async Task The_selection_is_given_as_a_table_of_the_same_rows(string kind, string name, char separator, bool hasMark)
    {
        await _page.GotoAsync(site.AddressOf("actions/?theme=sante&q=sport"));
        await Assertions.Expect(Status).ToContainTextAsync("sur");
        var chosen = (await AddressesAsync()).Select(address => address.TrimEnd('/').Split('/')[^1]).Order(StringComparer.Ordinal);

        var download = await _page.RunAndWaitForDownloadAsync(() =>
            _page.GetByRole(AriaRole.Button, new() { Name = $"Télécharger cette sélection, {kind}" }).ClickAsync());

        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        var rows = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var whole = await File.ReadAllTextAsync(Path.Combine(site.Folder, name.Replace("selection-", "donnees/", StringComparison.Ordinal)));
        Assert.Equal(name, download.SuggestedFilename);
        Assert.Equal(hasMark, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.StartsWith($"annee{separator}id{separator}", rows[0], StringComparison.Ordinal);
        Assert.Equal(chosen, rows.Skip(1).Select(row => row.Split(separator)[1]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Contains(row + "\r\n", whole, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_that_does_not_arrive_is_said()
    {
        await _page.RouteAsync("**/donnees/*.csv", route => route.AbortAsync());
        await _page.GotoAsync(site.AddressOf("actions/?theme=sante"));

        await _page.GetByRole(AriaRole.Button, new() { Name = "Télécharger cette sélection, CSV" }).ClickAsync();

        await Assertions.Expect(Spoken).ToContainTextAsync("Vérifiez votre connexion");
    }

    [Fact]
    public async Task Words_that_do_not_arrive_are_said_and_asked_for_again()
    {
        await _page.RouteAsync("**/recherche.js", route => route.AbortAsync());
        await _page.GotoAsync(site.AddressOf("actions/"));
        await Field.FillAsync("velo");
        await Assertions.Expect(Status).ToContainTextAsync("Vérifiez votre connexion");

        await _page.UnrouteAllAsync();
        await Field.FillAsync("vélo");

        await Assertions.Expect(Status).ToContainTextAsync("sur 13");
    }

    [Fact]
    public async Task The_words_of_residents_come_when_a_reader_starts_to_search()
    {
        var asked = new List<string>();
        _page.Request += (_, request) => asked.Add(request.Url);
        await _page.GotoAsync(site.AddressOf("actions/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var before = asked.Count(IsOfWords);

        await Field.FillAsync("taf");

        await Assertions.Expect(_page.Locator(".action-card:visible h3").First).ToContainTextAsync("Bouger pour l");
        Assert.Equal((0, 1), (before, asked.Count(IsOfWords)));

        static bool IsOfWords(string url) => url.EndsWith("/actions/recherche.js", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_is_spoken_once_the_typing_rests()
    {
        await Field.FillAsync("vel");
        await Field.FillAsync("velo");
        var shown = await Status.TextContentAsync();
        var atOnce = await Spoken.TextContentAsync();

        await Assertions.Expect(Spoken).ToHaveTextAsync(shown!);
        Assert.Equal("", atOnce);
    }

    [Fact]
    public async Task A_link_passes_the_filters()
    {
        await Field.FocusAsync();
        await _page.Keyboard.PressAsync("Tab");
        var link = await FocusedAsync();
        await _page.Keyboard.PressAsync("Enter");
        await _page.Keyboard.PressAsync("Tab");

        Assert.Equal("Aller aux actions", link);
        Assert.Equal(await _page.Locator(".action-card:visible h3").First.InnerTextAsync(), await FocusedAsync());
    }

    [Theory]
    [InlineData(390, 844, "theme=sante&public=enfants")]
    [InlineData(390, 844, "q=velo")]
    [InlineData(360, 640, "theme=sante")]
    [InlineData(320, 568, "theme=sante")]
    [InlineData(320, 568, "theme=sante&public=enfants")]
    [InlineData(320, 568, "q=velo")]
    public async Task On_a_phone_the_first_result_of_a_choice_stands_above_the_fold(int width, int height, string choice)
    {
        await _page.SetViewportSizeAsync(width, height);
        await _page.GotoAsync(site.AddressOf("actions/?" + choice));
        await Assertions.Expect(Status).ToContainTextAsync("sur 13");

        var title = await _page.Locator(".action-card:visible h3").First.BoundingBoxAsync();
        var order = await _page.EvaluateAsync<int[]>("() => ['#resultats', '.action-card', '.finder-take'].map(part => Math.round([...document.querySelectorAll(part)].find(found => found.offsetParent).getBoundingClientRect().top))");

        Assert.InRange(title!.Y + title.Height, 0, height);
        Assert.Equal(order.Order(), order);
        Assert.Equal("Actions trouvées", await _page.Locator("h1").InnerTextAsync());
        Assert.Equal(1, await _page.EvaluateAsync<int>("() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('h1')); return range.getClientRects().length; }"));
    }

    [Fact]
    public async Task It_runs_from_a_disk_and_leads_to_the_annex_there()
    {
        var folder = await site.OfflineCopyAsync();
        await _page.GotoAsync(new Uri(Path.Combine(folder, "actions/index.html")).AbsoluteUri);

        await Field.FillAsync("velo");
        await Box("theme", "deplacements").CheckAsync();
        await Assertions.Expect(Status).ToContainTextAsync("sur 13");
        var found = (await AddressesAsync()).Count;
        Assert.Equal(0, await _page.GetByText("Télécharger cette sélection").CountAsync());
        await _page.GetByRole(AriaRole.Link, new() { Name = "Imprimer cette sélection" }).ClickAsync();

        Assert.InRange(found, 1, GrandvalSite.Actions - 1);
        await Assertions.Expect(_page.Locator("main tbody tr:visible")).ToHaveCountAsync(found);
    }

    [Fact]
    public async Task The_field_of_the_home_page_leads_to_what_it_asks_for()
    {
        await _page.GotoAsync(site.AddressOf(""));
        await Field.FillAsync("vélo");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Chercher" }).ClickAsync();

        Assert.EndsWith("/actions/?q=v%C3%A9lo", _page.Url, StringComparison.Ordinal);
        await Assertions.Expect(Status).ToContainTextAsync("sur 13");
        Assert.Contains("Chantier vélo", await TitlesAsync());
    }

    [Fact]
    public async Task Each_bar_of_an_edition_leads_to_the_actions_it_counts()
    {
        await _page.GotoAsync(site.AddressOf("2024/"));
        var bars = await _page.Locator(".chart tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [row.querySelector('a').href, row.querySelector('td').innerText.trim()])");
        Assert.Equal(4, await _page.Locator(".chart").CountAsync());

        foreach (var bar in bars)
        {
            await _page.GotoAsync(bar[0]);
            Assert.True(bar[1] == (await AddressesAsync()).Count.ToString(System.Globalization.CultureInfo.InvariantCulture), bar[0]);
            Assert.Contains(await ChipsAsync(), _ => true);
        }
    }

    /// <summary>On paper, the titles of these rows and of no other, under the words of the choice.</summary>
    private async Task AssertSheetsHoldAsync(IEnumerable<string> ids)
    {
        using var pdf = PdfDocument.Open(await _page.PdfAsync(new() { PreferCSSPageSize = true }));
        var words = string.Join(' ', pdf.GetPages().SelectMany(sheet => sheet.GetWords()).Select(word => word.Text));
        var links = pdf.GetPages().SelectMany(sheet => sheet.GetHyperlinks()).Select(link => link.Uri)
            .Where(uri => uri.Contains("/actions/", StringComparison.Ordinal)).Select(uri => uri.TrimEnd('/').Split('/')[^1]);
        Assert.Contains("Sélection", words, StringComparison.Ordinal);
        Assert.Contains("sport", words, StringComparison.Ordinal);
        Assert.Equal(ids.Order(StringComparer.Ordinal), links.Distinct().Order(StringComparer.Ordinal));
    }

    private ILocator Field => _page.Locator("#q");

    private ILocator Status => _page.Locator("#resultats");

    private ILocator Spoken => _page.GetByRole(AriaRole.Status);

    private ILocator Box(string facet, string id) => _page.Locator($"input[name='{facet}'][value='{id}']");

    private Task<string[]> ExpectedAsync(Dictionary<string, string[]> choice) => _page.EvaluateAsync<string[]>(Expected, choice);

    private async Task<IReadOnlyList<string>> TitlesAsync()
    {
        await IndexSearch.AnsweredAsync(_page);
        return await _page.Locator(".action-card:visible h3").AllInnerTextsAsync();
    }

    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        await IndexSearch.AnsweredAsync(_page);
        return await _page.Locator(".action-card:visible h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
    }

    private async Task<IReadOnlyList<string>> ChipsAsync() =>
        await _page.Locator(".chip").EvaluateAllAsync<string[]>("chips => chips.map(chip => chip.childNodes[1].data.replace(/\\u00a0/g, ' '))");

    private async Task<string> FocusedAsync() =>
        await _page.EvaluateAsync<string>("() => { const e = document.activeElement; return e.matches('.chip') ? e.childNodes[1].data : e.textContent.trim(); }");

    private async Task<IEnumerable<(string Facet, string Id, int Count)>> CountsAsync()
    {
        var values = await _page.Locator(".value input").EvaluateAllAsync<string[][]>(
            "boxes => boxes.map(box => [box.name, box.value, box.parentNode.querySelector('.choice-count').textContent])");
        return values.Select(value => (value[0], value[1], int.Parse(value[2], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
