namespace Bilan.Markup.Views;

/// <summary>Where an action stood that was taken back: the reason, and the way on.</summary>
public sealed class WithdrawnView(Publication publication, Edition edition, WithdrawnAction action, bool offline)
    : PageFrame(publication, action.Path, offline)
{
    public WithdrawnAction Action { get; } = action;

    public Edition Edition { get; } = edition;

    public override string Title => $"Action retirée\u00A0: {Action.Title}";

    public override string Description => $"Cette action a été retirée du site. {Action.Reason}";

    public override string CrumbName => Action.Title;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];

    public override Edition Source => Edition;

    public override bool IsListed => false;
}
