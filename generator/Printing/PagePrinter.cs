using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bilan.Printing;

/// <summary>Has a browser turn one page into a PDF, tagged and with an outline, on the paper that its stylesheet asks for.</summary>
internal sealed class PagePrinter(DevToolsConnection browser, SiteInMemory site)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <exception cref="BrowserException">It could not.</exception>
    public async Task<byte[]> PrintAsync(string url)
    {
        // A context of its own is a process of its own, whose counters start anew: the same page gives the same file.
        var context = Text(await browser.CallAsync("Target.createBrowserContext"), "browserContextId");
        try
        {
            var target = Text(
                await browser.CallAsync("Target.createTarget", new() { ["url"] = "about:blank", ["browserContextId"] = context }), "targetId");
            var session = Text(
                await browser.CallAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }), "sessionId");
            return await PrintAsync(url, session).WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            throw new BrowserException("il met trop de temps");
        }
        finally
        {
            await browser.CallAsync("Target.disposeBrowserContext", new() { ["browserContextId"] = context });
        }
    }

    private async Task<byte[]> PrintAsync(string url, string session)
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
        await loaded.Task;
        var printed = await browser.CallAsync(
            "Page.printToPDF",
            new() { ["preferCSSPageSize"] = true, ["generateTaggedPDF"] = true, ["generateDocumentOutline"] = true },
            session);
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    private async Task AnswerAsync(JsonElement details, string session)
    {
        var request = Text(details, "requestId");
        var answer = site.TryGet(details.GetProperty("request").GetProperty("url").GetString()!, out var file)
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

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;
}
