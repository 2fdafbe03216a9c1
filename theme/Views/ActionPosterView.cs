namespace Bilan.Markup.Views;

/// <summary>One action on one sheet, to be read from two metres: what it is, for whom, whom to ask, where to read more.</summary>
public sealed class ActionPosterView(Publication publication, Edition edition, ContractAction action, bool offline)
    : PageFrame(publication, action.PosterPath, offline)
{
    public ContractAction Action { get; } = action;

    public Edition Edition { get; } = edition;

    public override string Title => $"Affiche\u00A0: {Action.Title}, {Action.Structure.Name}, {Action.Year}";

    public override string Description => $"Une affiche à imprimer\u00A0: {Action.Title}, une action portée par {Action.Structure.Name}.";

    public override string CrumbName => "Affiche";

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions), new(Action.Title, Action.Path)];

    public override Edition Source => Edition;

    public override ImmutableArray<ThemeAsset> OwnAssets => [PaperSheets.Poster];

    /// <summary>A search engine had better show the page of the action, which says the same and more.</summary>
    public override bool IsListed => false;

    public Theme? MainTheme => Action.Themes.FirstOrDefault();

    public string? State => StateLabel.Of(Action);

    /// <summary>"Enfants, habitants", or empty.</summary>
    public string Audiences => string.Join(", ", Action.Audiences.Select((audience, index) => index == 0 ? audience.Name : WithSmallInitial(audience.Name)));

    /// <summary>A name that starts with an acronym keeps it.</summary>
    private static string WithSmallInitial(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
