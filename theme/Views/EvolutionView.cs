using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>What became of the actions of one edition in the next.</summary>
/// <param name="Changes">In the order in which the newer edition has them.</param>
public sealed record EvolutionView(
    PagePlace Place,
    EditionInfo Before,
    EditionInfo Edition,
    ImmutableArray<LineChange> Changes,
    ImmutableArray<Compared<Theme>> Themes,
    ImmutableArray<Compared<Structure>> Structures) : PageFrame(Place)
{
    public override string Title => string.Create(CultureInfo.InvariantCulture, $"De {Before.Year} à {Edition.Year}\u00A0: ce qui change");

    public override string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"Les actions qui continuent, changent de titre, commencent ou s’arrêtent entre {EditionWords.The(Before.Kind)} {Before.Year} et {EditionWords.The(Edition.Kind)} {Edition.Year}.");

    public override string CrumbName => "Ce qui change";

    public override NavSection Section => NavSection.Edition;

    public override ImmutableArray<Crumb> Crumbs => [new(Edition.Title, Edition.Path)];

    public override EditionInfo Source => Edition;

    /// <summary>Those that there are, each with how many actions it says something of.</summary>
    public IEnumerable<(LineChangeKind Kind, int Actions, ImmutableArray<LineChange> Changes)> ByKind =>
        from kind in LineChangeLabel.All
        let changes = Changes.Where(change => change.Kind == kind).ToImmutableArray()
        where changes.Length > 0
        select (kind, changes.Sum(change => (change.Before.IsEmpty ? change.After : change.Before).Length), changes);

    public ChartView Kinds
    {
        get
        {
            ImmutableArray<ChartRow> rows = [.. ByKind.Select(part => new ChartRow(LineChangeLabel.Name(part.Kind), part.Actions, Links.To(Path, LineChangeLabel.Anchor(part.Kind))))];
            return new("Les actions, d’une année à l’autre", "Ce qu’elles deviennent", rows.Select(row => row.Count).DefaultIfEmpty(1).Max(), rows, "plus bas dans cette page");
        }
    }

    public ImmutableArray<ComparisonChartView> Comparisons =>
    [
        YearsChart("Par thème", "Thème", Themes.Select(theme => Row(theme, new(NameOf(theme), theme.Record.Path, theme.Record)))),
        YearsChart("Par structure", "Structure", Structures.Select(structure => Row(structure, new(structure.Record.Name, structure.Record.Path, null)))),
    ];

    private string NameOf(Compared<Theme> theme) => theme.Predecessors.IsEmpty
        ? theme.Record.Name
        : string.Create(CultureInfo.InvariantCulture, $"{theme.Record.Name} (en {Before.Year}\u00A0: {string.Join(", ", theme.Predecessors)})");

    private ComparisonChartView YearsChart(string caption, string heading, IEnumerable<ComparisonRow> rows)
    {
        ImmutableArray<ComparisonRow> all = [.. rows];
        return new(caption, heading, Before.Year, Edition.Year, all.Select(row => Math.Max(row.Before, row.After)).DefaultIfEmpty(1).Max(), all, Links);
    }

    private static ComparisonRow Row<T>(Compared<T> counted, ComparedSubject subject) => new(subject, counted.Before, counted.After);
}

/// <summary>A bar chart of two years that is its own table: a name, and for each year a number and a bar.</summary>
/// <param name="Whole">The number that a full bar stands for.</param>
public sealed record ComparisonChartView(
    string Caption, string Heading, int OlderYear, int NewerYear, int Whole, ImmutableArray<ComparisonRow> Rows, Links Links);

/// <summary>How many actions of something there are in two years.</summary>
public sealed record ComparisonRow(ComparedSubject Subject, int Before, int After);

/// <summary>What actions are counted of.</summary>
/// <param name="Theme">Gives the row its colour; null for another subject.</param>
public sealed record ComparedSubject(string Name, PagePath Path, Theme? Theme);
