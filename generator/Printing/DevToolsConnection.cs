using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bilan.Printing;

/// <summary>Speaks the Chrome DevTools Protocol with a browser: calls with answers, and events. Knows nothing of pages.</summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _oneSender = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _listeners = new();
    private Task _listening = Task.CompletedTask;
    private int _lastCall;

    private DevToolsConnection()
    {
    }

    public static async Task<DevToolsConnection> OpenAsync(Uri address)
    {
        var connection = new DevToolsConnection();
        await connection._socket.ConnectAsync(address, CancellationToken.None);
        connection._listening = connection.ListenAsync();
        return connection;
    }

    /// <param name="session">The page that is asked, or nothing for the browser itself.</param>
    /// <exception cref="BrowserException">It answered with an error, or left.</exception>
    public async Task<JsonElement> CallAsync(string method, JsonObject? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref _lastCall);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        if (_listening.IsCompleted)
            throw Gone();

        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
            message["sessionId"] = session;
        await SendAsync(message);
        return await answer.Task;
    }

    /// <summary>Hands every event of a page to <paramref name="listener"/>, on the thread that reads; it must not block.</summary>
    public void Listen(string session, Action<string, JsonElement> listener) => _listeners[session] = listener;

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
        _oneSender.Dispose();
    }

    private async Task SendAsync(JsonObject message)
    {
        await _oneSender.WaitAsync();
        try
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(message.ToJsonString());
            await _socket.SendAsync(bytes.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException)
        {
            throw Gone();
        }
        finally
        {
            _oneSender.Release();
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } message)
                Deliver(message);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser left: those who still wait are told below.
        }

        foreach (var call in _calls.Values)
            call.TrySetException(Gone());
    }

    private async Task<JsonElement?> ReceiveAsync()
    {
        const int block = 64 * 1024;
        using var whole = new MemoryStream();
        var buffer = new byte[block];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonElement.Parse(whole.GetBuffer().AsSpan(0, (int)whole.Length));
        }
    }

    private void Deliver(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id))
        {
            if (!_calls.TryRemove(id.GetInt32(), out var call))
                return;
            if (message.TryGetProperty("error", out var error))
                call.TrySetException(new BrowserException($"il répond « {error.GetProperty("message").GetString()} »"));
            else
                call.TrySetResult(message.GetProperty("result"));
        }
        else if (message.TryGetProperty("sessionId", out var session) && _listeners.TryGetValue(session.GetString()!, out var listener))
        {
            listener(message.GetProperty("method").GetString()!, message.GetProperty("params"));
        }
    }

    private static BrowserException Gone() => new("il s'est arrêté en chemin");
}
