using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Tests.Browser.Paper;

/// <summary>A site built with its PDF files into a folder of its own, and the report that it was built from.</summary>
internal sealed class PrintedSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-paper-");

    private PrintedSite(Publication report) => Publication = report;

    public Publication Publication { get; }

    /// <summary>Each annex with its PDF file, as text by its place.</summary>
    public ImmutableArray<(Annex Annex, PdfSheets Sheets)> Files { get; private set; } = [];

    public static PrintedSite BuildFrom(string sources)
    {
        var bag = new DiagnosticBag();
        var folder = new SourceFolder(sources);
        var site = new PrintedSite(Assembler.Assemble(Loader.Load(folder, bag), new(), Pictograms.Names, bag)!);
        BuildPipeline.Run(new BuildRequest(folder, Pdf: true, Pictures: false), site.Output, bag);
        Assert.False(bag.HasErrors, string.Join('\n', bag.Sorted().Select(TextPrinter.Line)));
        site.Files = [.. site.Publication.Annexes.Select(annex => (annex, PdfSheets.Read(site.PathOf(annex))))];
        return site;
    }

    /// <summary>The small site of the fixtures with a table of its own, in which Club vélo carries every action.</summary>
    public static PrintedSite BuildFrom(IEnumerable<(string Title, string Text)> actions)
    {
        var sources = Directory.CreateTempSubdirectory("bilan-paper-");
        try
        {
            Copy(Repository.At("tests/fixtures/sites/valbourg"), sources.FullName);
            Directory.Delete(Path.Combine(sources.FullName, "content", "2024", "actions"), recursive: true);
            File.Delete(Path.Combine(sources.FullName, "data", "2024", "chiffres.csv"));
            var rows = actions.Select((action, index) => $"action-{index + 1};{action.Title};club-velo;{action.Text}");
            File.WriteAllLines(Path.Combine(sources.FullName, "data", "2024", "actions.csv"), rows.Prepend("id;titre;structure;descriptif"));
            return BuildFrom(sources.FullName);
        }
        finally
        {
            sources.Delete(recursive: true);
        }
    }

    public string PathOf(Annex annex) => Path.Combine(Output, annex.Info.PdfPath.OutputFile);

    public string PageOf(PagePath page) => File.ReadAllText(Path.Combine(Output, page.OutputFile));

    public void Dispose() => _folder.Delete(recursive: true);

    private string Output => Path.Combine(_folder.FullName, "site");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
