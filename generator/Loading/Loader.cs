using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>Reads every source file once, in parallel, into raw records. Knows where files stand and what format each has, not what they mean.</summary>
public sealed class Loader
{
    private readonly SourceFolder _folder;
    private readonly DiagnosticBag _bag;

    private Loader(SourceFolder folder, DiagnosticBag bag)
    {
        _folder = folder;
        _bag = bag;
    }

    /// <returns>All that could be read; what could not is named in the bag.</returns>
    public static RawRecords Load(SourceFolder folder, DiagnosticBag bag)
    {
        var loader = new Loader(folder, bag);
        loader.ReportUnknownFiles();
        return new RawRecords(
            loader.Site(),
            loader.RequiredTable(SourceFiles.Structures),
            loader.RequiredTable(SourceFiles.Themes),
            loader.RequiredTable(SourceFiles.Audiences),
            loader.Table(SourceFiles.Acronyms),
            loader.Table(SourceFiles.Meanings),
            loader.Table(SourceFiles.UrgentHelp),
            loader.Documents(SourceFiles.PagesFolder),
            loader.Editions())
        {
            Neighbourhoods = loader.Table(SourceFiles.Neighbourhoods),
            Logo = loader.Logo(),
        };
    }

    private RawLogo? Logo()
    {
        if (SourceFiles.Logos.FirstOrDefault(_folder.Has) is not { } file)
            return null;
        if (_folder.ReadBytes(file, RawLogo.MaxKilobytes * 1024) is { } bytes)
            return new RawLogo(file, [.. bytes]);

        _bag.Add(Problems.LogoUnusable(file, RawLogo.MaxKilobytes));
        return null;
    }

    private RawMap Site()
    {
        const string file = SourceFiles.Site;
        if (!_folder.Has(file))
            _bag.Add(Problems.FileMissing(file));
        else if (Read(file, text => YamlReader.Read(text, file, 0, _bag)) is { } map)
            return map;

        return RawMap.Empty(new(file, 0, 0));
    }

    private ImmutableArray<RawEdition> Editions()
    {
        var years = Years();
        if (years.Count == 0)
            _bag.Add(Problems.NoEdition());
        return [.. years.Select(Edition)];
    }

    /// <summary>The latest first.</summary>
    private List<int> Years() =>
        [.. _folder.Folders("content").Concat(_folder.Folders("data")).Select(SourceFiles.YearOf).OfType<int>().Distinct().OrderDescending()];

    private RawEdition Edition(int year)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"content/{year}");
        var data = string.Create(CultureInfo.InvariantCulture, $"data/{year}");
        var (table, kept) = new OfficialSourceReader(_folder, _bag).Read($"{data}/{SourceFiles.SourceFolder}");
        return new RawEdition(
            year,
            RequiredDocument(SourceFiles.EditionOf(year)),
            Table($"{data}/{SourceFiles.Actions}"),
            Table($"{data}/{SourceFiles.KeyFigures}"),
            Table($"{data}/{SourceFiles.Corrections}"),
            table,
            kept,
            Documents($"{content}/{SourceFiles.ActionsFolder}"));
    }

    private RawTable? RequiredTable(string file)
    {
        if (!_folder.Has(file))
            _bag.Add(Problems.FileMissing(file));
        return Table(file);
    }

    private RawTable? Table(string file) =>
        _folder.Has(file) ? Read(file, text => CsvTableReader.Read(text, file, _bag)) : null;

    private RawDocument? RequiredDocument(string file)
    {
        if (_folder.Has(file))
            return Document(file);

        _bag.Add(Problems.FileMissing(file));
        return null;
    }

    private RawDocument? Document(string file) => Read(file, text => MarkdownFileReader.Read(text, file, _bag));

    /// <returns>What the file holds, or null when the bag says why it cannot be read.</returns>
    private T? Read<T>(string file, Func<string, T?> read)
        where T : class =>
        SafetyNet.Try(SourceLocation.OfFile(file), _bag, () => TextFile.Read(_folder, file, _bag) is { } text ? read(text) : null);

    private ImmutableArray<RawDocument> Documents(string folder)
    {
        var files = _folder.Files(folder).Where(SourceFiles.IsMarkdown).ToArray();
        var documents = new RawDocument?[files.Length];
        Parallel.For(0, files.Length, i => documents[i] = Document(files[i]));
        return [.. documents.OfType<RawDocument>()];
    }

    /// <summary>A misspelt file name would otherwise be a record that silently disappears.</summary>
    private void ReportUnknownFiles()
    {
        var latest = Years().Cast<int?>().FirstOrDefault();
        foreach (var file in SourceFiles.AllIn(_folder).Where(file => !SourceFiles.IsKnown(file)))
        {
            _bag.Add(SourceFiles.MeantBy(file, latest) is not { } meant ? Problems.UnknownFile(file)
                : SourceFiles.IsOfAnotherKind(file) && !SourceFiles.IsInSource(meant) ? Problems.FileOfAnotherKind(file, meant)
                : Problems.FileMisplaced(file, meant));
        }

        foreach (var link in SourceFiles.LinksIn(_folder))
            _bag.Add(Problems.NotAFile(link));
        foreach (var closed in SourceFiles.UnreadableIn(_folder))
            _bag.Add(Problems.CannotRead(closed, new UnauthorizedAccessException()));
    }
}
