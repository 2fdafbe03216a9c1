using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>Counts the actions of an edition in the four ways a reader may choose them, and leads to each choice in the index.</summary>
public static class EditionCharts
{
    public static ImmutableArray<ChartView> Of(EditionView page)
    {
        var actions = page.Edition.Actions;
        var (publication, links) = (page.Publication, page.Links);
        var year = page.Edition.Year.ToString(CultureInfo.InvariantCulture);
        return
        [
            Chart("Les actions par thème", "Thème", publication.Themes.Select(theme => Row(
                theme.Name, actions.Count(action => action.Themes.Contains(theme)), "theme", theme.Id.Value, theme))),
            Chart("Les actions par public", "Public", publication.Audiences.Select(audience => Row(
                audience.Name, actions.Count(action => action.Audiences.Contains(audience)), "public", audience.Id.Value))),
            Chart("Les actions par structure", "Structure", publication.Structures.Select(structure => Row(
                structure.Name, actions.Count(action => action.Structure.Id == structure.Id), "structure", structure.Id.Value))),
            Chart("Où en sont les actions", "État", StateLabel.All.Select(state => Row(
                StateLabel.Name(state), actions.Count(action => action.State == state), "statut", StateLabel.Id(state)))),
        ];

        ChartRow Row(string name, int count, string facet, string id, Theme? theme = null) =>
            new(name, count, links.ToIndex((facet, id), ("annee", year)), theme);
    }

    /// <summary>The longest bar fills its place, so that small numbers can be told apart.</summary>
    private static ChartView Chart(string caption, string heading, IEnumerable<ChartRow> rows)
    {
        var kept = rows.Where(row => row.Count > 0).ToImmutableArray();
        return new(caption, heading, kept.Select(row => row.Count).DefaultIfEmpty(1).Max(), kept);
    }
}
