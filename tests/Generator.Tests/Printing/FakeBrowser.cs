using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using Bilan.Printing;

namespace Bilan.Tests.Printing;

/// <summary>A browser as DevTools shows it, behind two pipes: it answers every request as a good one would, save those that it is told to treat otherwise.</summary>
internal sealed class FakeBrowser : IAsyncDisposable
{
    /// <summary>Ends instead of answering.</summary>
    public const string Leaves = "leaves";

    /// <summary>Breaks off in the middle of a message, as a browser does that crashes.</summary>
    public const string Dies = "dies";

    public const string Pdf = "%PDF";

    private readonly Pipe _asked = new();
    private readonly Pipe _said = new();
    private readonly Dictionary<string, string?> _manners;
    private readonly Task _talking;
    private bool _hasLeft;

    /// <param name="manners">
    /// What it sends when asked a method, or when it should send an event: a text in which ID stands for the number of the call,
    /// <see cref="Leaves"/>, <see cref="Dies"/>, or null for nothing.
    /// </param>
    public FakeBrowser(params IEnumerable<(string Method, string? Sent)> manners)
    {
        _manners = manners.ToDictionary(manner => manner.Method, manner => manner.Sent);
        _talking = Task.Run(TalkAsync);
    }

    public DevToolsConnection Connect(TimeSpan? patience = null) => new(_asked.Writer.AsStream(), _said.Reader.AsStream(), patience);

    public async ValueTask DisposeAsync()
    {
        await _asked.Writer.CompleteAsync();
        await _talking;
    }

    private async Task TalkAsync()
    {
        using var requests = new StreamReader(_asked.Reader.AsStream());
        var request = new StringBuilder();
        var letter = new char[1];
        while (await requests.ReadAsync(letter) > 0)
        {
            if (letter[0] != '\0')
            {
                request.Append(letter);
                continue;
            }

            var asked = JsonNode.Parse(request.ToString())!;
            request.Clear();
            await AnswerAsync(asked["id"]!.GetValue<int>(), asked["method"]!.GetValue<string>());
        }

        await _said.Writer.CompleteAsync();
    }

    private async Task AnswerAsync(int id, string method)
    {
        var data = Convert.ToBase64String(Encoding.ASCII.GetBytes(Pdf));
        await SendAsync(id, method, $$$"""
            {"id":ID,"result":{"product":"Chrome/156.0","browserContextId":"C","targetId":"T","sessionId":"S","data":"{{{data}}}"}}
            """);
        if (method == "Page.navigate")
            await SendAsync(id, "Page.loadEventFired", """{"method":"Page.loadEventFired","sessionId":"S","params":{}}""");
    }

    private async Task SendAsync(int id, string method, string usual)
    {
        if (_hasLeft)
            return;

        var sent = _manners.GetValueOrDefault(method, usual);
        _hasLeft = sent is Dies or Leaves;
        if (sent == Dies)
            await _said.Writer.WriteAsync("{\"id\":"u8.ToArray());
        if (_hasLeft)
            await _said.Writer.CompleteAsync();
        else if (sent is not null)
            await _said.Writer.WriteAsync(Encoding.UTF8.GetBytes(sent.Replace("ID", $"{id}", StringComparison.Ordinal) + '\0'));
    }
}
