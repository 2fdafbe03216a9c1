namespace Bilan.Markup.Views;

/// <summary>The actions for one kind of people.</summary>
public sealed class AudienceView(Publication publication, Audience audience, bool offline)
    : PageFrame(publication, audience.Path, offline)
{
    public Audience Audience { get; } = audience;

    public override string Title => $"Pour qui\u00A0: {Audience.Name}";

    public override string Description => $"Les actions pour ce public\u00A0: {Audience.Name}. {Site.Description}";

    public override string CrumbName => Audience.Name;

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];

    public ImmutableArray<ContractAction> Actions => Publication.For(Audience);
}
