namespace Bilan.Markup.Words;

/// <summary>The names of the values of a facet, as the scripts read them: <c>sante=Santé|sport=Sport</c>. A bar inside a name becomes <c>¦</c>.</summary>
public static class ChoiceNames
{
    public static string States { get; } = Join(StateLabel.All.Select(state => (StateLabel.Id(state), StateLabel.Name(state))));

    public static string Themes(Report report) => Join(report.Themes.Select(theme => (theme.Id.Value, theme.Name)));

    public static string Audiences(Report report) => Join(report.Audiences.Select(audience => (audience.Id.Value, audience.Name)));

    public static string Structures(Report report) => Join(report.Structures.Select(structure => (structure.Id.Value, structure.Name)));

    private static string Join(IEnumerable<(string Id, string Name)> values) =>
        string.Join('|', values.Select(value => $"{value.Id}={value.Name.Replace('|', '¦')}"));
}
