using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>One action, in the order of a reader's questions.</summary>
/// <param name="IsCorrected">Whether the text on the page differs from the official table, and the page of corrections says where.</param>
/// <param name="Related">A few others that a reader may want next.</param>
/// <param name="Help">The urgent help that concerns it.</param>
/// <param name="Line">What it was in other years.</param>
/// <param name="Sequel">What became of it since; null where there is no later edition.</param>
public sealed record ActionView(
    PagePlace Place,
    EditionInfo Edition,
    ContractAction Action,
    bool IsCorrected,
    ImmutableArray<ActionCard> Related,
    ImmutableArray<UrgentHelp> Help,
    ActionLine Line,
    ActionSequel? Sequel) : PageFrame(Place)
{
    public override ImmutableArray<UrgentHelp> UrgentHelp => Help;

    /// <summary>Help for those who cannot speak is help for those who are not alone.</summary>
    public override bool HasQuickExit => Help.Any(help => help.Sms.Length > 0);

    public override ImmutableArray<ThemeAsset> OwnAssets => HasQuickExit ? [ThemeAssets.QuickExitScript] : [];

    /// <summary>Two actions may share a title, so the structure and the year belong to the name of the page.</summary>
    public override string Title => $"{Action.Title}, {Action.Structure.Name}, {Action.Year}";

    public override string Description => Action.Summary.Length > 0
        ? Action.Summary
        : $"{Action.Title}, une action portée par {Action.Structure.Name}. {Edition.Contract}, {EditionWords.Label(Edition.Kind).ToLowerInvariant()} {Edition.Year}.";

    public override string CrumbName => Action.Title;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];

    public override EditionInfo Source => Edition;

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
                ["alternateName"] = LinkedDataText.OrNull(Action.PlainTitle),
                ["description"] = Action.Summary.Length > 0 ? Action.Summary : null,
                ["mainEntityOfPage"] = Links.Absolute(Path),
                ["parentOrganization"] = LinkedDataText.Organization(Action.Structure, Links),
            },
        ];

    public string? State => StateLabel.Of(Action.Card);

    /// <summary>Where an action that was put off is at last; null where no later edition has it.</summary>
    public ActionCard? AfterPostponement => Action.State != ActionState.Postponed
        ? null
        : Line.Years.LastOrDefault(other => other.Year > Action.Year && other.State != ActionState.Postponed);

    /// <summary>The file of the text, then the line of the table where the action has both.</summary>
    public ImmutableArray<(string Words, SourceLocation Place)> Sources => Action.Location.File == Action.TextLocation.File
        ? [("Modifier cette fiche", Action.Location)]
        : [("Modifier cette fiche", Action.TextLocation), ("Modifier sa ligne du tableau", Action.Location)];

    public override PagePath Picture => Chrome.HasPictures ? Action.Beside.Picture : base.Picture;

    public override string PictureText => Chrome.HasPictures
        ? $"{Action.Title}, par {Action.Structure.Name}. {Edition.Title}, {Site.Name}"
        : base.PictureText;

    public override PagePath? OEmbed => Action.Beside.OEmbed;

    public ShareBoxView Share => new(
        SharedCard.Of(Action.Card, Edition, Sequel, Site),
        $"«\u00A0{Action.Title}\u00A0»{(Action.PlainTitle.Length > 0 ? $" ({Action.PlainTitle})" : "")}, une action portée par {Action.Structure.Name}{StateInSentence}. {Action.Summary}".TrimEnd(),
        Links);

    private string StateInSentence => State is { } state ? $" ({state.ToLowerInvariant()})" : "";
}

/// <summary>One action as a card for the frame of another site.</summary>
/// <param name="Contact">How to reach its structure.</param>
/// <param name="Sequel">What became of it since; null where there is no later edition.</param>
public sealed record ActionFrameView(
    PagePlace Place, EditionInfo Edition, ActionCard Action, ContactDetails Contact, ActionSequel? Sequel) : PageFrame(Place)
{
    public override string Title => $"Carte\u00A0: {Action.Title}, {Action.Structure.Name}, {Action.Year}";

    public override string Description => Action.Summary;

    public string? State => StateLabel.Of(Action);
}

/// <summary>One action on one sheet, to be read from two metres: what it is, for whom, when and where, whom to ask, where to read more.</summary>
/// <param name="Contact">Whom to ask.</param>
/// <param name="Help">The urgent help that concerns it; its numbers stand on the strips.</param>
/// <param name="Sequel">What became of it since; null where there is no later edition.</param>
public sealed record ActionPosterView(
    PagePlace Place, EditionInfo Edition, ActionCard Action, InBrief Brief, Structure Contact, ImmutableArray<UrgentHelp> Help, ActionSequel? Sequel) : PageFrame(Place)
{
    /// <summary>As many as a sheet has beside one another.</summary>
    public const int Strips = 6;

    /// <summary>Where the poster ends in strips to tear off, which a reader asks for.</summary>
    public const string StripsAnchor = "languettes";

    public override ImmutableArray<UrgentHelp> UrgentHelp => Help;

    public override string Title => $"Affiche\u00A0: {Action.Title}, {Action.Structure.Name}, {Action.Year}";

    public override string Description => $"Une affiche à imprimer\u00A0: {Action.Title}, une action portée par {Action.Structure.Name}.";

    public override string CrumbName => "Affiche";

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions), new(Action.Title, Action.Path)];

    public override EditionInfo Source => Edition;

    public override ImmutableArray<ThemeAsset> OwnAssets => [PaperSheets.Poster];

    public string? State => StateLabel.Of(Action);

    public string Fill => PosterFill.Class(Action.PlainTitle, Action.Summary, Brief.Ages, string.Concat(TakingPart.Facts(Brief).Select(fact => fact.Fact)));

    /// <summary>The address of the action as one types it, in parts between which a line may break.</summary>
    public IEnumerable<string> TypedParts => new PaperAddressView("", Action.Path, Links).TypedParts;

    /// <summary>"Enfants, habitants, de 6 à 12 ans", or empty.</summary>
    public string ForWhom => string.Join(
        ", ",
        Action.Audiences.Select(audience => audience.Name).Append(Brief.Ages).Where(words => words.Length > 0)
            .Select((words, index) => index == 0 ? words : WithSmallInitial(words)));

    /// <summary>A name that starts with an acronym keeps it.</summary>
    private static string WithSmallInitial(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}

/// <summary>Where an action stood that was taken back: the reason, and the way on.</summary>
public sealed record WithdrawnView(PagePlace Place, EditionInfo Edition, WithdrawnAction Action) : PageFrame(Place)
{
    public override string Title => $"Action retirée\u00A0: {Action.Title}";

    public override string Description => $"Cette action a été retirée du site. {Action.Reason}";

    public override string CrumbName => Action.Title;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];

    public override EditionInfo Source => Edition;
}
