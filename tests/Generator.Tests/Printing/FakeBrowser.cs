using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bilan.Tests.Printing;

/// <summary>A browser as DevTools shows it, on 127.0.0.1: it answers every request as a good one would, save those that it is told to treat otherwise.</summary>
internal sealed class FakeBrowser : IAsyncDisposable
{
    /// <summary>Closes the connection instead of answering.</summary>
    public const string Leaves = "leaves";

    /// <summary>Breaks the connection off, as a browser does that crashes.</summary>
    public const string Dies = "dies";

    public const string Pdf = "%PDF";

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _end = new();
    private readonly Dictionary<string, string?> _manners;

    private FakeBrowser(WebApplication app, Dictionary<string, string?> manners)
    {
        (_app, _manners) = (app, manners);
        _app.UseWebSockets();
        _app.Run(TalkAsync);
    }

    public Uri Address => new(_app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal));

    /// <param name="manners">
    /// What it sends when asked a method, or when it should send an event: a text in which ID stands for the number of the call,
    /// <see cref="Leaves"/>, <see cref="Dies"/>, or null for nothing.
    /// </param>
    public static async Task<FakeBrowser> StartAsync(params IEnumerable<(string Method, string? Sent)> manners)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var browser = new FakeBrowser(builder.Build(), manners.ToDictionary(manner => manner.Method, manner => manner.Sent));
        await browser._app.StartAsync();
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _app.DisposeAsync();
        _end.Dispose();
    }

    private async Task TalkAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            while (socket.State == WebSocketState.Open && await ReadAsync(socket) is { } asked)
                await AnswerAsync(socket, asked["id"]!.GetValue<int>(), asked["method"]!.GetValue<string>());
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The test is over.
        }
    }

    private async Task<JsonNode?> ReadAsync(WebSocket socket)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(whole.ToArray());
        }
    }

    private async Task AnswerAsync(WebSocket socket, int id, string method)
    {
        var data = Convert.ToBase64String(Encoding.ASCII.GetBytes(Pdf));
        await SendAsync(socket, id, method, $$$"""
            {"id":ID,"result":{"product":"Chrome/156.0","browserContextId":"C","targetId":"T","sessionId":"S","data":"{{{data}}}"}}
            """);
        if (method == "Page.navigate")
            await SendAsync(socket, id, "Page.loadEventFired", """{"method":"Page.loadEventFired","sessionId":"S","params":{}}""");
    }

    private async Task SendAsync(WebSocket socket, int id, string method, string usual)
    {
        var sent = _manners.GetValueOrDefault(method, usual);
        if (sent == Leaves)
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _end.Token);
        else if (sent == Dies)
            socket.Abort();
        else if (sent is not null && socket.State == WebSocketState.Open)
            await socket.SendAsync(Encoding.UTF8.GetBytes(sent.Replace("ID", $"{id}", StringComparison.Ordinal)).AsMemory(), WebSocketMessageType.Text, true, _end.Token);
    }
}
