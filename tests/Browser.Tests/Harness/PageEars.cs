using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Harness;

/// <summary>Hears, until disposed of, what a page complains about, what it asks for in vain and what it asks of others.</summary>
internal sealed class PageEars : IDisposable
{
    private readonly IPage _page;
    private readonly Uri _home;
    private readonly List<string> _heard;

    /// <param name="home">What every request must start with.</param>
    public PageEars(IPage page, Uri home, List<string> heard)
    {
        (_page, _home, _heard) = (page, home, heard);
        page.Console += HearConsole;
        page.PageError += HearError;
        page.Request += HearRequest;
        page.RequestFailed += HearFailure;
        page.Response += HearResponse;
    }

    public void Dispose()
    {
        _page.Console -= HearConsole;
        _page.PageError -= HearError;
        _page.Request -= HearRequest;
        _page.RequestFailed -= HearFailure;
        _page.Response -= HearResponse;
    }

    private void HearConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
            Hear($"console {message.Type}: {message.Text}");
    }

    private void HearError(object? sender, string error) => Hear($"uncaught: {error}");

    private void HearRequest(object? sender, IRequest request)
    {
        if (!request.Url.StartsWith(_home.AbsoluteUri, StringComparison.Ordinal))
            Hear($"asks another host: {request.Url}");
    }

    private void HearFailure(object? sender, IRequest request) => Hear($"failed: {request.Url} {request.Failure}");

    private void HearResponse(object? sender, IResponse response)
    {
        const int firstError = 400;
        if (response.Status >= firstError)
            Hear($"answered {response.Status}: {response.Url}");
    }

    private void Hear(string complaint)
    {
        lock (_heard)
            _heard.Add(complaint);
    }
}
