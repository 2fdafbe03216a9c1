using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// Serves a folder on this machine alone, the way GitHub Pages serves a project site: under a base path, a folder by its
/// <c>index.html</c>, a folder without its slash by a redirect, anything else by <c>404.html</c> with status 404.
/// </summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private const string BasePath = "/bilan/";

    private static readonly FileExtensionContentTypeProvider s_types = new();

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly ConcurrentQueue<string> _unanswered = new();

    private StaticServer(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
        _app.Run(AnswerAsync);
    }

    /// <summary>The root of the site; ends with <c>/</c>.</summary>
    public Uri Address => new(new Uri(_app.Urls.Single()), BasePath);

    /// <summary>Every path that was asked for and that no file answered.</summary>
    public IReadOnlyCollection<string> Unanswered => _unanswered;

    /// <summary>Starts on a free port; the folder may still be empty.</summary>
    public static async Task<StaticServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new StaticServer(builder.Build(), folder);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var inside = path.StartsWith(BasePath, StringComparison.Ordinal) ? path[BasePath.Length..] : null;
        if (inside is not null && FileFor(inside) is { } file)
            await SendAsync(context, file);
        else if (inside is not null && FileFor(inside + "/") is not null)
            context.Response.Redirect(path + "/", permanent: true);
        else
            await SendNotFoundAsync(context, path);
    }

    private string? FileFor(string path)
    {
        var file = Path.GetFullPath(Path.Combine(_folder, path.EndsWith('/') || path.Length == 0 ? path + "index.html" : path));
        return file.StartsWith(_folder, StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }

    private async Task SendNotFoundAsync(HttpContext context, string path)
    {
        _unanswered.Enqueue(path);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (FileFor("404.html") is { } page)
            await SendAsync(context, page);
    }

    private static Task SendAsync(HttpContext context, string file)
    {
        var type = s_types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        return context.Response.SendFileAsync(file);
    }
}
