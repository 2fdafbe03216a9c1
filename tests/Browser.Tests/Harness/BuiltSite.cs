using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// The real site of this repository, built once for all browser tests, served on this machine under a base path, and a
/// browser to look at it. Each test opens its own contexts, and so starts with nothing remembered.
/// </summary>
public sealed class BuiltSite : IAsyncLifetime
{
    /// <summary>Pixels: what is drawn of a page costs, and of a page that is asked and not looked at only its width matters.</summary>
    private const int LowWindow = 100;

    private readonly DirectoryInfo _workplace = Directory.CreateTempSubdirectory("bilan-browser-");
    private StaticServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Task<string>? _offlineCopy;
    private Task<string>? _valbourg;
    private Task<ImmutableArray<PageVisit>>? _visits;
    private Task<ImmutableArray<PlainVisit>>? _plainVisits;
    private Task<ImmutableArray<PaperVisit>>? _paperVisits;

    /// <summary>Where the site stands on the disk.</summary>
    public string Folder => Path.Combine(_workplace.FullName, "site");

    /// <summary>Where the site is served; ends with <c>/</c>.</summary>
    public Uri Address => Server.Address;

    /// <summary>The address of every page that one can stay on, relative to <see cref="Address"/>: "", "2023/", "404.html"…</summary>
    public ImmutableArray<string> Pages { get; private set; }

    /// <summary>The addresses where a page stood before, and that lead to where it stands now.</summary>
    public ImmutableArray<string> Redirects { get; private set; }

    /// <summary>One page of each kind: the first whose address differs from the others by more than a number or an id.</summary>
    public IEnumerable<string> OnePageOfEachKind => Pages.GroupBy(PageKind.Of).Select(kind => kind.First());

    public IBrowser Browser => _browser ?? throw NotStarted();

    /// <summary>Knows in which colours words were judged before.</summary>
    internal ColourContrast Contrast { get; } = new();

    internal StaticServer Server => _server ?? throw NotStarted();

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        _server = await StaticServer.StartAsync(Folder);
        await SiteGenerator.BuildAsync(Folder, "--base-url", Address.AbsoluteUri);
        var redirects = PagesIn(Folder).ToLookup(path => File.ReadAllText(FileOf(path)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal));
        Pages = [.. redirects[false]];
        Redirects = [.. redirects[true]];

