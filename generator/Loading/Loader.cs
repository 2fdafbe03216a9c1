using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>Reads every source file once, in parallel, into raw records. Knows where files stand and what format each has, not what they mean.</summary>
public sealed class Loader
{
    private readonly SourceFolder _folder;
    private readonly DiagnosticBag _bag;

    private readonly ILookup<PlaceKind, string> _places;

    /// <summary>By the folder in which they stand.</summary>
    private readonly ILookup<string, string> _files;

    private Loader(SourceFolder folder, DiagnosticBag bag)
    {
        _folder = folder;
        _bag = bag;
        _places = SourceFiles.Trees.SelectMany(folder.Below).ToLookup(place => place.Kind, place => place.Path);
        _files = _places[PlaceKind.File].ToLookup(file => file[..file.LastIndexOf('/')], StringComparer.Ordinal);
    }

    /// <returns>All that could be read; what could not is named in the bag.</returns>
    public static RawRecords Load(SourceFolder folder, DiagnosticBag bag)
    {
        var loader = new Loader(folder, bag);
        if (loader.ReportLinkedTrees())
            return RawRecords.None;

        foreach (var tree in folder.TreesInOtherLetters())
            bag.Add(Problems.TreeInOtherLetters(tree));
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
        if (SourceFiles.Logos.Where(_folder.Has).ToList() is not [var file, .. var others])
            return null;

        foreach (var other in others)
            _bag.Add(Problems.SecondLogo(other, file));
        if (!_folder.IsOrdinary(file))
        {
            _bag.Add(Problems.NotAFile(file));
            return null;
        }

        if (_folder.ReadBytes(file, RawLogo.MaxKilobytes * 1024) is { } bytes)
            return new RawLogo(file, [.. bytes]);

        _bag.Add(Problems.LogoUnusable(file, RawLogo.MaxKilobytes));
        return null;
    }

    private RawMap Site()
    {
        const string file = SourceFiles.Site;
        if (!_folder.Has(file))
            ReportMissing(file);
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
        [.. _places[PlaceKind.Folder].Where(folder => folder.Count('/') == 1).Select(SourceFiles.YearOf).OfType<int>().Distinct().OrderDescending()];

    private RawEdition Edition(int year)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"content/{year}");
        var data = string.Create(CultureInfo.InvariantCulture, $"data/{year}");
        var (table, kept) = new OfficialSourceReader(_folder, _bag).Read($"{data}/{SourceFiles.SourceFolder}");
        var texts = Documents($"{content}/{SourceFiles.ActionsFolder}");
        return new RawEdition(
            year,
            RequiredDocument(SourceFiles.EditionOf(year)),
            Table($"{data}/{SourceFiles.Actions}"),
            Table($"{data}/{SourceFiles.KeyFigures}"),
            Table($"{data}/{SourceFiles.Corrections}"),
            table,
            kept,
            texts)
        {
            UnreadableTexts = [.. _files[$"{content}/{SourceFiles.ActionsFolder}"].Where(SourceFiles.IsMarkdown).Except(texts.Select(text => text.File)).Select(Path.GetFileNameWithoutExtension)!],
        };
    }

    private RawTable? RequiredTable(string file)
    {
        if (!_folder.Has(file))
            ReportMissing(file);
        return Table(file);
    }

    private RawTable? Table(string file) =>
        _folder.Has(file) ? Read(file, text => CsvTableReader.Read(text, file, _bag)) : null;

    private RawDocument? RequiredDocument(string file)
    {
        if (_folder.Has(file))
            return Document(file);

        ReportMissing(file);
        return null;
    }

    /// <summary>Of a file in a folder that cannot be opened nobody knows whether it is there.</summary>
    private void ReportMissing(string file)
    {
        if (!_places[PlaceKind.Closed].Any(folder => file.StartsWith($"{folder}/", StringComparison.Ordinal)))
            _bag.Add(Problems.FileMissing(file));
    }

    private RawDocument? Document(string file) => Read(file, text => MarkdownFileReader.Read(text, file, _bag));

    /// <returns>What the file holds, or null when the bag says why it cannot be read.</returns>
    private T? Read<T>(string file, Func<string, T?> read)
        where T : class =>
        SafetyNet.Try(SourceLocation.OfFile(file), _bag, () => TextFile.Read(_folder, file, _bag) is { } text ? read(text) : null);

    private ImmutableArray<RawDocument> Documents(string folder)
    {
        var files = _files[folder].Where(SourceFiles.IsMarkdown).ToArray();
        var documents = new RawDocument?[files.Length];
        Parallel.For(0, files.Length, i => documents[i] = Document(files[i]));
        return [.. documents.OfType<RawDocument>()];
    }

    /// <returns>Whether one of the two trees is a link, which may lead anywhere: then nothing is read.</returns>
    private bool ReportLinkedTrees()
    {
        var links = _places[PlaceKind.Link].Where(link => !link.Contains('/', StringComparison.Ordinal)).ToList();
        links.ForEach(link => _bag.Add(Problems.NotAFile(link)));
        return links.Count > 0;
    }

    /// <summary>A misspelt file name would otherwise be a record that silently disappears.</summary>
    private void ReportUnknownFiles()
    {
        var latest = Years().Cast<int?>().FirstOrDefault();
        foreach (var file in _places[PlaceKind.File].Where(file => !SourceFiles.IsKnown(file)))
        {
            _bag.Add(SourceFiles.MeantBy(file, latest) is not { } meant ? Problems.UnknownFile(file)
                : SourceFiles.IsOfAnotherKind(file) && !SourceFiles.IsInSource(meant) ? Problems.FileOfAnotherKind(file, meant)
                : Problems.FileMisplaced(file, meant));
        }

        foreach (var folder in _places[PlaceKind.Folder])
        {
            if (SourceFiles.IsRecord(folder))
                _bag.Add(Problems.FolderLikeAFile(folder));
            else if (SourceFiles.IsUnknownFolder(folder) && !_places[PlaceKind.Closed].Contains(folder) && _folder.IsEmpty(folder))
                _bag.Add(Problems.UnknownFolder(folder));
        }

        foreach (var link in _places[PlaceKind.Link])
            _bag.Add(Problems.NotAFile(link));
        if (_folder.HasUnfinishedImport)
            _bag.Add(Problems.ImportUnfinished(SourceFiles.StagedImport));
        foreach (var folder in _places[PlaceKind.Closed])
            _bag.Add(Problems.FolderUnreadable(folder));
    }
}
