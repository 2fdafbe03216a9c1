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

    /// <summary>What the site would say, or null where a mistake keeps it from being published.</summary>
    private readonly Publication? _publication;

    /// <summary>By the field of an action that holds ids, the names that these stand for.</summary>
    private readonly FrozenDictionary<Field, FrozenDictionary<string, string>> _names;

    private SourceTree(SourceFolder folder, RawRecords raw, Publication? publication, FrozenSet<string> unreadable, ImmutableArray<Diagnostic> findings)
    {
        Folder = folder;
        _publication = publication;
        Findings = findings;
        _unreadable = unreadable;
        Editions = [.. raw.Editions.Select(edition => new EditionRecords(edition))];
        Sets = RecordSet.AllOf(raw);
        var structures = Names(raw.Structures, StructureFields.Schema, SitePaths.Structures.Value);
        _names = new Dictionary<Field, FrozenDictionary<string, string>>
        {
            [ActionFields.Structure] = structures,
            [ActionFields.Partners] = structures,
            [ActionFields.Themes] = Names(raw.Themes, ThemeFields.Schema, SitePaths.Themes.Value),
            [ActionFields.Audiences] = Names(raw.Audiences, AudienceFields.Schema, "/publics/"),
            [ActionFields.Neighbourhoods] = Names(raw.Neighbourhoods, NeighbourhoodFields.Schema, "/quartiers/"),
        }.ToFrozenDictionary();
    }

    public SourceFolder Folder { get; }

    /// <summary>The latest year first.</summary>
    public ImmutableArray<EditionRecords> Editions { get; }

    /// <summary>All records but actions and their figures.</summary>
    public ImmutableArray<RecordSet> Sets { get; }

    /// <summary>Whether the site could be published.</summary>
    public bool IsPublishable => _publication is not null;

    /// <summary>Which action continues which, or null where the site cannot be published.</summary>
    public Lineage? Lineage => _publication?.Lineage;

    /// <summary>What <c>check</c> says of these sources.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The name that an id stands for in a field of an action, or null.</summary>
    public string? NameOf(Field field, string value) =>
        _names.TryGetValue(field, out var names) ? names.GetValueOrDefault(value) : null;

    public static SourceTree Read(SourceFolder folder, Uri? baseUrl)
    {
        var bag = new DiagnosticBag();
        var raw = Loader.Load(folder, bag);
        var unreadable = bag.Sorted()
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Location.File)
            .ToFrozenSet(StringComparer.Ordinal);
        var overrides = new SiteOverrides(baseUrl);
        var publication = bag.HasErrors ? null : Assembler.Assemble(raw, overrides, Pictograms.Names, bag);
        if (publication is not null)
            SafetyNet.Try(SourceLocation.OfFile("content"), bag, () => SitePlan.Of(publication, PlanSettings.Plain, bag));
        else if (unreadable.Count > 0)
            Consequences.FindTheRest(raw, overrides, Pictograms.Names, bag);
        return new SourceTree(folder, raw, bag.HasErrors ? null : publication, unreadable, bag.Sorted());
    }

    /// <summary>The pages that show a number for people who need help at once.</summary>
    /// <param name="help">A row of its table, of this tree or of another.</param>
    public IEnumerable<PreviewPage> PagesWith(Record help)
    {
        if (help.Has(UrgentHelpFields.Words))
            yield return new PreviewPage("Toutes les actions", SitePaths.Actions.Value);
        foreach (var theme in help.List(UrgentHelpFields.Themes).Where(theme => NameOf(ActionFields.Themes, theme.Value) is not null))
            yield return new PreviewPage(NameOf(ActionFields.Themes, theme.Value)!, $"{SitePaths.Themes}{theme.Value}/");
        var ids = help.List(UrgentHelpFields.Actions).Select(action => action.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var edition in Editions)
        {
            foreach (var action in edition.Actions.Where(action => ids.Contains(action.Id.Value) && !action.Fields.Has(ActionFields.Withdrawal)))
                yield return new PreviewPage(action.Fields.Text(ActionFields.Title).Value, edition.AddressOf(action));
        }
    }

    /// <summary>The files that the site would have where another stood before.</summary>
    /// <param name="before">The addresses of that one.</param>
    public SitePlan PlanAfter(ImmutableArray<PagePath> before) => SitePlan.Of(
        _publication ?? throw new InvalidOperationException("These sources cannot be published."),
        PlanSettings.Plain with { Before = before },
        new DiagnosticBag());

    /// <summary>Whether a file has mistakes that keep it, or part of it, from being read.</summary>
    public bool IsUnreadable(string file) => _unreadable.Contains(file);

    /// <summary>By the id of each record, and by those that it had before: a record that took a new id is no other one.</summary>
    /// <param name="folder">The address below which the pages of such records stand.</param>
    private static FrozenDictionary<string, string> Names(RawTable? table, RecordSchema schema, string folder) =>
        RecordReader.FromTable(table, schema, new DiagnosticBag())
            .Where(record => record.Has(CommonFields.Id) && record.Has(CommonFields.Name))
            .SelectMany(record => Ids(record, folder), (record, id) => (Id: id, Name: record.Text(CommonFields.Name).Value))
            .OrderBy(pair => pair.Id.IsFormer)
            .DistinctBy(pair => pair.Id.Id)
            .ToFrozenDictionary(pair => pair.Id.Id, pair => pair.Name);

    private static IEnumerable<(string Id, bool IsFormer)> Ids(Record record, string folder) =>
        record.List(CommonFields.FormerAddresses)
            .Where(address => address.Value.StartsWith(folder, StringComparison.Ordinal))
            .Select(address => (address.Value[folder.Length..].TrimEnd('/'), true))
            .Prepend((record.Text(CommonFields.Id).Value, false));
}

