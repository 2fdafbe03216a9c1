namespace Bilan.Markup.Words;

/// <summary>The names of the values of a facet, as the scripts read them: <c>sante=Santé|sport=Sport</c>. A bar inside a name becomes <c>¦</c>.</summary>
public static class ChoiceNames
{
    public static string States { get; } = Join(StateLabel.All);

    public static string StatesIn(Catalogue catalogue) => Join(StateLabel.In(catalogue));

    public static string Themes(Catalogue catalogue) => Join(catalogue.Themes.Select(theme => (theme.Record.Id.Value, theme.Record.Name)));

    public static string Audiences(Catalogue catalogue) => Join(catalogue.Audiences.Select(audience => (audience.Record.Id.Value, audience.Record.Name)));

    public static string Structures(Catalogue catalogue) => Join(catalogue.Structures.Select(structure => (structure.Record.Id.Value, structure.Record.Name)));

    public static string? Neighbourhoods(Catalogue catalogue) => catalogue.Neighbourhoods.IsEmpty
        ? null
        : Join(catalogue.Neighbourhoods.Select(neighbourhood => (neighbourhood.Record.Id.Value, neighbourhood.Record.Name)));

    private static string Join(IEnumerable<ActionState> states) => Join(states.Select(state => (StateLabel.Id(state), StateLabel.Name(state))));

    private static string Join(IEnumerable<(string Id, string Name)> values) =>
        string.Join('|', values.Select(value => $"{value.Id}={value.Name.Replace('|', '¦')}"));
}
