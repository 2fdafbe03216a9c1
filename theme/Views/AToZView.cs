namespace Bilan.Markup.Views;

/// <summary>The words that residents use, with the actions that they lead to: what the search knows, for those who have no script.</summary>
public sealed record AToZView(PagePlace Place, ImmutableArray<AlphabetLetter> Letters) : PageFrame(Place)
{
    public override string Title => "De A à Z";

    public override string Description => "Des mots de tous les jours, de A à Z, et les actions auxquelles ils mènent.";

    public override NavSection Section => NavSection.Actions;

    public override ImmutableArray<Crumb> Crumbs => [new("Actions", SitePaths.Actions)];

    public string NameOf(ActionLink action) => LinkName(action.Title, action.Structure, action.Year) ?? action.Title;

    public IEnumerable<string> ActionTitles => Letters.SelectMany(letter => letter.Entries).SelectMany(entry => entry.Actions).Select(action => action.Title).Distinct();
}
