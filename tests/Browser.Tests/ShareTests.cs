using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Passing a page on: by copying, by the device's own way, by a QR code.</summary>
[Collection(SharedSite.Name)]
public class ShareTests(BuiltSite site)
{
    private static readonly string s_action = RealRecords.Publication.Actions[0].Path.Value[1..];

    public static TheoryData<string> Shared { get; } = [s_action, RealRecords.Publication.Actions[0].Structure.Path.Value[1..]];

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task The_address_and_the_sentence_are_copied_at_one_press(string path)
    {
        var page = await OpenAsync(path);

        await page.GetByRole(AriaRole.Button, new() { Name = "Copier l’adresse" }).ClickAsync();
        var address = await CopiedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copier la phrase" }).ClickAsync();
        var sentence = await CopiedAsync(page);

        Assert.Equal(site.AddressOf(path), address);
        Assert.EndsWith($"À lire ici\u00A0: {site.AddressOf(path)}", sentence, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_browser_without_clipboard_selects_the_text_and_says_so()
    {
        var page = await OpenAsync(s_action, "document.execCommand = () => false; delete Navigator.prototype.clipboard;");

        await page.GetByRole(AriaRole.Button, new() { Name = "Copier l’adresse" }).ClickAsync();

        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("Le texte est sélectionné. Vous pouvez le copier.");
        Assert.Equal(site.AddressOf(s_action), (await page.EvaluateAsync<string>("() => getSelection().toString()")).Trim());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_device_s_own_way_of_sending_is_offered_where_there_is_one()
    {
        var page = await OpenAsync(s_action, "navigator.share = shared => { window.shared = shared; return Promise.resolve(); };");

        await page.Locator("[data-sends]").ClickAsync();

        Assert.Equal(site.AddressOf(s_action), await page.EvaluateAsync<string>("() => window.shared.url"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_device_s_own_way_of_sending_is_not_offered_where_there_is_none()
    {
        var page = await OpenAsync(s_action, "delete Navigator.prototype.share;");

        await Assertions.Expect(page.Locator("[data-copies]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-sends]")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_QR_code_is_fetched_only_by_those_who_ask_for_it()
    {
        var asked = new List<string>();
        var page = await site.Browser.NewPageAsync();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(site.AddressOf(s_action), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var unasked = asked.Any(address => address.Contains("qr.", StringComparison.Ordinal));

        await page.Locator("summary").First.ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.share-qr').naturalWidth > 0");

        Assert.False(unasked);
        await page.CloseAsync();
    }

    /// <param name="script">Run before those of the page.</param>
    private async Task<IPage> OpenAsync(string path, string script = ";")
    {
        var context = await site.Browser.NewContextAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(script);
        await page.GotoAsync(site.AddressOf(path));
        return page;
    }

    private static async Task<string> CopiedAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("C’est copié.");
        return await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
    }
}
