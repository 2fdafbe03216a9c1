using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>One action, in the order of a reader's questions.</summary>
/// <param name="isCorrected">Whether the text on the page differs from the official table, and the page of corrections says where.</param>
/// <param name="related">A few others that a reader may want next.</param>
public sealed class ActionView(
    PagePlace place, EditionInfo edition, ContractAction action, bool isCorrected, ImmutableArray<ActionCard> related) : PageFrame(place)
{
    public ContractAction Action => action;

    public EditionInfo Edition => edition;

    public bool IsCorrected => isCorrected;

    public ImmutableArray<ActionCard> Related => related;

    /// <summary>Two actions may share a title, so the structure and the year belong to the name of the page.</summary>
    public override string Title => $"{action.Title}, {action.Structure.Name}, {action.Year}";

    public override string Description => action.Summary.Length > 0
        ? action.Summary
        : $"{action.Title}, une action portée par {action.Structure.Name}. {edition.Contract}, bilan {edition.Year}.";

    public override string CrumbName => action.Title;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];

    public override EditionInfo Source => edition;

    /// <summary>
    /// A project: an action is a plan that somebody carries. Not an event, because the texts give no day and no place to go to;
    /// and not a project either once it was cancelled.
    /// </summary>
    public override IEnumerable<JsonObject> LinkedData => action.State == ActionState.Cancelled
        ? []
        :
        [
            new()
            {
                ["@type"] = "Project",
                ["name"] = action.Title,
                ["description"] = action.Summary.Length > 0 ? action.Summary : null,
                ["mainEntityOfPage"] = Links.Absolute(Path),
                ["parentOrganization"] = new JsonObject
                {
                    ["@type"] = "Organization",
                    ["name"] = action.Structure.Name,
                    ["mainEntityOfPage"] = Links.Absolute(action.Structure.Path),
                },
            },
        ];

    public string? State => StateLabel.Of(action.Card);

    /// <summary>The file of the text, then the line of the table where the action has both.</summary>
    public ImmutableArray<(string Words, SourceLocation Place)> Sources => action.Location.File == action.TextLocation.File
        ? [("Modifier cette fiche", action.Location)]
        : [("Modifier cette fiche", action.TextLocation), ("Modifier sa ligne du tableau", action.Location)];

    public override PagePath Picture => Chrome.HasPictures ? action.Beside.Picture : base.Picture;

    public override string PictureText => Chrome.HasPictures
        ? $"{action.Title}, par {action.Structure.Name}. {edition.Title}, {Site.Name}"
        : base.PictureText;

    public override PagePath? OEmbed => action.Beside.OEmbed;

    public ShareBoxView Share => new(
        SharedCard.Of(action.Card, edition, Site),
        $"«\u00A0{action.Title}\u00A0», une action portée par {action.Structure.Name}{StateInSentence}.",
        Links);

    private string StateInSentence => State is { } state ? $" ({state.ToLowerInvariant()})" : "";
}

/// <summary>One action as a card for the frame of another site.</summary>
public sealed class ActionFrameView(PagePlace place, EditionInfo edition, ActionCard action) : PageFrame(place)
{
    public ActionCard Action => action;

    public EditionInfo Edition => edition;

    public override string Title => $"Carte\u00A0: {action.Title}, {action.Structure.Name}, {action.Year}";

    public override string Description => action.Summary;

    public string? State => StateLabel.Of(action);
}

/// <summary>One action on one sheet, to be read from two metres: what it is, for whom, whom to ask, where to read more.</summary>
/// <param name="contact">Whom to ask.</param>
public sealed class ActionPosterView(PagePlace place, EditionInfo edition, ActionCard action, Structure contact) : PageFrame(place)
{
    public ActionCard Action => action;

    public EditionInfo Edition => edition;

    public Structure Contact => contact;

    public override string Title => $"Affiche\u00A0: {action.Title}, {action.Structure.Name}, {action.Year}";

    public override string Description => $"Une affiche à imprimer\u00A0: {action.Title}, une action portée par {action.Structure.Name}.";

    public override string CrumbName => "Affiche";

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions), new(action.Title, action.Path)];

    public override EditionInfo Source => edition;

    public override ImmutableArray<ThemeAsset> OwnAssets => [PaperSheets.Poster];

    public string? State => StateLabel.Of(action);

    /// <summary>"Enfants, habitants", or empty.</summary>
    public string Audiences => string.Join(", ", action.Audiences.Select((audience, index) => index == 0 ? audience.Name : WithSmallInitial(audience.Name)));

    /// <summary>A name that starts with an acronym keeps it.</summary>
    private static string WithSmallInitial(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}

/// <summary>Where an action stood that was taken back: the reason, and the way on.</summary>
public sealed class WithdrawnView(PagePlace place, EditionInfo edition, WithdrawnAction action) : PageFrame(place)
{
    public WithdrawnAction Action => action;

    public EditionInfo Edition => edition;

    public override string Title => $"Action retirée\u00A0: {action.Title}";

    public override string Description => $"Cette action a été retirée du site. {action.Reason}";

    public override string CrumbName => action.Title;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];

    public override EditionInfo Source => edition;
}
