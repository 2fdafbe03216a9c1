using Bilan.Tests.Browser.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Urgent help in the search, and the way to leave a page at once.</summary>
[Collection(SharedSite.Name)]
public sealed class UrgentHelpTests(BuiltSite shared, GrandvalSite site) : IAsyncLifetime
{
    private const string Watched = "2024/actions/sante-pour-tous/";

    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _context = await shared.Browser.NewContextAsync();
        // Where the button leads is not on this machine.
        await _context.RouteAsync("https://**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Ailleurs</title>" }));
        _page = await _context.NewPageAsync();
    }

    public Task DisposeAsync() => _context.CloseAsync();

    [Theory]
    [InlineData("violences", "17, 114 par SMS")]
    [InlineData("mon mari me frappe", "17")]
    [InlineData("mon mari me tape", "17")]
    [InlineData("tape un texte pour moi", "")]
    [InlineData("viollette", "")]
    [InlineData("viollanse", "17, 114 par SMS")]
    [InlineData("les incendies", "18")]
    [InlineData("viol", "")]
    [InlineData("frapp", "")]
    [InlineData("vélo", "")]
    [InlineData("", "")]
    public async Task A_search_for_its_words_shows_a_number_above_the_results_and_no_other_search_does(string words, string numbers)
    {
        await IndexSearch.OpenAsync(_page, site.AddressOf("actions/"));

        await _page.Locator("#q").FillAsync(words);

        var shown = await _page.Locator(".index-head .urgent-number:visible").AllInnerTextsAsync();
        Assert.Equal(numbers, string.Join(", ", shown).Replace('\u00A0', ' '));
        Assert.Equal(numbers.Length > 0, await _page.Locator(".urgent").IsVisibleAsync());
    }

    [Fact]
    public async Task A_search_that_comes_with_the_address_shows_it_too()
    {
        await _page.GotoAsync(site.AddressOf("actions/?q=incendie"));

        Assert.Equal("18", await _page.Locator(".urgent-number:visible").InnerTextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_button_puts_another_page_in_the_place_of_this_one(bool byKeyboard)
    {
        await _page.GotoAsync(site.AddressOf("actions/"));
        await _page.GotoAsync(site.AddressOf(Watched));

        if (byKeyboard)
        {
            for (var press = 0; press < 3; press++)
                await _page.Keyboard.PressAsync("Shift");
        }
        else
        {
            await _page.GetByRole(AriaRole.Link, new() { Name = "Quitter cette page vite" }).ClickAsync();
        }

        // What is there, not when: the load event of a page that takes another's place is not always told.
        await Assertions.Expect(_page).ToHaveTitleAsync("Ailleurs");
        await _page.EvaluateAsync("() => history.back()");
        await Assertions.Expect(_page).ToHaveURLAsync(site.AddressOf("actions/"));
    }

    [Fact]
    public async Task Typing_capitals_leaves_nothing()
    {
        await _page.GotoAsync(site.AddressOf(Watched));

        await _page.Keyboard.PressAsync("Shift");
        Assert.Equal("Encore 2 fois.", await _page.GetByRole(AriaRole.Status).First.InnerTextAsync());
        await _page.Keyboard.PressAsync("Shift+A");
        await _page.Keyboard.PressAsync("Shift+B");

        Assert.EndsWith(Watched, _page.Url, StringComparison.Ordinal);
        Assert.True(await _page.Locator("h1").IsVisibleAsync());
    }

    [Fact]
    public async Task Choosing_with_Shift_and_a_click_leaves_nothing()
    {
        await _page.GotoAsync(site.AddressOf(Watched));

        for (var click = 0; click < 3; click++)
        {
            await _page.Keyboard.DownAsync("Shift");
            await _page.Locator("h1").ClickAsync();
            await _page.Keyboard.UpAsync("Shift");
        }

        Assert.EndsWith(Watched, _page.Url, StringComparison.Ordinal);
        Assert.True(await _page.Locator("h1").IsVisibleAsync());
    }

    [Theory]
    [InlineData(320, 568, 100, true)]
    [InlineData(1280, 800, 100, true)]
    [InlineData(1280, 800, 200, true)]
    [InlineData(320, 568, 200, false)]
    [InlineData(800, 320, 100, false)]
    public async Task The_button_stays_in_sight_where_it_leaves_four_fifths_of_the_height(int width, int height, int percent, bool stays)
    {
        await _page.SetViewportSizeAsync(width, height);
        await _page.GotoAsync(site.AddressOf(Watched));
        await _page.EvaluateAsync($"() => {{ document.documentElement.style.fontSize = '{percent}%'; }}");

        await _page.EvaluateAsync("() => scrollTo({ top: 1500, behavior: 'instant' })");

        var bar = (await _page.Locator(".quick-exit").BoundingBoxAsync())!;
        var padding = await _page.EvaluateAsync<float>("() => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)");
        Assert.Equal(stays, bar.Y + bar.Height > 0);
        Assert.True(!stays || bar.Height <= height / 5f, $"{bar.Height} of {height}");
        Assert.True(stays ? padding >= bar.Height : padding == 0, $"{padding} for {bar.Height}");
    }

    [Fact]
    public async Task Without_scripts_the_button_is_a_link()
    {
        await using var context = await shared.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        await context.RouteAsync("https://**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Ailleurs</title>" }));
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(Watched));

        Assert.False(await page.GetByText("trois fois la touche Maj").IsVisibleAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Quitter cette page vite" }).ClickAsync();

        Assert.Equal("Ailleurs", await page.TitleAsync());
    }
}
