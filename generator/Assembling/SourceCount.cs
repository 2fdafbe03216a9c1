using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>What became of a file or of a row of a table.</summary>
public enum Fate
{
    /// <summary>It is on the site, or could be were it not for the mistakes of others.</summary>
    Published,
    Draft,

    /// <summary>A note, what programs leave behind, what speaks of an action that was taken back.</summary>
    SetAside,

    /// <summary>A message says where it is.</summary>
    Named,
    Lost,
}

/// <summary>How many files, and how many rows of tables.</summary>
public readonly record struct Quantity(int Files, int Rows);

/// <summary>
/// What stands on the disk, and what became of it. The one is counted by walking the folders, the other by asking the finished
/// publication and the messages where their records come from: what is in neither is lost, and the program says so.
/// </summary>
public sealed class SourceCount
{
    private readonly ILookup<Fate, SourceEntry> _files;
    private readonly ILookup<Fate, SourceLocation> _rows;

    private SourceCount(IReadOnlyList<SourceEntry> entries, SourceFates fates)
    {
        _files = entries.ToLookup(entry => fates.OfFile(entry.File));
        _rows = entries.SelectMany(entry => entry.Rows, (entry, row) => (entry.File, Row: row))
            .ToLookup(row => fates.OfRow(row.File, row.Row), row => new SourceLocation(row.File, row.Row.First, 1));
    }

    /// <param name="entries">What stands on the disk.</param>
    /// <param name="publication">What was made, or null where some file could not be read.</param>
    /// <param name="bag">What was said; receives what is lost.</param>
    internal static SourceCount Of(IReadOnlyList<SourceEntry> entries, RawRecords raw, Publication? publication, DiagnosticBag bag)
    {
        var count = new SourceCount(entries, new SourceFates(raw, bag.HasErrors ? null : publication, bag.Sorted()));
        foreach (var lost in count._rows[Fate.Lost].Concat(count._files[Fate.Lost].Select(entry => SourceLocation.OfFile(entry.File))))
            bag.Add(Problems.Uncounted(lost));
        return count;
    }

    public Quantity Found => new(_files.Sum(fate => fate.Count()), _rows.Sum(fate => fate.Count()));

    public Quantity this[Fate fate] => new(_files[fate].Count(), _rows[fate].Count());
}

/// <summary>Asks what was made, or else what was read, where it comes from. Knows nothing of the disk.</summary>
/// <param name="publication">Null where there are errors: then nothing is published, and those name what is to be mended.</param>
internal sealed class SourceFates(RawRecords raw, Publication? publication, ImmutableArray<Diagnostic> findings)
{
    private readonly HashSet<string> _files = [.. raw.Files, .. TextsIn(raw, publication)];

    private readonly HashSet<int> _drafts = [.. (publication?.Editions ?? []).Where(edition => edition.Info.IsDraft).Select(edition => edition.Year)];

    private readonly PlacesByFile _made = new(publication is null ? raw.Tables.SelectMany(table => table.Rows).Select(row => row.Location) : Places(publication));

    private readonly PlacesByFile _aside = new((publication?.Editions ?? []).SelectMany(edition => edition.SetAside));

    private readonly PlacesByFile _named = new(findings.Select(finding => finding.Location));

    private readonly PlacesByFile _faulty = new(findings.Where(finding => finding.Severity == Severity.Error).SelectMany(finding => finding.Places.Append(finding.Location)));

    public Fate OfFile(string file) =>
        _faulty.Has(file) ? Fate.Named
        : _files.Contains(file) ? Made(file)
        : _named.Has(file) ? Fate.Named
        : SourceFiles.IsSetAside(file) ? Fate.SetAside
        : Fate.Lost;

    public Fate OfRow(string file, (int First, int Last) row) =>
        _faulty.Has(file, row) ? Fate.Named
        : _made.Has(file, row) ? Made(file)
        : _aside.Has(file, row) ? Fate.SetAside
        : _named.Has(file, row) || _faulty.Has(file) ? Fate.Named
        : Fate.Lost;

    private Fate Made(string file) =>
        file.Split('/') is [_, var folder, _, ..] && SourceFiles.YearOf(folder) is { } year && _drafts.Contains(year) ? Fate.Draft : Fate.Published;

    private static IEnumerable<string> TextsIn(RawRecords raw, Publication? publication)
    {
        var known = publication?.Editions
            .SelectMany(edition => edition.Actions.Select(action => action.Id).Concat(edition.Withdrawn.Select(action => action.Id)), (edition, id) => (edition.Year, id.Value))
            .ToHashSet();
        return raw.Editions.SelectMany(edition => edition.ActionTexts.Where(text => known?.Contains((edition.Year, text.Name)) != false)).Select(text => text.File);
    }

    private static IEnumerable<SourceLocation> Places(Publication publication) =>
    [
        .. publication.Structures.Select(structure => structure.Location),
        .. publication.Themes.Select(theme => theme.Location),
        .. publication.Audiences.Select(audience => audience.Location),
        .. publication.Neighbourhoods.Select(neighbourhood => neighbourhood.Location),
        .. publication.Acronyms.Select(acronym => acronym.Location),
        .. publication.Meanings.Select(meaning => meaning.Location),
        .. publication.UrgentHelp.Select(help => help.Location),
        .. publication.Editions.SelectMany(edition => edition.Withdrawn).Select(action => action.Location),
        .. publication.Actions.Select(action => action.Location),
        .. publication.Actions.SelectMany(action => action.KeyFigures).SelectMany(figure => figure.Places),
        .. publication.Editions.SelectMany(edition => edition.Corrections).Select(correction => correction.Location),
    ];
}

/// <summary>Finds a place in some lines of a file.</summary>
internal sealed class PlacesByFile(IEnumerable<SourceLocation> places)
{
    private readonly Dictionary<string, List<int>> _lines = places.GroupBy(place => place.File, place => place.Line, StringComparer.Ordinal)
        .ToDictionary(file => file.Key, file => file.Order().ToList(), StringComparer.Ordinal);

    public bool Has(string file) => _lines.ContainsKey(file);

    public bool Has(string file, (int First, int Last) row) =>
        _lines.TryGetValue(file, out var lines)
        && lines.BinarySearch(row.First) is var at
        && (at >= 0 || (~at < lines.Count && lines[~at] <= row.Last));
}
