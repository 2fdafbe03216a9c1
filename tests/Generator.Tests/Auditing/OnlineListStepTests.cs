using System.Net;
using System.Net.Sockets;

namespace Bilan.Tests.Auditing;

/// <summary>The step of the publishing workflow that fetches the list of addresses already online, run against a host that answers this or that.</summary>
public sealed class OnlineListStepTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-list-");

    private string Prints => Path.Combine(_folder.FullName, "empreintes.txt");

    private string List => Path.Combine(_folder.FullName, "list.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Takes_the_list_that_is_online()
    {
        var (code, _) = await FetchAsync(200, "/\n/actions/\n");

        Assert.Equal(0, code);
        Assert.Equal("/\n/actions/\n", await File.ReadAllTextAsync(List));
        Assert.Equal("/2024/\t2024-12-31\t-\n", await File.ReadAllTextAsync(Prints));
    }

    [Fact]
    public async Task Takes_a_site_without_prints_for_one_that_was_published_before_there_were_any()
    {
        var (code, _) = await FetchAsync(200, "/\n", prints: 404);

        Assert.Equal(0, code);
        Assert.False(File.Exists(Prints));
    }

    [Fact]
    public async Task Stops_when_the_prints_cannot_be_read()
    {
        var (code, output) = await FetchAsync(200, "/\n", prints: 503);

        Assert.Equal(1, code);
        Assert.Contains("::error::", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_missing_list_for_the_first_publication()
    {
        var (code, output) = await FetchAsync(404, "<h1>Not found</h1>");

        Assert.Equal(0, code);
        Assert.StartsWith("::notice::", output, StringComparison.Ordinal);
        Assert.Equal("", await File.ReadAllTextAsync(List));
    }

    [Theory]
    [InlineData(403, "non")]
    [InlineData(200, "")]
    public async Task Stops_at_any_other_answer(int status, string body)
    {
        var (code, output) = await FetchAsync(status, body);

        Assert.Equal(1, code);
        Assert.Contains("::error::", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_when_nobody_answers()
    {
        var (code, output) = await RunAsync($"http://127.0.0.1:{FreePort()}/");

        Assert.Equal(1, code);
        Assert.Contains("::error::", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> FetchAsync(int status, string body, int prints = 200)
    {
        var address = $"http://127.0.0.1:{FreePort()}/";
        using var host = new HttpListener();
        host.Prefixes.Add(address);
        host.Start();
        var answering = AnswerAsync(host, new()
        {
            ["/adresses.txt"] = (status, body),
            ["/empreintes.txt"] = (prints, "/2024/\t2024-12-31\t-\n"),
        });
        var result = await RunAsync(address);
        host.Stop();
        await answering;
        return result;
    }

    private static async Task AnswerAsync(HttpListener host, Dictionary<string, (int Status, string Body)> files)
    {
        try
        {
            while (true)
            {
                var context = await host.GetContextAsync();
                var (status, body) = files.GetValueOrDefault(context.Request.Url!.AbsolutePath, (500, ""));
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The step has all that it asked for.
        }
    }

    private async Task<(int Code, string Output)> RunAsync(string address)
    {
        var command = WorkflowStep.Command("site-publish.yml", "build", "Prendre la liste des adresses déjà en ligne");
        return await WorkflowStep.RunAsync(
            command.Replace("--retry 3", "--retry 0", StringComparison.Ordinal),
            new() { ["BASE_URL"] = address, ["LIST"] = List, ["no_proxy"] = "127.0.0.1" });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
