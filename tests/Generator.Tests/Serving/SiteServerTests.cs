using System.Net;
using System.Net.Sockets;
using System.Text;
using Bilan.Commands;
using Bilan.Serving;

namespace Bilan.Tests.Serving;

/// <summary>The server of <c>serve</c>, asked by ordinary and by hostile requests.</summary>
public class SiteServerTests
{
    [Fact]
    public async Task Serves_the_site_under_the_base_path_of_the_real_one()
    {
        await using var served = await ServedSite.StartAsync("/val/");

        Assert.Contains("<h1>", await served.Http.GetStringAsync("/val/2024/actions/velo/"), StringComparison.Ordinal);
        Assert.Equal("/val/", (await served.Http.GetAsync("/")).Headers.Location?.OriginalString);
        Assert.Equal("/val/sigles/", (await served.Http.GetAsync("/val/sigles")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync("/val/nulle-part/")).StatusCode);
        Assert.Equal("text/css; charset=utf-8", (await served.Http.GetAsync("/val/assets/site.css")).Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("GET /val/../../../../etc/passwd HTTP/1.1", "127.0.0.1", "404")]
    [InlineData("GET /val/%2e%2e/%2e%2e/etc/passwd HTTP/1.1", "127.0.0.1", "404")]
    [InlineData("GET /val/..%2f..%2fetc/passwd HTTP/1.1", "127.0.0.1", "404")]
    [InlineData("GET //ailleurs.exemple HTTP/1.1", "127.0.0.1", "404")]
    [InlineData("GET /val/ HTTP/1.1", "ailleurs.exemple", "421")]
    [InlineData("GET /.bilan/changes HTTP/1.1", "ailleurs.exemple", "421")]
    [InlineData("POST /val/ HTTP/1.1", "127.0.0.1", "405")]
    public async Task Refuses_what_it_is_not_for(string request, string host, string status)
    {
        await using var served = await ServedSite.StartAsync("/val/");

        var answer = await served.AskAsync($"{request}\r\nHost: {host}:{served.Server.Root.Port}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Location:", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Lets_its_own_script_through_the_policy_and_nothing_else()
    {
        await using var served = await ServedSite.StartAsync("/");

        var page = await served.Http.GetStringAsync("/");

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", page, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", page, StringComparison.Ordinal);
        // A page that fetches has the connection in its own policy already.
        var index = await served.Http.GetStringAsync("/actions/");
        Assert.Contains(
            "content=\"default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'self'; script-src 'self'; style-src 'self'; connect-src 'self'\"",
            index, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/.bilan/reload.js\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("bilan-panel", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_mistake_over_the_last_good_version_until_it_is_mended()
    {
        await using var served = await ServedSite.StartAsync("/");
        served.Site.Replacing("data/2024/actions.csv", ";club-velo;", ";club-<b>;");
        served.Live.Rebuild();

        var broken = await served.Http.GetStringAsync("/2024/actions/velo/");
        served.Site.Replacing("data/2024/actions.csv", ";club-<b>;", ";club-velo;");
        served.Live.Rebuild();
        var mended = await served.Http.GetStringAsync("/2024/actions/velo/");

        Assert.Contains("<b>data/2024/actions.csv, ligne 2, colonne 20\u00A0:</b>", broken, StringComparison.Ordinal);
        Assert.Contains("la structure &#171;&#160;club-&lt;b&gt;&#160;&#187; n&#39;existe pas", broken, StringComparison.Ordinal);
        Assert.Contains("Chantier vélo", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("bilan-panel", mended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_keeps_the_first_site_from_being_built()
    {
        await using var served = await ServedSite.StartAsync("/", site => site.Replacing("data/2024/actions.csv", ";club-velo;", ";personne;"));

        var page = await served.Http.GetStringAsync("/");

        Assert.Contains("Le site ne peut pas encore être construit", page, StringComparison.Ordinal);
        Assert.Contains("(ACT001)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_waiting_page_of_each_change_and_of_nothing_else()
    {
        await using var served = await ServedSite.StartAsync("/");
        using var events = new StreamReader(await served.Http.GetStreamAsync("/.bilan/changes"));
        var first = await events.ReadLineAsync();
        await events.ReadLineAsync();

        served.Live.Rebuild();
        served.Site.Replacing("content/site.yml", "nom: Les actions du Val", "nom: Les actions du Mont");
        served.Live.Rebuild();
        var second = await events.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.EndsWith("-1", first, StringComparison.Ordinal);
        Assert.EndsWith("-2", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("css/print.css", "assets/site.css")]
    [InlineData("paper/poster.css", "assets/affiche.css")]
    [InlineData("paper/annex.css", "assets/annexe-2024.css")]
    public async Task Reads_a_sheet_of_the_theme_anew(string sheet, string address)
    {
        await using var served = await ServedSite.StartAsync("/", site => site.WithTheme());
        var before = await served.Http.GetStringAsync(address);

        File.AppendAllText(Path.Combine(served.Site.Sources, "theme/assets", sheet), "\n.neuf { color: red; }\n");
        served.Live.Rebuild();

        Assert.DoesNotContain(".neuf", before, StringComparison.Ordinal);
        Assert.Contains(".neuf", await served.Http.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_port_is_taken()
    {
        await using var served = await ServedSite.StartAsync("/");
        using var site = TestSite.Valbourg();
        var port = served.Server.Root.Port;

        var (code, _, error) = BilanCommand.Run("serve", "--port", $"{port}", "--root", site.Sources);

        Assert.Equal(2, code);
        Assert.StartsWith($"Le port {port} est déjà pris", error, StringComparison.Ordinal);
    }

    private sealed class ServedSite : IAsyncDisposable
    {
        private ServedSite(TestSite site, LiveSite live, SiteServer server)
        {
            (Site, Live, Server) = (site, live, server);
            Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Root };
        }

        public TestSite Site { get; }

        public LiveSite Live { get; }

        public SiteServer Server { get; }

        public HttpClient Http { get; }

        public static async Task<ServedSite> StartAsync(string basePath, Action<TestSite>? change = null)
        {
            var site = TestSite.Valbourg();
            change?.Invoke(site);
            var request = new BuildRequest(new Bilan.Loading.SourceFolder(site.Sources), Pictures: false) { ThemeFolder = ServeCommand.ThemeFolder(site.Sources) };
            var live = new LiveSite(bag => BuildPipeline.Plan(request, bag)?.Plan);
            live.Rebuild();
            return new ServedSite(site, live, await SiteServer.StartAsync(live, 0, basePath));
        }

        /// <summary>Asks as no browser would.</summary>
        public async Task<string> AskAsync(string request)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Server.Root.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
            using var reader = new StreamReader(client.GetStream());
            return await reader.ReadToEndAsync();
        }

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            await Server.DisposeAsync();
            Site.Dispose();
        }
    }
}
