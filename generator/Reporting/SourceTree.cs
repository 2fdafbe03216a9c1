using System.Collections.Frozen;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Planning;

namespace Bilan.Reporting;

/// <summary>One side of a comparison: sources read as far as they can be, also where they have mistakes.</summary>
internal sealed class SourceTree
{
    private readonly FrozenSet<string> _unreadable;

    /// <summary>By the field of an action that holds ids, the names that these stand for.</summary>
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _names;

    private SourceTree(SourceFolder folder, RawRecords raw, SitePlan? plan, FrozenSet<string> unreadable, ImmutableArray<Diagnostic> findings)
    {
        Folder = folder;
        Plan = plan;
        Findings = findings;
        _unreadable = unreadable;
        Editions = [.. raw.Editions.Select(edition => new EditionRecords(edition))];
        _names = new Dictionary<string, RawTable?>
            {
                ["structure"] = raw.Structures,
                ["partenaires"] = raw.Structures,
                ["themes"] = raw.Themes,
                ["publics"] = raw.Audiences,
            }
            .ToFrozenDictionary(table => table.Key, table => NamesIn(table.Value).DistinctBy(pair => pair.Key).ToFrozenDictionary());
    }

    public SourceFolder Folder { get; }

    /// <summary>The latest year first.</summary>
    public ImmutableArray<EditionRecords> Editions { get; }

    /// <summary>The files that the site would have, or null where a mistake keeps it from being published.</summary>
    public SitePlan? Plan { get; }

    /// <summary>What <c>check</c> says of these sources.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The name that an id stands for in a field of an action, or the value itself.</summary>
    public string NameOf(string field, string value) =>
        _names.TryGetValue(field, out var names) ? names.GetValueOrDefault(value, value) : value;

    public static SourceTree Read(SourceFolder folder, Uri? baseUrl)
    {
        var bag = new DiagnosticBag();
        var raw = Loader.Load(folder, bag);
        var unreadable = bag.Sorted()
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Location.File)
            .ToFrozenSet(StringComparer.Ordinal);
        var publication = bag.HasErrors ? null : Assembler.Assemble(raw, new SiteOverrides(baseUrl), Pictograms.Names, bag);
        var plan = publication is null ? null : SitePlan.Of(publication, PlanSettings.Plain, bag);
        return new SourceTree(folder, raw, bag.HasErrors ? null : plan, unreadable, bag.Sorted());
    }

    /// <summary>Whether a file has mistakes that keep it, or part of it, from being read.</summary>
    public bool IsUnreadable(string file) => _unreadable.Contains(file);

    private static IEnumerable<KeyValuePair<string, string>> NamesIn(RawTable? table) =>
        RecordReader.FromTable(table, Schemas.Structure, new DiagnosticBag())
            .Where(record => record.Has("id") && record.Has("nom"))
            .Select(record => KeyValuePair.Create(record.Text("id").Value, record.Text("nom").Value));
}