/// <summary>The actions of one year as their fields were written, whatever mistakes they have.</summary>
internal sealed class EditionRecords
{
    private readonly ILookup<string, Record> _figures;

    public EditionRecords(RawEdition raw)
    {
        // The findings of the tree have these mistakes already.
        var unheard = new DiagnosticBag();
        Year = raw.Year;
        KeyFiguresFile = raw.KeyFigures?.File ?? "";
        OfficialTable = raw.OfficialTable?.File ?? "";
        Actions = ActionRecords.Join(raw, unheard);
        Published = Actions.Count(action => !action.Fields.Has(ActionFields.Withdrawal));
        if (raw.Edition is { } document)
        {
            var record = RecordReader.FromMap(document.FrontMatter, EditionFields.Schema, unheard);
            Status = ValueReader.Word(record, EditionFields.Status, EditionStatusWord.All, unheard);
            WithoutTable = record.Text(EditionFields.WithoutTable).Value;
            IsDraft = ValueReader.YesNo(record, EditionFields.IsDraft, unheard);
        }

        _figures = RecordReader.FromTable(raw.KeyFigures, KeyFigureFields.Schema, unheard)
            .ToLookup(row => row.Text(KeyFigureFields.Action).Value, StringComparer.Ordinal);
    }

    public int Year { get; }

    /// <summary>The table of the year's key figures, or empty where there is none.</summary>
    public string KeyFiguresFile { get; }

    /// <summary>The official table with which the texts of the year are compared, or empty.</summary>
    public string OfficialTable { get; }

    public bool HasOfficialTable => OfficialTable.Length > 0;

    /// <summary>Why they are not, or empty.</summary>
    public string WithoutTable { get; } = "";

    public EditionStatus Status { get; }

    /// <summary>Whether it is not online yet.</summary>
    public bool IsDraft { get; }

    /// <summary>In the official order.</summary>
    public ImmutableArray<ActionRecord> Actions { get; }

    /// <summary>How many of them have a page that tells about them.</summary>
    public int Published { get; }

    /// <summary>The address of an action's page.</summary>
    public string AddressOf(ActionRecord action) => SitePaths.Action(Year, action.Id).Value;

    /// <summary>What a field holds, in one text: the items of a list separated by commas, key figures one a line.</summary>
    /// <param name="name">Gives the name of what an id stands for, or the id itself.</param>
    public string Value(ActionRecord action, Field field, Func<string, string> name) => field switch
    {
        RecordsField => string.Join("\n", _figures[action.Id.Value].Concat(action.Fields.Records(ActionFields.KeyFigures)).Select(Sentence)),
        _ => FieldWords.Of(action.Fields, field, name),
    };

    /// <summary>"134 enfants : enfants accompagnés", or "12 enfants : en maternelle (partie de « enfants accompagnés »)".</summary>
    private static string Sentence(Record figure)
    {
        var quantity = $"{figure.Text(KeyFigureFields.Value)} {figure.Text(KeyFigureFields.Unit)}".Trim();
        var whole = figure.Has(KeyFigureFields.Total) ? $" (partie de « {figure.Text(KeyFigureFields.Total)} »)" : "";
        return $"{quantity} : {figure.Text(KeyFigureFields.Label)}{whole}";
    }
}
