using Bilan.Printing;

namespace Bilan.Tests.Printing;

/// <summary>What becomes of a call when the browser does not answer as it should: always a reason in French, always in time.</summary>
public class DevToolsConnectionTests
{
    private const string Method = "Browser.getVersion";

    private static readonly TimeSpan s_short = TimeSpan.FromSeconds(4);

    /// <summary>Far below the limit that a call has when none is given.</summary>
    private static readonly TimeSpan s_atOnce = TimeSpan.FromSeconds(20);

    private static readonly string[] s_noAnswers = ["[]", "null", "{\"id\":\"ID\",\"result\":{}}", "{\"id\":1e99,\"result\":{}}", "{\"method\":\"Page.loadEventFired\"}"];

    /// <summary>What comes of each that is no answer: all at once, because each is waited for in vain.</summary>
    private static readonly Lazy<Dictionary<string, Task<string>>> s_unanswered =
        new(() => s_noAnswers.ToDictionary(sent => sent, sent => ReasonAsync(sent, s_short)));

    private static readonly Lazy<Task<string>> s_silent = new(() => ReasonAsync(null, s_short));

    private static readonly Lazy<Task<BrowserException>> s_patient = new(PatientAsync);

    public DevToolsConnectionTests() => _ = (s_unanswered.Value, s_silent.Value, s_patient.Value);

    public static TheoryData<string> NoAnswers { get; } = [.. s_noAnswers];

    [Fact]
    public async Task Says_which_request_was_not_answered() =>
        Assert.Equal("la demande « Browser.getVersion » est restée sans réponse pendant 4 s", await s_silent.Value);

    [Fact]
    public async Task Gives_a_call_the_patience_that_it_asks_for() =>
        Assert.Contains(Method, (await s_patient.Value).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(FakeBrowser.Leaves)]
    [InlineData(FakeBrowser.Dies)]
    public async Task Tells_who_waits_that_the_browser_left(string sent) =>
        Assert.Equal("il s'est arrêté en chemin", await ReasonAsync(sent));

    [Theory]
    [InlineData("Bonjour !")]
    [InlineData("{\"id\":ID,\"result\":")]
    public async Task Tells_who_waits_that_what_came_is_no_message(string sent) =>
        Assert.Equal("ce qu'il envoie ne se comprend pas", await ReasonAsync(sent));

    [Theory]
    [InlineData("{\"id\":ID}")]
    [InlineData("{\"id\":ID,\"result\":[]}")]
    [InlineData("{\"id\":ID,\"result\":{\"product\":1}}")]
    public async Task Tells_who_waits_that_the_answer_lacks_what_was_asked_for(string sent) =>
        Assert.Equal("sa réponse à la demande « Browser.getVersion » ne se comprend pas", await ReasonAsync(sent));

    [Theory]
    [MemberData(nameof(NoAnswers))]
    public async Task Does_not_take_for_an_answer_what_is_none(string sent) =>
        Assert.Contains("sans réponse", await s_unanswered.Value[sent], StringComparison.Ordinal);

    [Fact]
    public async Task Repeats_what_the_browser_says_is_wrong() =>
        Assert.Equal(
            "à la demande « Browser.getVersion », il répond « Not allowed »",
            await ReasonAsync("{\"id\":ID,\"error\":{\"code\":-32000,\"message\":\"Not allowed\"}}"));

    [Fact]
    public async Task Refuses_at_once_what_is_asked_after_the_end()
    {
        await using var browser = new FakeBrowser((Method, FakeBrowser.Leaves));
        await using var connection = browser.Connect();
        await Assert.ThrowsAsync<BrowserException>(() => connection.CallAsync(Method));

        var fault = await Assert.ThrowsAsync<BrowserException>(() => connection.CallAsync("Target.createTarget").WaitAsync(s_atOnce));

        Assert.Equal("il s'est arrêté en chemin", fault.Message);
    }

    [Fact]
    public async Task Leaves_though_a_call_still_waits()
    {
        await using var browser = new FakeBrowser((Method, null));
        var connection = browser.Connect();
        var call = connection.CallAsync(Method);

        await connection.DisposeAsync().AsTask().WaitAsync(s_atOnce);

        await Assert.ThrowsAsync<BrowserException>(() => call.WaitAsync(s_atOnce));
    }

    private static async Task<BrowserException> PatientAsync()
    {
        await using var browser = new FakeBrowser((Method, null));
        await using var connection = browser.Connect();

        return await Assert.ThrowsAsync<BrowserException>(() => connection.CallAsync(Method, patience: s_short).WaitAsync(s_atOnce));
    }

    /// <param name="sent">What the browser sends when it is asked for its version.</param>
    private static async Task<string> ReasonAsync(string? sent, TimeSpan? patience = null)
    {
        await using var browser = new FakeBrowser((Method, sent));
        await using var connection = browser.Connect(patience);

        return (await Assert.ThrowsAsync<BrowserException>(() => connection.AskAsync(Method, "product").WaitAsync(s_atOnce))).Message;
    }
}
