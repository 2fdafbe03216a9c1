using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Hosting;

namespace Bilan.Serving;

/// <summary>
/// Serves a <see cref="LiveSite"/> to this machine alone, under the base path of the real site, as GitHub Pages would. It answers
/// from memory and opens no file, so no address can lead outside the site.
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private const string Address = "127.0.0.1";

    private static readonly FileExtensionContentTypeProvider s_types = new();

    private readonly WebApplication _app;
    private readonly LiveSite _site;
    private readonly string _basePath;
    private readonly string _session = $"{Environment.ProcessId}-";

    private SiteServer(WebApplication app, LiveSite site, string basePath)
    {
        (_app, _site, _basePath) = (app, site, basePath);
        _app.Run(AnswerAsync);
    }

    /// <summary>The root of the site; ends with <c>/</c>.</summary>
    public Uri Root => new(new Uri(_app.Urls.Single()), _basePath);

    /// <param name="port">0 for any that is free.</param>
    /// <param name="basePath">Starts and ends with <c>/</c>.</param>
    /// <exception cref="AddressInUseException">Another program has the port.</exception>
    public static async Task<SiteServer> StartAsync(LiveSite site, int port, string basePath)
    {
        // An empty one: others read the settings that lie in the folder where the program was started, and watch all that is below it.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://{Address}:{port}");
        var server = new SiteServer(builder.Build(), site, basePath);
        try
        {
            await server._app.StartAsync();
            return server;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException inUse)
        {
            await server.DisposeAsync();
            throw inUse;
        }
    }

    /// <summary>Waits until somebody presses Ctrl-C or ends the process.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var path = context.Request.Path.Value ?? "/";
        if (!IsOwnHost(context.Request.Host))
            await RefuseHostAsync(context);
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (path.StartsWith(LivePage.Folder, StringComparison.Ordinal))
            await AnswerOwnAsync(context, path);
        else
            await AnswerPageAsync(context, path);
    }

    /// <summary>
    /// A page elsewhere could give a name of its own the address of this machine, and then read what is served here (DNS rebinding):
    /// only the names that mean this machine are answered.
    /// </summary>
    private bool IsOwnHost(HostString host) =>
        host.Host is Address or "localhost" && (host.Port ?? 80) == new Uri(_app.Urls.Single()).Port;

    private static Task RefuseHostAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("Ce serveur ne répond qu'à cette machine.");
    }

    private async Task AnswerOwnAsync(HttpContext context, string path)
    {
        switch (path)
        {
            case LivePage.ScriptPath:
                await SendTextAsync(context, "text/javascript", LivePage.Script);
                break;
            case LivePage.StylesheetPath:
                await SendTextAsync(context, "text/css", LivePage.Stylesheet);
                break;
            case LivePage.ChangesPath:
                await SendChangesAsync(context);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private async Task AnswerPageAsync(HttpContext context, string path)
    {
        var version = _site.Current;
        var inside = path.StartsWith(_basePath, StringComparison.Ordinal) ? path[(_basePath.Length - 1)..] : null;
        if (version.Files.Count == 0 || inside is null)
            await SendOutsideAsync(context, version, path);
        else if (version.Make(inside) is { } file)
            await SendAsync(context, version, inside, file);
        else if (version.Files.ContainsKey(inside + "/"))
            context.Response.Redirect(path + "/");
        else
            await SendNotFoundAsync(context, version);
    }

    private async Task SendOutsideAsync(HttpContext context, SiteVersion version, string path)
    {
        if (version.Files.Count == 0)
            await SendHtmlAsync(context, version, null);
        else if (path == "/" || path + "/" == _basePath)
            context.Response.Redirect(_basePath);
        else
            await SendNotFoundAsync(context, version);
    }

    private async Task SendNotFoundAsync(HttpContext context, SiteVersion version)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (version.Make("/404.html") is { } page)
            await SendHtmlAsync(context, version, page);
    }

    private async Task SendAsync(HttpContext context, SiteVersion version, string path, ReadOnlyMemory<byte> file)
    {
        if (path.EndsWith('/') || path.EndsWith(".html", StringComparison.Ordinal))
        {
            await SendHtmlAsync(context, version, file);
            return;
        }

        var type = s_types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        await context.Response.Body.WriteAsync(file);
    }

    private async Task SendHtmlAsync(HttpContext context, SiteVersion version, ReadOnlyMemory<byte>? page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(LivePage.Of(page, version.Errors, _session + version.Number));
    }

    private static Task SendTextAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = $"{type}; charset=utf-8";
        return context.Response.WriteAsync(text);
    }

    /// <summary>Server-sent events (HTML, § 9.2): the number of the version now, then of each one that follows.</summary>
    private async Task SendChangesAsync(HttpContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _app.Lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        try
        {
            var known = -1;
            while (true)
            {
                known = (await _site.NextAfterAsync(known, stop.Token)).Number;
                await context.Response.WriteAsync($"data: {_session}{known}\n\n", stop.Token);
                await context.Response.Body.FlushAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the server stops: either is the ordinary end of this answer.
        }
    }
}
