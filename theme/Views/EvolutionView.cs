using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>What became of the actions of one edition in the next.</summary>
/// <param name="Older">The actions of the edition before.</param>
/// <param name="Newer">Those of this one.</param>
/// <param name="Changes">In the order in which the newer edition has them.</param>
public sealed record EvolutionView(
    PagePlace Place,
    EditionInfo Before,
    EditionInfo Edition,
    ImmutableArray<ActionCard> Older,
    ImmutableArray<ActionCard> Newer,
    ImmutableArray<LineChange> Changes,
    ImmutableArray<Theme> Themes,
    ImmutableArray<Structure> Structures) : PageFrame(Place)
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
        Compare("Par thème", "Thème", Themes, theme => theme.Id, action => action.Themes.Select(theme => theme.Id).Distinct(), theme => new(theme.Name, theme.Path, theme)),
        Compare("Par structure", "Structure", Structures, structure => structure.Id, action => [action.Structure.Id], structure => new(structure.Name, structure.Path, null)),
    ];

    private ComparisonChartView Compare<T>(
        string caption, string heading, ImmutableArray<T> subjects, Func<T, Slug> id, Func<ActionCard, IEnumerable<Slug>> of, Func<T, ComparedSubject> row)
    {
        var before = Older.SelectMany(of).CountBy(subject => subject).ToDictionary();
        var after = Newer.SelectMany(of).CountBy(subject => subject).ToDictionary();
        ImmutableArray<ComparisonRow> rows =
        [
            .. subjects.Select(subject => new ComparisonRow(row(subject), before.GetValueOrDefault(id(subject)), after.GetValueOrDefault(id(subject))))
                .Where(compared => compared.Before + compared.After > 0),
        ];
        return new(caption, heading, Before.Year, Edition.Year, rows.Select(compared => Math.Max(compared.Before, compared.After)).DefaultIfEmpty(1).Max(), rows, Links);
    }
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
