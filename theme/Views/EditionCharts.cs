using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>Counts the actions of an edition in the four ways a reader may choose them, and leads to each choice in the index.</summary>
public static class EditionCharts
{
    public static ImmutableArray<ChartView> Of(EditionInfo edition, ImmutableArray<ActionCard> actions, Catalogue catalogue, Links links)
    {
        var year = edition.Year.ToString(CultureInfo.InvariantCulture);
        var byTheme = Counts(actions.SelectMany(action => action.Themes.Select(theme => theme.Id).Distinct()));
        var byAudience = Counts(actions.SelectMany(action => action.Audiences.Select(audience => audience.Id).Distinct()));
        var byStructure = Counts(actions.Select(action => action.Structure.Id));
        var byState = Counts(actions.Select(action => action.State));
        return
        [
            Chart("Les actions par thème", "Thème", catalogue.Themes.Select(theme => Row(
                theme.Record.Name, byTheme.GetValueOrDefault(theme.Record.Id), "theme", theme.Record.Id.Value, theme.Record))),
            Chart("Les actions par public", "Public", catalogue.Audiences.Select(audience => Row(
                audience.Record.Name, byAudience.GetValueOrDefault(audience.Record.Id), "public", audience.Record.Id.Value))),
            Chart("Les actions par structure", "Structure", catalogue.Structures.Select(structure => Row(
                structure.Record.Name, byStructure.GetValueOrDefault(structure.Record.Id), "structure", structure.Record.Id.Value))),
            Chart("Où en sont les actions", "État", StateLabel.All.Select(state => Row(
                StateLabel.Name(state), byState.GetValueOrDefault(state), "statut", StateLabel.Id(state)))),
        ];

        ChartRow Row(string name, int count, string facet, string id, Theme? theme = null) =>
            new(name, count, links.ToIndex((facet, id), ("annee", year)), theme);
    }

    private static Dictionary<T, int> Counts<T>(IEnumerable<T> keys)
        where T : notnull => keys.CountBy(key => key).ToDictionary();

    /// <summary>The longest bar fills its place, so that small numbers can be told apart.</summary>
    private static ChartView Chart(string caption, string heading, IEnumerable<ChartRow> rows)
    {
        var kept = rows.Where(row => row.Count > 0).ToImmutableArray();
        return new(caption, heading, kept.Select(row => row.Count).DefaultIfEmpty(1).Max(), kept);
    }
}

/// <summary>A bar chart that is its own table: a name, a number and a bar a row.</summary>
/// <param name="Caption">What the chart shows: "Par thème".</param>
/// <param name="Heading">What each row is: "Thème".</param>
/// <param name="Whole">The number that a full bar stands for.</param>
/// <param name="Where">Where the links of its rows lead, for those who hear them alone.</param>
public sealed record ChartView(string Caption, string Heading, int Whole, ImmutableArray<ChartRow> Rows, string Where = "dans la liste des actions");

/// <summary>A row of a chart, which leads to the actions it counts.</summary>
/// <param name="Theme">The theme that the row counts, which gives it its colour; null for another subject.</param>
public sealed record ChartRow(string Name, int Count, string Link, Theme? Theme = null);

/// <summary>A bar beside its number, which says the same in text: as long as its share of the whole.</summary>
/// <param name="Whole">What a full bar stands for.</param>
public sealed record BarView(decimal Part, decimal Whole)
{
    private const int FullWidth = 100;

    /// <summary>The length for SVG, of 100.</summary>
    public string Width =>
        (Whole <= 0 ? 0 : decimal.Round(decimal.Clamp(Part / Whole, 0, 1) * FullWidth, 1)).ToString("0.#", CultureInfo.InvariantCulture);
}
