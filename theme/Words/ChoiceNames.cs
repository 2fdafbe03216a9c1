namespace Bilan.Markup.Words;

/// <summary>The names of the values of a facet, as the scripts read them: <c>sante=Santé|sport=Sport</c>. A bar inside a name becomes <c>¦</c>.</summary>
public static class ChoiceNames
{
    public static string States { get; } = Join(StateLabel.All.Select(state => (StateLabel.Id(state), StateLabel.Name(state))));

    public static string Themes(Publication publication) => Join(publication.Themes.Select(theme => (theme.Id.Value, theme.Name)));

    public static string Audiences(Publication publication) => Join(publication.Audiences.Select(audience => (audience.Id.Value, audience.Name)));

    public static string Structures(Publication publication) => Join(publication.Structures.Select(structure => (structure.Id.Value, structure.Name)));

    private static string Join(IEnumerable<(string Id, string Name)> values) =>
        string.Join('|', values.Select(value => $"{value.Id}={value.Name.Replace('|', '¦')}"));
}
