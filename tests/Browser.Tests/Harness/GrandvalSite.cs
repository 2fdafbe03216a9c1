using Bilan.Tests.Harness;

namespace Bilan.Tests.Browser.Harness;

/// <summary>The site of the fixture <c>grandval</c>, served like the real one: for what a test says with words and figures.</summary>
public sealed class GrandvalSite : IAsyncLifetime
{
    /// <summary>How many actions the fixture has.</summary>
    public const int Actions = 13;

    private readonly TestSite _site = TestSite.Grandval();
    private StaticServer _server = null!;

    public string Folder => _site.Output;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        _server = await StaticServer.StartAsync(Folder);
        await SiteGenerator.BuildFromAsync(_site.Sources, Folder, "--base-url", _server.Address.AbsoluteUri);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _site.Dispose();
    }

    /// <summary>Where it is served; ends with <c>/</c>.</summary>
    public Uri Address => _server.Address;

    /// <summary>The full address of a page.</summary>
    public string AddressOf(string path) => Address.AbsoluteUri + path;

    /// <summary>The folder of a copy made to be opened from a disk.</summary>
    public async Task<string> OfflineCopyAsync()
    {
        var folder = Folder + "-offline";
        await SiteGenerator.BuildFromAsync(_site.Sources, folder, "--offline");
        return folder;
    }
}
