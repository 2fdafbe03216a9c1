using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>One action, in the order of a reader's questions.</summary>
public sealed class ActionView(Publication publication, Edition edition, ContractAction action, bool offline)
    : PageFrame(publication, action.Path, offline)
{
    public ContractAction Action { get; } = action;

    public Edition Edition { get; } = edition;

    /// <summary>Two actions may share a title, so the structure and the year belong to the name of the page.</summary>
    public override string Title => $"{Action.Title}, {Action.Structure.Name}, {Action.Year}";

    public override string Description => Action.Summary.Length > 0
        ? Action.Summary
        : $"{Action.Title}, une action portée par {Action.Structure.Name}. {Edition.Contract}, bilan {Edition.Year}.";

    public override string CrumbName => Action.Title;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];

    public override Edition Source => Edition;

    /// <summary>
    /// A project: an action is a plan that somebody carries. Not an event, because the texts give no day and no place to go to;
    /// and not a project either once it was cancelled.
    /// </summary>
    public override IEnumerable<JsonObject> LinkedData => Action.State == ActionState.Cancelled
        ? []
        :
        [
            new()
            {
                ["@type"] = "Project",
                ["name"] = Action.Title,
                ["description"] = Action.Summary.Length > 0 ? Action.Summary : null,
                ["mainEntityOfPage"] = Links.Absolute(Path),
                ["parentOrganization"] = new JsonObject
                {
                    ["@type"] = "Organization",
                    ["name"] = Action.Structure.Name,
                    ["mainEntityOfPage"] = Links.Absolute(Action.Structure.Path),
                },
            },
        ];

    public string? State => StateLabel.Of(Action);

    /// <summary>Whether the text on the page differs from the official table, and the page of corrections says where.</summary>
    public bool IsCorrected => Edition.Corrections.Any(correction => correction.Action.Path == Action.Path);

    /// <summary>The file of the text, then the line of the table where the action has both.</summary>
    public ImmutableArray<(string Words, SourceLocation Place)> Sources => Action.Location.File == Action.TextLocation.File
        ? [("Modifier cette fiche", Action.Location)]
        : [("Modifier cette fiche", Action.TextLocation), ("Modifier sa ligne du tableau", Action.Location)];

    public override PagePath Picture => Action.PicturePath;

    public override string PictureText => $"{Action.Title}, par {Action.Structure.Name}. {Edition.Title}, {Site.Name}";

    public override PagePath? OEmbed => Action.Share.OEmbed;

    public ShareBoxView Share => new(
        SharedCard.Of(Action, Edition, Site),
        $"«\u00A0{Action.Title}\u00A0», une action portée par {Action.Structure.Name}{StateInSentence}.",
        Links);

    private string StateInSentence => State is { } state ? $" ({state.ToLowerInvariant()})" : "";

    public ImmutableArray<ContractAction> Related => Publication.RelatedTo(Action);
}
