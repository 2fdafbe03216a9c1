using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Views;
using Bilan.Model;

namespace Bilan.Tests.Harness;

/// <summary>A copy of a fixture's sources in a folder of its own, with what a test changes in them, and the site built from it.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-test-");

    private TestSite()
    {
    }

    public string Sources => Path.Combine(_folder.FullName, "sources");

    public string Output => Path.Combine(_folder.FullName, "site");

    /// <summary>Where finished pictures are kept: nothing of a test goes to the user's own folders.</summary>
    public string Cache => Path.Combine(_folder.FullName, "images");

    /// <summary>The small valid site of <c>tests/fixtures/sites/valbourg</c>.</summary>
    public static TestSite Valbourg() => CopyOf(Repository.At("tests/fixtures/sites/valbourg"));

    /// <summary>Valbourg with the records of <c>tests/fixtures/sites/grandval</c>: enough actions to search and to choose among.</summary>
    public static TestSite Grandval() => Valbourg().With(Repository.At("tests/fixtures/sites/grandval"));

    /// <summary>Valbourg with two more years: every way in which actions go on from one year to the next.</summary>
    public static TestSite ThreeYears() => Valbourg().With(Repository.At("tests/fixtures/sites/trois-ans"));

    /// <summary>Valbourg with a whole year of a town, <c>tests/fixtures/sites/annee</c>: as much as a real site holds.</summary>
    public static TestSite Year() => Valbourg().Removing("content/2024/actions").Removing("data/2024").With(Repository.At("tests/fixtures/sites/annee"));

    /// <summary>A folder without a file.</summary>
    public static TestSite Empty()
    {
        var site = new TestSite();
        Directory.CreateDirectory(site.Sources);
        return site;
    }

    /// <summary>The repository's own records.</summary>
    public static TestSite Real()
    {
        var site = new TestSite();
        Copy(Repository.At("content"), Path.Combine(site.Sources, "content"));
        Copy(Repository.At("data"), Path.Combine(site.Sources, "data"));
        return site;
    }

    /// <summary>Lays the files of a folder over the sources; <c>deleted.txt</c> in it names those to take away.</summary>
    public TestSite With(string overlay)
    {
        Copy(overlay, Sources);
        var deleted = Path.Combine(Sources, "deleted.txt");
        if (File.Exists(deleted))
        {
            foreach (var name in File.ReadAllLines(deleted))
                Removing(name);
            File.Delete(deleted);
        }

        return this;
    }

    /// <summary>Lays a copy of the theme's assets beside the sources, where <c>serve</c> looks for them.</summary>
    public TestSite WithTheme()
    {
        Copy(Repository.At("theme/assets"), Path.Combine(Sources, "theme/assets"));
        return this;
    }

    /// <summary>Replaces a text that must be in the file.</summary>
    public TestSite Replacing(string file, string old, string replacement)
    {
        var path = Path.Combine(Sources, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Takes a file or a whole folder away, where it is there.</summary>
    public TestSite Removing(string name)
    {
        var path = Path.Combine(Sources, name);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
        return this;
    }

    public TestSite Writing(string file, string text)
    {
        var path = Path.Combine(Sources, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Builds, and gives the findings as lines of text.</summary>
    /// <param name="published">The list of addresses of the site that is online.</param>
    /// <param name="cache">Where finished pictures are kept, if not in <see cref="Cache"/>.</param>
    /// <param name="drafts">Whether it is a preview.</param>
    /// <param name="pictures">Whether the test is about the pictures of actions, which take longer than all the rest.</param>
    public IReadOnlyList<string> Build(bool offline = false, string? published = null, bool pictures = false, string? cache = null, bool drafts = false)
    {
        var bag = new DiagnosticBag();
        Made = BuildPipeline.Run(
            new BuildRequest(new SourceFolder(Sources), Offline: offline, PublishedList: published, Pictures: pictures) { PictureCache = cache ?? Cache, Drafts = drafts },
            Output,
            bag)?.Made ?? [];
        return [.. bag.Sorted().Select(TextPrinter.Line)];
    }

    /// <summary>Builds the same sources where nothing stands yet.</summary>
    /// <returns>The site, which is empty where the findings keep it from being published, and the findings.</returns>
    public (SortedDictionary<string, byte[]> Published, IReadOnlyList<string> Said) BuildElsewhere(bool offline)
    {
        using var other = CopyOf(Sources);
        var said = other.Build(offline);
        return (Directory.Exists(other.Output) ? other.Published() : new(StringComparer.Ordinal), said);
    }

    /// <summary>What the last build made anew.</summary>
    public IReadOnlyCollection<PagePath> Made { get; private set; } = [];

    /// <summary>The finished site: every file's path from its root, with its bytes.</summary>
    public SortedDictionary<string, byte[]> Published() =>
        new(Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Where(IsPublished).ToDictionary(
            file => Path.GetRelativePath(Output, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes), StringComparer.Ordinal);

    /// <summary>What the sources say, which must be without a mistake.</summary>
    public Publication Assembled() =>
        Assembler.Assemble(Loader.Load(new SourceFolder(Sources), new DiagnosticBag()), new(), Pictograms.Names, new DiagnosticBag())
        ?? throw new InvalidOperationException("The sources of the fixture have mistakes.");

    public string Page(string file) => File.ReadAllText(Path.Combine(Output, file));

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The host drops files whose name starts with a dot: what the program keeps for itself.</summary>
    private static bool IsPublished(string file) => !Path.GetFileName(file).StartsWith('.');

    private static TestSite CopyOf(string sources)
    {
        var site = new TestSite();
        Copy(sources, site.Sources);
        return site;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