        _playwright = await Playwright.CreateAsync();
        _browser = await TestBrowser.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        _workplace.Delete(recursive: true);
    }

    /// <summary>The folder of a copy made to be opened from a disk, built by the first test that asks.</summary>
    public Task<string> OfflineCopyAsync() => _offlineCopy ??= BuildToADiskAsync("offline", Repository.Root);

    /// <summary>The folder of the small site of the fixtures, made to be opened from a disk; built by the first test that asks.</summary>
    public Task<string> ValbourgOnADiskAsync() => _valbourg ??= BuildToADiskAsync("valbourg", Repository.At("tests/fixtures/sites/valbourg"));

    /// <summary>Every page of the site, visited once by the first test that asks.</summary>
    public Task<ImmutableArray<PageVisit>> VisitsAsync() => _visits ??= VisitEveryPageAsync();

    /// <summary>Every page once more without scripts, visited once by the first test that asks. Without locators, for which Playwright brings as much script as axe.</summary>
    public Task<ImmutableArray<PlainVisit>> PlainVisitsAsync() => _plainVisits ??= VisitEveryPageWithoutScriptsAsync();

    /// <summary>Every page made for paper, visited once by the first test that asks.</summary>
    internal Task<ImmutableArray<PaperVisit>> PaperVisitsAsync() => _paperVisits ??= VisitEveryPaperAsync();

    /// <summary>What <paramref name="judge"/> says of each visit, after the address of its page.</summary>
    public async Task<IReadOnlyList<string>> JudgeAsync(Func<PageVisit, IEnumerable<string>> judge) =>
        [.. (await VisitsAsync()).SelectMany(visit => judge(visit).Select(problem => $"/{visit.Path}: {problem}"))];

    /// <summary>
    /// Opens each of the pages and collects what <paramref name="check"/> says of them, each sentence after the page's
    /// address; as many pages at once as the machine has cores.
    /// </summary>
    /// <param name="script">Run in each page before its own.</param>
    /// <param name="pagesACore">More than one where a page is mostly waited for.</param>
    public async Task<IReadOnlyList<string>> CheckAsync(
        IEnumerable<string> pages,
        BrowserNewContextOptions options,
        Func<IPage, string, Task<IEnumerable<string>>> check,
        string script = ";",
        int pagesACore = 1)
    {
        var waiting = new Queue<string>(pages);
        var found = new List<string>();

        async Task WorkAsync()
        {
            await using var context = await Browser.NewContextAsync(options);
            await context.AddInitScriptAsync(script);
            var page = await context.NewPageAsync();
            while (Next() is { } path)
            {
                var problems = await check(page, path);
                lock (found)
                    found.AddRange(problems.Select(problem => $"/{path}: {problem}"));
            }
        }

        string? Next()
        {
            lock (waiting)
                return waiting.TryDequeue(out var path) ? path : null;
        }

        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount * pagesACore).Select(_ => WorkAsync()));
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>The full address of a page.</summary>
    public string AddressOf(string path) => Address.AbsoluteUri + path;

    /// <summary>The file of a page.</summary>
    public string FileOf(string path) => Path.Combine(Folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);

    private async Task<ImmutableArray<PageVisit>> VisitEveryPageAsync()
    {
        var visits = new ConcurrentBag<PageVisit>();
        await CheckAsync(
            Pages,
            new(),
            async (page, path) =>
            {
                visits.Add(await VisitAsync(page, path));
                return [];
            });
        return [.. visits.OrderBy(visit => visit.Path, StringComparer.Ordinal)];
    }

    private async Task<PageVisit> VisitAsync(IPage page, string path)
    {
        var complaints = new List<string>();
        using var ears = new PageEars(page, Address, complaints);
        await page.SetViewportSizeAsync(ReflowTests.NarrowestPhone, LowWindow);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.GotoAsync(AddressOf(path), new() { WaitUntil = WaitUntilState.Load });
        var onPhone = await page.EvaluateAsync<PageVisit>(PageVisit.Script);
        var light = await Contrast.JudgeAsync(page);
        await page.SetViewportSizeAsync(1280, LowWindow);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await Contrast.JudgeAsync(page);
        return onPhone with { Path = path, Complaints = complaints, LightContrast = light, DarkContrast = dark };
    }

    private async Task<ImmutableArray<PlainVisit>> VisitEveryPageWithoutScriptsAsync()
    {
        var visits = new ConcurrentBag<PlainVisit>();
        await CheckAsync(Pages, new() { JavaScriptEnabled = false }, async (page, path) =>
        {
            await page.SetViewportSizeAsync(ReflowTests.NarrowestPhone, LowWindow);
            await page.GotoAsync(AddressOf(path));
            var text = await page.EvaluateAsync<string>(MainText.Script);
            await page.SetViewportSizeAsync(1280, LowWindow);
            visits.Add(new PlainVisit(path, text, await page.EvaluateAsync<int>(NoScriptTests.Controls)));
            return [];
        });
        return [.. visits.OrderBy(visit => visit.Path, StringComparer.Ordinal)];
    }

    private async Task<ImmutableArray<PaperVisit>> VisitEveryPaperAsync()
    {
        var visits = new ConcurrentBag<PaperVisit>();
        var reader = await Browser.NewPageAsync();
        await CheckAsync(Pages.Where(PaperVisit.IsMadeFor), new(), async (page, path) =>
        {
            visits.Add(await PaperVisit.OfAsync(page, reader, path, AddressOf(path)));
            return [];
        });
        await reader.CloseAsync();
        return [.. visits.OrderBy(visit => visit.Path, StringComparer.Ordinal)];
    }

    private async Task<string> BuildToADiskAsync(string name, string sources)
    {
        var folder = Path.Combine(_workplace.FullName, name);
        await SiteGenerator.BuildFromAsync(sources, folder, "--offline");
        return folder;
    }

    private static ImmutableArray<string> PagesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Select(file => file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file)
            .Order(StringComparer.Ordinal)];

    private static InvalidOperationException NotStarted() => new("The site is built when the first test starts.");
}
