using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bilan.Printing;

/// <summary>
/// Speaks the Chrome DevTools Protocol with a browser over two pipes: calls, each waited for a limited time, and events. Knows nothing
/// of pages.
/// </summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    /// <summary>For one answer. A call that makes the browser work for long brings a patience of its own.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Stream _toBrowser;
    private readonly Stream _fromBrowser;
    private readonly CancellationTokenSource _leaving = new();
    private readonly SemaphoreSlim _oneSender = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _listeners = new();
    private readonly TimeSpan _patience;
    private readonly Task _listening;
    private volatile BrowserException? _end;
    private int _lastCall;

    /// <param name="toBrowser">What the browser reads.</param>
    /// <param name="fromBrowser">What it writes.</param>
    /// <param name="patience">How long to wait for each answer; a minute when it is not given.</param>
    public DevToolsConnection(Stream toBrowser, Stream fromBrowser, TimeSpan? patience = null)
    {
        (_toBrowser, _fromBrowser, _patience) = (toBrowser, fromBrowser, patience ?? s_patience);
        _listening = Task.Run(ListenAsync);
    }

    /// <param name="session">The page that is asked, or nothing for the browser itself.</param>
    /// <param name="patience">How long to wait for this answer, when it is not the usual time.</param>
    /// <exception cref="BrowserException">It answered with an error, or not in time, or left.</exception>
    public async Task<JsonElement> CallAsync(string method, JsonObject? parameters = null, string? session = null, TimeSpan? patience = null)
    {
        var time = patience ?? _patience;
        using var limit = new CancellationTokenSource(time);
        var id = Interlocked.Increment(ref _lastCall);
        var answer = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await SendAsync(Message(id, method, parameters, session), limit.Token);
            return Result(method, await answer.Task.WaitAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
            throw BrowserException.Unanswered(method, time);
        }
        finally
        {
            _calls.TryRemove(id, out _);
        }
    }

    /// <summary>Calls for one text of the answer.</summary>
    /// <inheritdoc cref="CallAsync"/>
    public async Task<string> AskAsync(string method, string name, JsonObject? parameters = null, string? session = null) =>
        TextOf(await CallAsync(method, parameters, session), name) ?? throw BrowserException.AnsweredSomethingElse(method);

    /// <summary>Hands every event of a page to <paramref name="listener"/>, on the thread that reads; it must neither block nor fail.</summary>
    public void Listen(string session, Action<string, JsonElement> listener) => _listeners[session] = listener;

    /// <summary>Waits for what an event will bring, for a limited time and while the browser is there.</summary>
    /// <param name="what">In French, for the message.</param>
    /// <exception cref="BrowserException">It did not come.</exception>
    public async Task WaitForAsync(Task coming, string what, TimeSpan patience)
    {
        try
        {
            await Task.WhenAny(coming, _listening).WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            throw BrowserException.Unanswered(what, patience);
        }

        if (!coming.IsCompleted)
            throw _end!;
    }

    /// <summary>Leaves at once, whatever the browser does; who still waits for an answer is told that none will come.</summary>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _toBrowser.DisposeAsync();
        await _listening;
        await _fromBrowser.DisposeAsync();
        _oneSender.Dispose();
        _leaving.Dispose();
    }

    private static JsonObject Message(int id, string method, JsonObject? parameters, string? session)
    {
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
            message["sessionId"] = session;
        return message;
    }

    /// <summary>A browser that no longer reads keeps a sender waiting as one that never answers keeps a caller. A message ends with a zero.</summary>
    private async Task SendAsync(JsonObject message, CancellationToken limit)
    {
        await _oneSender.WaitAsync(limit);
        try
        {
            // Whoever called before the end was known is told it by ListenAsync.
            if (_end is { } end)
                throw end;
            await _toBrowser.WriteAsync(Encoding.UTF8.GetBytes(message.ToJsonString() + '\0'), limit);
            await _toBrowser.FlushAsync(limit);
        }
        catch (Exception exception) when (IsEnd(exception) && !limit.IsCancellationRequested)
        {
            throw BrowserException.Gone();
        }
        finally
        {
            _oneSender.Release();
        }
    }

    private async Task ListenAsync()
    {
        var end = _end = await ReadToTheEndAsync();
        foreach (var call in _calls.Values)
            call.TrySetException(end);
    }

    /// <returns>Why nothing more is read.</returns>
    private async Task<BrowserException> ReadToTheEndAsync()
    {
        const int block = 64 * 1024;
        var buffer = new byte[block];
        using var whole = new MemoryStream();
        try
        {
            while (await _fromBrowser.ReadAsync(buffer, _leaving.Token) is > 0 and var count)
                Receive(buffer.AsSpan(0, count), whole);
            return BrowserException.Gone();
        }
        catch (JsonException)
        {
            return BrowserException.Incomprehensible();
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            return BrowserException.Gone();
        }
    }

    /// <param name="whole">What came before of a message that has not ended.</param>
    private void Receive(ReadOnlySpan<byte> part, MemoryStream whole)
    {
        for (int end; (end = part.IndexOf((byte)0)) >= 0; part = part[(end + 1)..])
        {
            whole.Write(part[..end]);
            Deliver(JsonElement.Parse(whole.GetBuffer().AsSpan(0, (int)whole.Length)));
            whole.SetLength(0);
        }

        whole.Write(part);
    }

    /// <summary>Passes over what is neither an answer nor an event: the limit of time ends what then waits in vain.</summary>
    private void Deliver(JsonElement message)
    {
        if (PartOf(message, "id") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt32(out var number))
        {
            if (_calls.TryGetValue(number, out var call))
                call.TrySetResult(message);
        }
        else if (TextOf(message, "sessionId") is { } session
            && TextOf(message, "method") is { } method
            && PartOf(message, "params") is { } details
            && _listeners.TryGetValue(session, out var listener))
        {
            listener(method, details);
        }
    }

    private static JsonElement Result(string method, JsonElement answer) =>
        PartOf(answer, "error") is { } error
            ? throw BrowserException.Answered(method, TextOf(error, "message") ?? error.GetRawText())
            : PartOf(answer, "result") ?? throw BrowserException.AnsweredSomethingElse(method);

    /// <summary>What stands under a name, or nothing, also where the message is no object.</summary>
    internal static JsonElement? PartOf(JsonElement? message, string name) =>
        message is { ValueKind: JsonValueKind.Object } && message.Value.TryGetProperty(name, out var part) ? part : null;

    /// <summary>The text under a name, or nothing.</summary>
    internal static string? TextOf(JsonElement? message, string name) =>
        PartOf(message, name) is { ValueKind: JsonValueKind.String } part ? part.GetString() : null;

    private static bool IsEnd(Exception exception) => exception is IOException or InvalidOperationException or OperationCanceledException;
}
