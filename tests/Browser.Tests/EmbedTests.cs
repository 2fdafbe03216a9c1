using Bilan.Model;
using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>A partner's page, on another host, that holds what our pages give to copy.</summary>
[Collection(SharedSite.Name)]
public sealed class EmbedTests(BuiltSite site) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-partner-");
    private StaticServer? _partner;

    /// <summary>The action with the longest title, the structure with the most actions.</summary>
    public static TheoryData<string, int> PagesAndWidths
    {
        get
        {
            var action = RealRecords.Publication.Actions.MaxBy(action => action.Title.Length)!.Path.Value[1..];
            var structure = Busiest.Path.Value[1..];
            return new() { { action, 240 }, { action, 600 }, { structure, 240 }, { structure, 600 } };
        }
    }

    private static Structure Busiest => RealRecords.Publication.Structures.MaxBy(structure => RealRecords.Publication.CarriedBy(structure).Length)!;

    public async Task InitializeAsync() => _partner = await StaticServer.StartAsync(_folder.FullName);

    public async Task DisposeAsync()
    {
        await _partner!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task A_card_in_a_frame_is_read_whole_and_opens_the_page_in_the_window_around_it(string path, int width)
    {
        var complaints = new List<string>();
        var page = await OpenPartnerAsync(await CodeAsync(path, "#partager-cadre"), width, complaints);
        var card = page.FrameLocator("iframe");
        var sticksOut = await card.Locator("html").EvaluateAsync<int>("html => html.scrollWidth - html.clientWidth");
        var frame = await page.Locator("iframe").BoundingBoxAsync();

        await card.Locator("h1 a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.AddressOf(path));

        Assert.Equal(0, sticksOut);
        Assert.Equal(Math.Min(width, 480), frame!.Width);
        Assert.Empty(page.MainFrame.ChildFrames);
        Findings.AssertNone(complaints);
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task A_card_without_a_frame_is_a_few_links_to_the_site(string path, int width)
    {
        var complaints = new List<string>();
        var page = await OpenPartnerAsync(await CodeAsync(path, "#partager-html"), width, complaints);
        var sticksOut = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

        await page.Locator("a").First.ClickAsync();

        Assert.Equal(0, sticksOut);
        Assert.Equal(site.AddressOf(path), page.Url);
        Findings.AssertNone(complaints);
    }

    [Fact]
    public async Task The_card_of_a_structure_lists_its_actions()
    {
        var path = Busiest.Path.Value[1..];
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.AddressOf(path));
        var actions = await page.Locator("[aria-labelledby=actions] h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        await page.GotoAsync(site.AddressOf(path + "carte/"));

        Assert.NotEmpty(actions);
        Assert.Equal(actions, await page.Locator("li a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"));
        Assert.All(await page.Locator("li").AllInnerTextsAsync(), line => Assert.NotEmpty(line));
        await page.CloseAsync();
    }

    /// <summary>The code as a reader copies it from the page of what it shows.</summary>
    private async Task<string> CodeAsync(string path, string field)
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.AddressOf(path));
        var code = await page.Locator(field).InputValueAsync();
        await page.CloseAsync();
        return code;
    }

    /// <param name="complaints">Where to put what the page complains about while it loads.</param>
    private async Task<IPage> OpenPartnerAsync(string code, int width, List<string> complaints)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "index.html"),
            $"<!DOCTYPE html><html lang=\"fr\"><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>Partenaire</title><body style=\"margin: 0\">{code}");
        var page = await site.Browser.NewPageAsync();
        await page.SetViewportSizeAsync(width, 700);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"failed: {request.Url}");
        await page.GotoAsync(_partner!.Address.AbsoluteUri);
        Assert.NotEqual(site.Address.Port, new Uri(page.Url).Port);
        return page;
    }
}
