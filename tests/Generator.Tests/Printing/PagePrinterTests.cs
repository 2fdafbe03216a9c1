using System.Text;
using Bilan.Printing;

namespace Bilan.Tests.Printing;

/// <summary>Printing with a browser that fails at one step; that a real one prints is shown in Browser.Tests.</summary>
public class PagePrinterTests
{
    private const string Page = "https://valbourg.example/2024/annexe/";
    private const string Loaded = "Page.loadEventFired";
    private const string Tidied = "Target.disposeBrowserContext";

    /// <summary>Long enough for what does answer, on a machine that has other things to do.</summary>
    private static readonly TimeSpan s_short = TimeSpan.FromSeconds(4);

    private static readonly string[] s_steps =
    [
        "Target.createBrowserContext", "Target.createTarget", "Target.attachToTarget", "Page.enable", "Fetch.enable", "Page.navigate",
        "Page.printToPDF",
    ];

    /// <summary>What comes of each browser that keeps silent about one thing: all at once, because each is waited for in vain.</summary>
    private static readonly Lazy<Dictionary<string, Task<string>>> s_unanswered =
        new(() => s_steps.Append(Loaded).ToDictionary(step => step, step => ReasonAsync(s_short, (step, null))));

    private static readonly Lazy<Task<string>> s_untidy = new(() => PrintAsync(s_short, (Tidied, null)));

    private static readonly Lazy<Task<string>> s_untidyAfterFault =
        new(() => ReasonAsync(s_short, ("Page.navigate", "{\"id\":ID,\"error\":{\"message\":\"Cannot navigate\"}}"), (Tidied, null)));

    public PagePrinterTests() => _ = (s_unanswered.Value, s_untidy.Value, s_untidyAfterFault.Value);

    public static TheoryData<string> Steps { get; } = [.. s_steps];

    [Fact]
    public async Task Hands_out_what_the_browser_printed() =>
        Assert.Equal(FakeBrowser.Pdf, await PrintAsync(null));

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Names_the_step_that_was_not_answered(string step) =>
        Assert.Equal($"la demande « {step} » est restée sans réponse pendant 4 s", await s_unanswered.Value[step]);

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Says_at_which_step_the_browser_left(string step) =>
        Assert.Equal("il s'est arrêté en chemin", await ReasonAsync(null, (step, FakeBrowser.Leaves)));

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Understands_that_it_is_not_understood(string step) =>
        Assert.Equal("ce qu'il envoie ne se comprend pas", await ReasonAsync(null, (step, "<html>")));

    [Fact]
    public async Task Names_the_page_that_never_finished_loading() =>
        Assert.StartsWith($"la demande « ouvrir {Page} » est restée sans réponse", await s_unanswered.Value[Loaded], StringComparison.Ordinal);

    [Fact]
    public async Task Does_not_wait_for_a_page_once_the_browser_left() =>
        Assert.Equal("il s'est arrêté en chemin", await ReasonAsync(null, (Loaded, FakeBrowser.Leaves)));

    [Theory]
    [InlineData("{\"id\":ID,\"result\":{}}")]
    [InlineData("{\"id\":ID,\"result\":{\"data\":\"é\"}}")]
    public async Task Refuses_as_a_pdf_what_is_none(string sent) =>
        Assert.Equal("sa réponse à la demande « Page.printToPDF » ne se comprend pas", await ReasonAsync(null, ("Page.printToPDF", sent)));

    [Fact]
    public async Task Keeps_a_page_that_was_printed_though_the_browser_does_not_tidy_up() =>
        Assert.Equal(FakeBrowser.Pdf, await s_untidy.Value);

    [Fact]
    public async Task Tells_the_first_fault_though_the_browser_does_not_tidy_up() =>
        Assert.Equal("à la demande « Page.navigate », il répond « Cannot navigate »", await s_untidyAfterFault.Value);

    private static async Task<string> ReasonAsync(TimeSpan? patience, params IEnumerable<(string Method, string? Sent)> manners) =>
        (await Assert.ThrowsAsync<BrowserException>(() => PrintAsync(patience, manners))).Message;

    private static async Task<string> PrintAsync(TimeSpan? patience, params IEnumerable<(string Method, string? Sent)> manners)
    {
        await using var browser = new FakeBrowser(manners);
        await using var connection = browser.Connect(patience);
        var printer = new PagePrinter(connection, new SiteInMemory(new Uri(Page), []), patience);

        return Encoding.ASCII.GetString(await printer.PrintAsync(Page).WaitAsync(TimeSpan.FromSeconds(20)));
    }
}
