using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bilan.Printing;

/// <summary>Has a browser turn one page into a PDF, tagged and with an outline, on the paper that its stylesheet asks for.</summary>
/// <param name="patience">How long a page may load, and then be printed, when it is not two minutes each.</param>
internal sealed class PagePrinter(DevToolsConnection browser, SiteInMemory site, TimeSpan? patience = null)
{
    /// <summary>An annex of thousands of rows is laid out twice, for the screen and for its sheets.</summary>
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromMinutes(2);

    /// <exception cref="BrowserException">It could not.</exception>
    public async Task<byte[]> PrintAsync(string url)
    {
        // A context of its own is a process of its own, whose counters start anew: the same page gives the same file.
        var context = await browser.AskAsync("Target.createBrowserContext", "browserContextId");
        try
        {
            var target = await browser.AskAsync(
                "Target.createTarget", "targetId", new() { ["url"] = "about:blank", ["browserContextId"] = context });
            var session = await browser.AskAsync(
                "Target.attachToTarget", "sessionId", new() { ["targetId"] = target, ["flatten"] = true });
            await LoadAsync(url, session);
            return await PrintSessionAsync(session);
        }
        finally
        {
            await CloseAsync(context);
        }
    }

    private async Task LoadAsync(string url, string session)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        browser.Listen(session, (method, details) =>
        {
            if (method == "Fetch.requestPaused")
                _ = AnswerAsync(details, session);
            else if (method == "Page.loadEventFired")
                loaded.TrySetResult();
        });
        await browser.CallAsync("Page.enable", session: session);
        await browser.CallAsync("Fetch.enable", session: session);
        await browser.CallAsync("Page.navigate", new() { ["url"] = url }, session);
        await browser.WaitForAsync(loaded.Task, $"ouvrir {url}", _patience);
    }

    private async Task<byte[]> PrintSessionAsync(string session)
    {
        const string print = "Page.printToPDF";
        var printed = await browser.CallAsync(
            print,
            new() { ["preferCSSPageSize"] = true, ["generateTaggedPDF"] = true, ["generateDocumentOutline"] = true },
            session,
            _patience);
        return DevToolsConnection.PartOf(printed, "data") is { ValueKind: JsonValueKind.String } data && data.TryGetBytesFromBase64(out var pdf)
            ? pdf
            : throw BrowserException.AnsweredSomethingElse(print);
    }

    /// <summary>
    /// Never says that it could not, which would hide what went wrong before, and waits seconds only: the browser ends soon.
    /// </summary>
    private async Task CloseAsync(string context)
    {
        var farewell = TimeSpan.FromSeconds(5);
        try
        {
            await browser.CallAsync("Target.disposeBrowserContext", new() { ["browserContextId"] = context }, patience: farewell < _patience ? farewell : _patience);
        }
        catch (BrowserException)
        {
            // The page is printed, or the reason why not is on its way.
        }
    }

    private async Task AnswerAsync(JsonElement details, string session)
    {
        var request = DevToolsConnection.TextOf(details, "requestId");
        var url = DevToolsConnection.TextOf(DevToolsConnection.PartOf(details, "request"), "url") ?? "";
        var answer = site.TryGet(url, out var file)
            ? new JsonObject
            {
                ["requestId"] = request,
                ["responseCode"] = 200,
                ["responseHeaders"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = file.Type }),
                ["body"] = Convert.ToBase64String(file.Bytes.Span),
            }
            : new JsonObject { ["requestId"] = request, ["responseCode"] = 404 };
        try
        {
            await browser.CallAsync("Fetch.fulfillRequest", answer, session);
        }
        catch (BrowserException)
        {
            // The browser left, or no longer wants the file: whoever waits for the page is told.
        }
    }
}
